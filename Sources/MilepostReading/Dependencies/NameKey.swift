/// What names are compared by (the format, section 5): case, punctuation and a trailing "s" do not count.
enum NameKey {
    /// Letters, digits and mathematical or currency signs, in lower case; empty for a text without any.
    ///
    /// Spaces do not count either ("Session-store" is "Session store"), but digits that something parts stay apart, so
    /// that "1.2" is not "12".
    static func of(_ text: some StringProtocol) -> String {
        var key = String.UnicodeScalarView()
        var hasGap = false
        for scalar in text.lowercased().unicodeScalars {
            guard isSignificant(scalar) else {
                hasGap = true
                continue
            }
            if hasGap, isDigit(scalar), let last = key.last, isDigit(last) { key.append(".") }
            hasGap = false
            key.append(scalar)
        }
        if key.count > 1, key.last == "s" { key.removeLast() }
        return String(key)
    }

    private static func isSignificant(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII, scalar.properties.isAlphabetic || isDigit(scalar) { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .mathSymbol, .currencySymbol, .spacingMark:
            return true
        case .nonspacingMark:
            // Variation selectors only choose how the sign before them looks.
            return !(0xFE00...0xFE0F).contains(scalar.value)
        default:
            return false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }
}
