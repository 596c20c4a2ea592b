/// The running text of a table's cell.
enum CellText {
    /// The text of a cell that needs no parser: one without a byte that means something in Markdown is its text. Nil
    /// for the others.
    static func inlines(_ cell: ArraySlice<UInt8>) -> [Inline]? {
        if cell.isEmpty { return [] }
        for index in cell.indices {
            switch cell[index] {
            case UInt8(ascii: "*") where index == cell.startIndex: return strong(cell)
            case UInt8(ascii: "`") where index == cell.startIndex: return code(cell)
            case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"),
                UInt8(ascii: "&"):
                return nil
            case UInt8(ascii: "_") where !isInsideWord(index, of: cell):
                return nil
            default:
                continue
            }
        }
        return [.text(String(decoding: cell, as: UTF8.self))]
    }

    /// The text of a cell that stands alone, in a file without definitions of links.
    static func parsed(_ cell: ArraySlice<UInt8>) -> [Inline] {
        if let inlines = inlines(cell) { return inlines }
        var requests = InlineRequests()
        _ = requests.add(line: cell, isCell: true)
        return requests.resolve().first ?? []
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

    /// `` `code` `` and nothing else.
    private static func code(_ cell: ArraySlice<UInt8>) -> [Inline]? {
        let inner = cell.dropFirst().dropLast()
        guard let first = inner.first, let last = inner.last, first > 0x20, last > 0x20,
            cell.last == UInt8(ascii: "`"),
            inner.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return [.code(String(decoding: inner, as: UTF8.self))]
    }

    private static func isWordByte(_ byte: UInt8?) -> Bool {
        byte.map { $0.isLetter || $0.isDigit } ?? false
    }

    /// An underscore between letters and digits, as in `NOT_STARTED`, is one.
    private static func isInsideWord(_ index: Int, of cell: ArraySlice<UInt8>) -> Bool {
        index > cell.startIndex && isWordByte(cell[index - 1]) && index + 1 < cell.endIndex
            && isWordByte(cell[index + 1])
    }
}
