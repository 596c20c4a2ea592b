import MilepostModel
import MilepostSource

/// Gathers lines once each: those that were read, and the rest with their reasons.
struct LineCollector {
    private let file: SourceFile
    private let readLines: [Int: SourceRange]
    private var skipped: [Int: SkippedLine] = [:]

    init(file: SourceFile, read: [SourceRange]) {
        self.file = file
        readLines = Dictionary(read.map { (file.line(at: $0.start), $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(_ range: SourceRange, _ reason: SkippedLine.Reason) {
        let line = file.line(at: range.start)
        guard readLines[line] == nil, skipped[line] == nil else { return }
        skipped[line] = SkippedLine(reason: reason, range: file.range(file.lineRange(line)))
    }

    /// Whether the line that a range begins in is accounted for.
    func holds(_ range: Range<Int>) -> Bool {
        let line = file.line(at: range.lowerBound)
        return readLines[line] != nil || skipped[line] != nil
    }

    func finished() -> CoverageScan {
        CoverageScan(read: readLines.values.sorted(), skipped: skipped.values.sorted { $0.range < $1.range })
    }
}
