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
        let wanted = mark
        let place = utf8.withContiguousStorageIfAvailable { text -> Int? in
            wanted.utf8.withContiguousStorageIfAvailable { wanted -> Int? in
                guard let first = wanted.first, text.count >= wanted.count else { return nil }
                for start in 0...text.count - wanted.count where lower(text[start]) == first {
                    if (1..<wanted.count).allSatisfy({ lower(text[start + $0]) == wanted[$0] }) { return start }
                }
                return nil
            } ?? nil
        }
        guard let place, let place else { return nil }
        let start = utf8.index(startIndex, offsetBy: place)
        return start..<utf8.index(start, offsetBy: mark.utf8.count)
    }

    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
