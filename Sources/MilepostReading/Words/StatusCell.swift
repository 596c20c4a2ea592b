/// A status cell taken apart: its signs, and the words beside them.
struct StatusCell {
    /// Signs in their order, without variation selectors: `✅`, `[x]` (in lower case), and any other pictograph.
    var signs: [String] = []
    /// What is left without the signs, trimmed.
    var words: String = ""

    init(_ cell: some StringProtocol) {
        var text = cell.trimmed[...]
        if let mark = Self.mark(at: text) {
            signs.append(mark.lowercased())
            text = text.dropFirst(mark.count)
        }
        var rest = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if Self.isSign(scalar) {
                signs.append(String(Character(scalar)))
            } else if !Self.isPartOfSign(scalar) {
                rest.append(scalar)
            }
        }
        words = String(String(rest).trimmed)
        // "✅ - see PR 12": what parts the sign from its note is no word.
        if !signs.isEmpty {
            while let first = words.first, "-\u{2013}\u{2014}:,".contains(first) {
                words = String(words.dropFirst().trimmed)
            }
        }
    }

    /// `[x]` and its like at the start of a text, alone or parted from what follows.
    private static func mark(at text: some StringProtocol) -> String? {
        let mark = text.prefix(3)
        guard mark.count == 3, mark.first == "[", mark.last == "]" else { return nil }
        if let next = text.dropFirst(3).first, !next.isWhitespace, next.isLetter || next.isNumber || next == "(" {
            return nil
        }
        return String(mark)
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return false }
        return scalar.properties.generalCategory == .otherSymbol || scalar.properties.isEmojiPresentation
    }

    /// Variation selectors, joiners, skin tones and the enclosing keycap: they colour a sign and are none.
    private static func isPartOfSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE00...0xFE0F, 0x200D, 0x1F3FB...0x1F3FF, 0x20E3: true
        default: false
        }
    }
}
