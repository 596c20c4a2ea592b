/// Words that say "nothing here" (the format, section 5): None, n/a, nothing, dashes.
package enum NothingWords {
    /// Whether a text states nothing. A note in brackets changes nothing: `None (a leaf)`.
    package static func isNothing(_ text: String) -> Bool {
        // Nearly every text begins with a letter that none of the words has.
        if let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20), first | 0x20 != UInt8(ascii: "n") {
            return false
        }
        if isDash(text) { return true }
        let bracket = text.isASCII ? text.utf8.firstIndex(of: UInt8(ascii: "(")) : text.firstIndex(of: "(")
        let cut = bracket ?? text.endIndex
        var key = WordKey.of(cut == text.startIndex ? text[...] : text[..<cut])
        if key.hasPrefix("("), key.hasSuffix(")") { key = String(key.dropFirst().dropLast()) }
        if key.hasSuffix(".") { key.removeLast() }
        return switch key {
        case "none", "nothing", "n/a", "na", "n.a", "null", "nil", "~": true
        default: false
        }
    }

    /// Whether a text is empty or nothing but dashes.
    package static func isDash(_ text: String) -> Bool {
        // A letter or digit of ASCII is no dash, whatever follows.
        if let first = text.utf8.first, (0x30...0x39).contains(first) || (0x61...0x7A).contains(first | 0x20) {
            return false
        }
        return text.allSatisfy {
            $0.isWhitespace || "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}".contains($0)
        }
    }
}
