/// Words of a text that may be ids.
enum IDToken {
    /// Runs of letters, digits, `-`, `_` and dots, in their order; two dots may part the ends of a range.
    static func tokens(of text: Substring) -> [Substring] {
        text.split { !isPart($0) }.map(trimmed).filter { !$0.isEmpty }
    }

    /// The pieces between runs of two dots or more.
    static func withoutDots(_ token: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var rest = token
        while let dots = rest.utf8.firstRange(of: "..".utf8) {
            pieces.append(trimmed(rest[..<dots.lowerBound]))
            rest = rest[dots.upperBound...]
        }
        return (pieces + [trimmed(rest)]).filter { !$0.isEmpty }
    }

    static func isPart(_ character: Character) -> Bool {
        if let byte = character.asciiValue {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                return true
            default: return false
            }
        }
        return character.isLetter || character.isWholeNumber || character == "-" || character == "_" || character == "."
    }

    /// Without dots, dashes and underscores at the ends, which belong to the sentence.
    static func trimmed(_ token: Substring) -> Substring {
        var token = token
        while let first = token.first, ".-_".contains(first) { token = token.dropFirst() }
        while let last = token.last, ".-_".contains(last) { token = token.dropLast() }
        return token
    }
}
