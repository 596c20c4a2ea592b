import MilepostModel
import MilepostSource

/// Gathers lines once each: those that were read, and the rest with their reasons.
struct LineCollector {
    private let file: SourceFile
    private var finder: LineFinder
    /// For each line (0 is the first) whether it is accounted for.
    private var isKnown: [Bool]
    private var read: [SourceRange] = []
    private var skipped: [SkippedLine] = []

    init(file: SourceFile, read: [SourceRange]) {
        self.file = file
        finder = LineFinder(file)
        isKnown = Array(repeating: false, count: file.lineStarts.count)
        for range in read {
            let line = finder.line(at: range.start) - 1
            guard !isKnown[line] else { continue }
            isKnown[line] = true
            self.read.append(range)
        }
    }

    mutating func add(_ range: SourceRange, _ reason: SkippedLine.Reason) {
        let line = finder.line(at: range.start)
        guard !isKnown[line - 1] else { return }
        isKnown[line - 1] = true
        skipped.append(SkippedLine(reason: reason, range: file.range(file.lineRange(line))))
    }

    /// Whether the line that a range begins in is accounted for.
    mutating func holds(_ range: Range<Int>) -> Bool {
        isKnown[finder.line(at: range.lowerBound) - 1]
    }

    /// Whether all of some lines (0 is the first) are accounted for.
    func holds(all lines: ClosedRange<Int>) -> Bool {
        for line in lines where !isKnown[line] { return false }
        return true
    }

    /// The number of the line (1 is the first) that holds a byte.
    mutating func line(at offset: Int) -> Int { finder.line(at: offset) }

    /// The lines (0 is the first) that hold bytes of a range which is not empty.
    mutating func lines(of range: SourceRange) -> ClosedRange<Int> {
        let first = finder.line(at: range.start) - 1
        return first...max(first, finder.line(at: range.end - 1) - 1)
    }

    func finished() -> CoverageScan {
        CoverageScan(read: read.sorted(), skipped: skipped.sorted { $0.range < $1.range })
    }
}
