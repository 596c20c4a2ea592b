/// The running text of a table's cell.
enum CellText {
    /// The text of a cell that stands alone, in a file without definitions of links.
    static func parsed(_ cell: ArraySlice<UInt8>) -> [Inline] {
        if let inlines = inlines(cell) { return inlines }
        var requests = InlineRequests()
        _ = requests.add(line: cell, isCell: true)
        return requests.resolve().first ?? []
    }

    /// Whether a cell is its own text, byte for byte, and ASCII.
    static func isPlainASCII(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.withUnsafeBufferPointer { bytes in
            for index in bytes.indices where !PlainInlines.isPlain(index, of: bytes) || bytes[index] >= 0x80 {
                return false
            }
            return true
        }
    }

    /// The text of a cell that needs no parser: plain text, code spans of one backtick in it, or one strong text. Nil
    /// for the others.
    static func inlines(_ cell: ArraySlice<UInt8>) -> [Inline]? {
        if cell.isEmpty { return [] }
        if cell.first == UInt8(ascii: "*") { return strong(cell) }
        return cell.withUnsafeBufferPointer { bytes in
            var inlines: [Inline] = []
            var start = 0
            var index = 0
            while index < bytes.count {
                guard bytes[index] == UInt8(ascii: "`") else {
                    guard PlainInlines.isPlain(index, of: bytes) else { return nil }
                    index += 1
                    continue
                }
                guard let end = PlainInlines.codeEnd(from: index, of: bytes) else { return nil }
                if index > start { inlines.append(.text(text(bytes[start..<index]))) }
                inlines.append(.code(text(bytes[(index + 1)..<end])))
                index = end + 1
                start = index
            }
            if start < bytes.count { inlines.append(.text(text(bytes[start...]))) }
            return inlines
        }
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
    }

    /// `**Words**` and nothing else.
    private static func strong(_ cell: ArraySlice<UInt8>) -> [Inline]? {
        guard cell.count > 4, cell[cell.startIndex + 1] == UInt8(ascii: "*") else { return nil }
        let inner = cell.dropFirst(2).dropLast(2)
        guard cell.suffix(2).allSatisfy({ $0 == UInt8(ascii: "*") }), isWordByte(inner.first), isWordByte(inner.last),
            inner.allSatisfy({ isWordByte($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") })
        else { return nil }
        return [.strong([.text(String(decoding: inner, as: UTF8.self))])]
    }

    private static func isWordByte(_ byte: UInt8?) -> Bool {
        byte.map { $0.isLetter || $0.isDigit } ?? false
    }
}
