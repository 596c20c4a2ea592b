/// The running text of a table's cell.
enum CellText {
    /// The text of a cell that stands alone, in a file without definitions of links.
    static func parsed(_ cell: Range<Int>, of bytes: [UInt8]) -> [Inline] {
        if let inlines = inlines(cell, of: bytes) { return inlines }
        var requests = InlineRequests()
        _ = requests.add(line: bytes[cell], isCell: true)
        return requests.resolve().first ?? []
    }

    /// The text of a cell without its dress, where it takes no parser to know it; nil for another.
    static func plain(_ cell: Range<Int>, of bytes: [UInt8]) -> String? {
        bytes.withUnsafeBufferPointer { bytes in
            let line = PlainLine(cell, of: bytes)
            if let words = line.isText ? cell : line.strongWords {
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[words]), as: UTF8.self)
            }
            var pieces: [TextPiece] = []
            return line.read(into: &pieces) ? pieces.plainText(of: bytes) : nil
        }
    }

    /// The text of a cell that needs no parser; nil for another.
    static func inlines(_ cell: Range<Int>, of bytes: [UInt8]) -> [Inline]? {
        if cell.isEmpty { return [] }
        return bytes.withUnsafeBufferPointer { bytes in
            let line = PlainLine(cell, of: bytes)
            if line.isText {
                return [.text(String(decoding: UnsafeBufferPointer(rebasing: bytes[cell]), as: UTF8.self))]
            }
            var pieces: [TextPiece] = []
            return line.read(into: &pieces) ? pieces.inlines(of: bytes) : nil
        }
    }
}
