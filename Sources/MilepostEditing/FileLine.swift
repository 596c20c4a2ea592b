import MilepostSource

/// The line of a file that holds a byte.
struct FileLine {
    private let file: SourceFile
    /// Without the line end.
    let range: SourceRange

    init(_ file: SourceFile, at offset: Int) {
        self.file = file
        range = file.range(file.lineRange(file.line(at: offset)))
    }

    /// The empty place before the line end.
    var end: SourceRange { SourceRange(file: range.file, start: range.end, end: range.end) }

    /// What stands on the line before a byte.
    func text(before offset: Int) -> String { file.text(in: range.start..<max(range.start, offset)) }

    /// What ends lines here: as this line ends, or the first line of the file where it is the last.
    var lineEnd: String {
        func isReturn(_ offset: Int) -> Bool { offset >= 0 && offset < file.bytes.count && file.bytes[offset] == 0x0D }
        if range.end < file.bytes.count { return isReturn(range.end) ? "\r\n" : "\n" }
        let first = file.lineRange(1)
        return isReturn(first.upperBound) ? "\r\n" : "\n"
    }
}
