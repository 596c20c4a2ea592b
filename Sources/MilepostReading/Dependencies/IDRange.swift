/// The spelling of a range of ids (the format, section 5): `TASKS-05..TASKS-08`, `TASKS-05 to 08`.
enum IDRange {
    /// The texts of both ends; nil where a text is no range. Whether they are ids is not looked at.
    static func ends(of text: Substring) -> (first: Substring, last: Substring)? {
        for mark in ["...", "..", "\u{2026}", " to ", " through ", "\u{2013}", "\u{2014}", " - "] {
            guard let range = text.firstRange(of: mark, lowercased: true) else { continue }
            let first = text[..<range.lowerBound].trimmed
            let last = text[range.upperBound...].trimmed
            return first.isEmpty || last.isEmpty ? nil : (first, last)
        }
        return nil
    }
}

extension Substring {
    /// The first place of an ASCII or single-character mark, letters in any case.
    fileprivate func firstRange(of mark: String, lowercased: Bool) -> Range<Index>? {
        let wanted = Array(mark.utf8)
        var index = startIndex
        while index < endIndex {
            if utf8[index...].prefix(wanted.count).elementsEqual(wanted, by: { lower($0) == $1 }) {
                return index..<utf8.index(index, offsetBy: wanted.count)
            }
            index = utf8.index(after: index)
        }
        return nil
    }

    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
