import MilepostModel
import MilepostSource

/// A row of a log with the line end before it: what goes when a row goes, and comes again with it.
struct LogUnit {
    /// From the end of the line above to the end of the row's own.
    let range: SourceRange

    init(_ row: LogEntry, in file: SourceFile) {
        let line = file.line(at: row.range.start)
        range = file.range(file.lineRange(line - 1).upperBound..<file.lineRange(line).upperBound)
    }
}
