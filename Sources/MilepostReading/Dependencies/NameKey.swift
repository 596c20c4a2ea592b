import MilepostSource

/// What names are compared by (the format, section 5): case, punctuation and a trailing "s" do not count.
enum NameKey {
    /// Letters, digits and mathematical or currency signs, in lower case; empty for a text without any.
    ///
    /// Spaces do not count either ("Session-store" is "Session store"), but digits that something parts stay apart, so
    /// that "1.2" is not "12".
    static func of(_ text: some StringProtocol) -> String {
        if let key = text.utf8.withContiguousStorageIfAvailable(asciiKey), let key { return key }
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

    /// The same for a short text of ASCII letters only; nil for any other.
    private static func asciiKey(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        guard text.count <= 512, ByteScan.content(of: text).isASCII else { return nil }
        // A dot comes only between digits that something parts: the key is no longer than the text.
        return String(unsafeUninitializedCapacity: text.count) { key in
            var count = 0
            var hasGap = false
            func append(_ byte: UInt8) {
                key[count] = byte
                count += 1
            }
            for byte in text {
                switch byte {
                case 0x30...0x39:
                    if hasGap, count > 0, (0x30...0x39).contains(key[count - 1]) { append(UInt8(ascii: ".")) }
                    append(byte)
                case 0x41...0x5A: append(byte | 0x20)
                // Letters, and the signs of mathematics and money.
                case 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
                    UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"):
                    append(byte)
                default:
                    hasGap = true
                    continue
                }
                hasGap = false
            }
            if count > 1, key[count - 1] == UInt8(ascii: "s") { count -= 1 }
            return count
        }
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
