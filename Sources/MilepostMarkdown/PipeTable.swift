public import MilepostSource

/// A table of `|` cells, as GitHub's rules have it.
public struct PipeTable: Sendable {
    public enum Alignment: String, Sendable {
        case none
        case left
        case center
        case right
    }

    public let header: [TableCell]
    public let alignments: [Alignment]
    public let range: SourceRange
    private let content: Content

    private enum Content {
        case rows([TableRow])
        /// The bytes that the parser had, and those of each row.
        case lines([UInt8], [Range<Int>])
    }

    public init(header: [TableCell], alignments: [Alignment], rows: [TableRow], range: SourceRange) {
        self.header = header
        self.alignments = alignments
        self.range = range
        content = .rows(rows)
    }

    /// A table whose rows are cut when they are asked for.
    init(
        header: [TableCell], alignments: [Alignment], bytes: [UInt8], lines: [Range<Int>],
        range: SourceRange
    ) {
        self.header = header
        self.alignments = alignments
        self.range = range
        content = .lines(bytes, lines)
    }

    /// Whether the header could say a short word of small ASCII letters, in any case: a cheap look before its cells are
    /// read. It may be wrong where it says yes.
    public func headerHolds(_ word: StaticString) -> Bool {
        guard case .lines(let bytes, _) = content, let first = header.first, let last = header.last
        else { return true }
        return bytes.withUnsafeBufferPointer { bytes in
            let end = last.range.end
            let initial = word.utf8Start[0]
            for start in first.range.start..<end {
                let byte = bytes[start]
                if Self.isMore(byte) { return true }
                guard byte | 0x20 == initial, start + word.utf8CodeUnitCount <= end else { continue }
                var length = 1
                while length < word.utf8CodeUnitCount, bytes[start + length] | 0x20 == word.utf8Start[length] {
                    length += 1
                }
                if length == word.utf8CodeUnitCount { return true }
            }
            return false
        }
    }

    /// Whether a byte may be more or less than it looks.
    @inline(__always)
    private static func isMore(_ byte: UInt8) -> Bool {
        if byte < 0x40 {
            return byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "*")
                || byte == UInt8(ascii: "<")
        }
        return byte >= 0x80 || moreAbove64 >> UInt64(byte & 0x3F) & 1 == 1
    }

    /// A bit for each of the bytes from 64 on: `[`, `\`, `_` and the backtick.
    private static var moreAbove64: UInt64 { 1 << 27 | 1 << 28 | 1 << 31 | 1 << 32 }

    public var rowCount: Int {
        switch content {
        case .rows(let rows): rows.count
        case .lines(_, let lines): lines.count
        }
    }

    /// Where the rows stand: cheaper than the rows, whose cells have to be cut.
    public var rowRanges: [SourceRange] {
        switch content {
        case .rows(let rows): rows.map(\.range)
        case .lines(_, let lines): lines.map { range($0) }
        }
    }

    /// The rows; of a document that defines no links, they are cut each time they are asked for.
    public var rows: [TableRow] {
        switch content {
        case .rows(let rows): rows
        case .lines(let bytes, let lines):
            lines.map { line in
                let cells = PipeRow.cells(of: line, in: bytes).map { cell in
                    TableCell(bytes: bytes, range: range(cell))
                }
                return TableRow(cells: cells, range: range(line))
            }
        }
    }

    /// Visits the cells of one row after the other: cheaper than the rows, which take room for each.
    public func forEachRow(_ visit: ([TableCell]) -> Void) {
        switch content {
        case .rows(let rows): for row in rows { visit(row.cells) }
        case .lines(let bytes, let lines):
            var cells: [TableCell] = []
            for line in lines {
                cells.removeAll(keepingCapacity: true)
                bytes.withUnsafeBufferPointer { buffer in
                    PipeRow.forEachCell(of: line, in: buffer) {
                        cells.append(TableCell(bytes: bytes, range: range($0)))
                    }
                }
                visit(cells)
            }
        }
    }

    private func range(_ bytes: Range<Int>) -> SourceRange {
        SourceRange(file: range.file, start: bytes.lowerBound, end: bytes.upperBound)
    }
}

/// A row as it is written: it may hold fewer or more cells than the header.
public struct TableRow: Sendable {
    public let cells: [TableCell]
    public let range: SourceRange

    public init(cells: [TableCell], range: SourceRange) {
        self.cells = cells
        self.range = range
    }
}

public struct TableCell: Sendable {
    /// The cell's bytes between the pipes, without surrounding blanks; empty, just behind the pipe's blank, for an
    /// empty cell.
    public let range: SourceRange
    private let content: Content

    private enum Content {
        case inlines([Inline])
        /// The bytes that the parser had.
        case bytes([UInt8])
    }

    public init(inlines: [Inline], range: SourceRange) {
        self.range = range
        content = .inlines(inlines)
    }

    /// A cell whose text is read when it is asked for.
    ///
    /// - Parameter bytes: The bytes that the parser had, in which the range lies.
    init(bytes: [UInt8], range: SourceRange) {
        self.range = range
        content = .bytes(bytes)
    }

    /// The cell's running text; of a document that defines no links, it is parsed each time it is asked for.
    public var inlines: [Inline] {
        switch content {
        case .inlines(let inlines): inlines
        case .bytes(let bytes): CellText.parsed(range.bytes, of: bytes)
        }
    }

    /// Reads the text into pieces, in the place of what was there; the bytes that these lie in, or nil where it takes a
    /// parser to know it.
    public func read(into pieces: inout [TextPiece]) -> [UInt8]? {
        guard case .bytes(let bytes) = content else { return nil }
        pieces.removeAll(keepingCapacity: true)
        let isRead = bytes.withUnsafeBufferPointer {
            range.isEmpty || PlainLine(range.bytes, of: $0).read(into: &pieces)
        }
        return isRead ? bytes : nil
    }

    private var plainText: String {
        if case .bytes(let bytes) = content, let text = CellText.plain(range.bytes, of: bytes) { return text }
        return inlines.plainText
    }

    /// The text without its dress and surrounding blanks.
    public var text: String {
        let plain = plainText
        if let first = plain.utf8.first, let last = plain.utf8.last, (0x21...0x7E).contains(first),
            (0x21...0x7E).contains(last)
        {
            return plain
        }
        guard plain.first?.isWhitespace == true || plain.last?.isWhitespace == true else {
            return plain
        }
        let head = plain.drop(while: \.isWhitespace)
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(head[...last])
    }
}
