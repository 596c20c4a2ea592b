import MilepostMarkdown
import MilepostSource

/// Which blocks of a document are shown.
struct BlockSelection {
    private let only: SourceRange?
    /// In order, none touching another.
    private let excluded: [SourceRange]

    init(only: SourceRange? = nil, excluding ranges: [SourceRange] = []) {
        self.only = only
        var merged: [SourceRange] = []
        for range in ranges.sorted() where !range.isEmpty {
            if let last = merged.last, last.file == range.file, range.start <= last.end {
                merged[merged.count - 1] = SourceRange(
                    file: last.file, start: last.start, end: max(last.end, range.end))
            } else {
                merged.append(range)
            }
        }
        excluded = merged
    }

    func blocks(of document: MarkdownDocument) -> [Block] {
        filter(document.blocks, in: document.file)
    }

    /// The blocks that are shown. Lists and quotes that are shown in part stay, and are asked again for what they hold.
    func filter(_ blocks: [Block], in file: SourceFile) -> [Block] {
        let isWhole = isEverything || blocks.allSatisfy { shows($0.range, in: file, isContainer: $0.isContainer) }
        return isWhole ? blocks : blocks.filter { shows($0.range, in: file, isContainer: $0.isContainer) }
    }

    func filter(_ items: [ListItem], in file: SourceFile) -> [ListItem] {
        let isWhole = isEverything || items.allSatisfy { shows($0.range, in: file, isContainer: true) }
        return isWhole ? items : items.filter { shows($0.range, in: file, isContainer: true) }
    }

    private var isEverything: Bool { only == nil && excluded.isEmpty }

    private func shows(_ range: SourceRange, in file: SourceFile, isContainer: Bool) -> Bool {
        // Most blocks lie before or behind all that is excluded.
        if only == nil, let first = excluded.first, let last = excluded.last, first.file == last.file,
            range.file == first.file, range.start < first.start || range.start > last.end
        {
            return true
        }
        let range = Self.trimmed(range, in: file)
        if let only {
            guard isContainer ? only.overlaps(range) : only.file == range.file && only.bytes.contains(range.start)
            else {
                return false
            }
        }
        guard let place = lastExcluded(startingAtOrBefore: range) else { return true }
        return !excluded[place].contains(range)
    }

    /// - Complexity: logarithmic in the number of ranges.
    private func lastExcluded(startingAtOrBefore range: SourceRange) -> Int? {
        let behind = excluded.partitioningIndex { ($0.file, $0.start) > (range.file, range.start) }
        return behind > 0 ? behind - 1 : nil
    }

    /// Without the blanks and line ends at its end, which a block may or may not count as its own.
    private static func trimmed(_ range: SourceRange, in file: SourceFile) -> SourceRange {
        var end = min(range.end, file.bytes.count)
        while end > range.start, end > 0, isBlank(file.bytes[end - 1]) { end -= 1 }
        return SourceRange(file: range.file, start: range.start, end: max(end, range.start))
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

extension Block {
    fileprivate var isContainer: Bool {
        switch self {
        case .list, .quote: true
        case .heading, .paragraph, .table, .code, .html, .thematicBreak: false
        }
    }
}
