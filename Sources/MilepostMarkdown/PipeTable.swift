public import MilepostSource

/// A table of `|` cells, as GitHub's rules have it.
public struct PipeTable: Sendable {
    public enum Alignment: String, Sendable {
        case none
        case left
        case center
        case right
    }

    public let range: SourceRange
    private let content: Content

    /// Behind one reference: many look at a table, and pass it on.
    private indirect enum Content {
        case rows(header: [TableCell], [Alignment], [TableRow])
        /// The bytes that the parser had, those of each cell of the header and those of each row.
        case lines([UInt8], header: [Range<Int>], [Alignment], [Range<Int>])
    }

    public init(header: [TableCell], alignments: [Alignment], rows: [TableRow], range: SourceRange) {
        self.range = range
        content = .rows(header: header, alignments, rows)
    }

    /// A table whose cells are made when they are asked for.
    init(
        header: [Range<Int>], alignments: [Alignment], bytes: [UInt8], lines: [Range<Int>],
        range: SourceRange
    ) {
        self.range = range
        content = .lines(bytes, header: header, alignments, lines)
    }

    public var alignments: [Alignment] {
        switch content {
        case .rows(_, let alignments, _), .lines(_, _, let alignments, _): alignments
        }
    }

    /// The cells of the header; of a document that defines no links, they are made each time they are asked for.
    public var header: [TableCell] {
        switch content {
        case .rows(let header, _, _): header
        case .lines(let bytes, let header, _, _): header.map { TableCell(bytes: bytes, range: range($0)) }
        }
    }

    /// The same for those who look at one row after the other.
    public var headerCells: RowCells {
        switch content {
        case .rows(let header, _, _): RowCells(header)
        case .lines(let bytes, let header, _, _): RowCells(header, of: bytes, range.file)
        }
    }

    /// Whether the header could say a short word of small ASCII letters, in any case: a cheap look before its cells are
    /// read. It may be wrong where it says yes.
    public func headerHolds(_ word: StaticString) -> Bool {
        guard case .lines(let bytes, let header, _, _) = content, let first = header.first, let last = header.last
        else { return true }
        return bytes.withUnsafeBufferPointer { bytes in
            let end = last.upperBound
            let initial = word.utf8Start[0]
            for start in first.lowerBound..<end {
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
        case .rows(_, _, let rows): rows.count
        case .lines(_, _, _, let lines): lines.count
        }
    }

    /// Where the rows stand: cheaper than the rows, whose cells have to be cut.
    public var rowRanges: [SourceRange] {
        switch content {
        case .rows(_, _, let rows): rows.map(\.range)
        case .lines(_, _, _, let lines): lines.map { range($0) }
        }
    }

    /// The rows; of a document that defines no links, they are cut each time they are asked for.
    public var rows: [TableRow] {
        switch content {
        case .rows(_, _, let rows): rows
        case .lines(let bytes, _, _, let lines):
            lines.map { line in
                let cells = PipeRow.cells(of: line, in: bytes).map { cell in
                    TableCell(bytes: bytes, range: range(cell))
                }
                return TableRow(cells: cells, range: range(line))
            }
        }
    }

    /// Visits the cells of one row after the other: cheaper than the rows, which take room for each.
    public func forEachRow(_ visit: (RowCells) -> Void) {
        switch content {
        case .rows(_, _, let rows): for row in rows { visit(RowCells(row.cells)) }
        case .lines(let bytes, let header, _, let lines):
            var places: [Range<Int>] = []
            places.reserveCapacity(header.count)
            for line in lines {
                places.removeAll(keepingCapacity: true)
                bytes.withUnsafeBufferPointer { buffer in
                    PipeRow.forEachCell(of: line, in: buffer) { places.append($0) }
                }
                visit(RowCells(places, of: bytes, range.file))
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
