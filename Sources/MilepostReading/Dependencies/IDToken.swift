import MilepostModel

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

    /// The ids of a text that is nothing but plain ids with commas or semicolons between them, as nearly all are: letters
    /// and digits of ASCII, with hyphens inside, each with a digit and a letter. Nil for any other text.
    static func plainIDs(_ text: String) -> [TaskID]? {
        var text = text
        return text.withUTF8 { bytes in
            var ids: [TaskID] = []
            var position = 0
            while true {
                while position < bytes.count, bytes[position] == 0x20 || isComma(bytes[position]) { position += 1 }
                guard position < bytes.count else { return ids }
                guard let end = endOfPlainID(bytes, from: position) else { return nil }
                ids.append(
                    TaskID(String(decoding: UnsafeBufferPointer(rebasing: bytes[position..<end]), as: UTF8.self)))
                position = end
                while position < bytes.count, bytes[position] == 0x20 { position += 1 }
                // A second word before the next comma makes it a sentence.
                guard position == bytes.count || isComma(bytes[position]) else { return nil }
            }
        }
    }

    private static func endOfPlainID(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var (hasLetter, hasDigit) = (false, false)
        var end = start
        scan: while end < bytes.count {
            switch bytes[end] {
            case 0x30...0x39: hasDigit = true
            case 0x41...0x5A, 0x61...0x7A: hasLetter = true
            case UInt8(ascii: "-"): if end == start { return nil }
            default: break scan
            }
            end += 1
        }
        return hasLetter && hasDigit && bytes[end - 1] != UInt8(ascii: "-") ? end : nil
    }

    private static func isComma(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }
}
