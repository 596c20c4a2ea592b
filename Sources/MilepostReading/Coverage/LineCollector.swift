import MilepostModel
import MilepostSource

/// Gathers lines once each: those that were read, and the rest with their reasons.
struct LineCollector {
    private let file: SourceFile
    /// For each line (0 is the first) whether it is accounted for.
    private var isKnown: [Bool]
    private var read: [SourceRange] = []
    private var skipped: [SkippedLine] = []

    init(file: SourceFile, read: [SourceRange]) {
        self.file = file
        isKnown = Array(repeating: false, count: file.lineStarts.count)
        for range in read {
            let line = file.line(at: range.start) - 1
            guard !isKnown[line] else { continue }
            isKnown[line] = true
            self.read.append(range)
        }
    }

    mutating func add(_ range: SourceRange, _ reason: SkippedLine.Reason) {
        let line = file.line(at: range.start)
        guard !isKnown[line - 1] else { return }
        isKnown[line - 1] = true
        skipped.append(SkippedLine(reason: reason, range: file.range(file.lineRange(line))))
    }

    /// Whether the line that a range begins in is accounted for.
    func holds(_ range: Range<Int>) -> Bool {
        isKnown[file.line(at: range.lowerBound) - 1]
    }

    func finished() -> CoverageScan {
        CoverageScan(read: read.sorted(), skipped: skipped.sorted { $0.range < $1.range })
    }
}
