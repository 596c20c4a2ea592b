/// How a text that names dependents is cut into parts (the format, section 5).
enum DependentParts {
    /// The parts between `,`, `;` and line ends, trimmed, without empty ones. A mark inside brackets does not cut, where
    /// the brackets pair up.
    static func split(_ text: some StringProtocol, at separators: Set<Character> = [",", ";"]) -> [Substring] {
        let text = Substring(text)
        return cut(text, at: separators, isNested: true) ?? cut(text, at: separators, isNested: false) ?? []
    }

    /// The pieces between `&` and the word "and" outside brackets, trimmed, without empty ones.
    static func splitAtAnd(_ part: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var depth = 0
        var start = part.startIndex
        var index = part.startIndex
        var previous: Character = " "
        func take(to end: Substring.Index) {
            let piece = part[start..<end].trimmed
            if !piece.isEmpty { pieces.append(piece) }
        }
        while index < part.endIndex {
            let character = part[index]
            if "([".contains(character) { depth += 1 }
            if ")]".contains(character) { depth = max(0, depth - 1) }
            if depth == 0, character == "&" {
                take(to: index)
                start = part.index(after: index)
            } else if depth == 0, previous.isWhitespace, part[index...].prefix(3).lowercased() == "and" {
                let end = part.index(index, offsetBy: 3, limitedBy: part.endIndex) ?? part.endIndex
                if end == part.endIndex || part[end].isWhitespace {
                    take(to: index)
                    start = end
                }
            }
            previous = character
            index = part.index(after: index)
        }
        take(to: part.endIndex)
        return pieces
    }

    /// The same for a text in which every byte is a character.
    private static func cutASCII(
        _ text: Substring, at separators: Set<Character>, isNested: Bool
    ) -> [Substring]? {
        let cuts = Set(separators.compactMap(\.asciiValue))
        var parts: [Substring] = []
        var depth = 0
        var start = text.startIndex
        for index in text.utf8.indices {
            let byte = text.utf8[index]
            if byte > UInt8(ascii: ","), byte != UInt8(ascii: ";"), byte != UInt8(ascii: "["), byte != UInt8(ascii: "]")
            {
                continue
            }
            if isNested, byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
            if isNested, byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
            if depth < 0 { return nil }
            if depth == 0, cuts.contains(byte) || (0x0A...0x0C).contains(byte) {
                let part = text[start..<index].trimmed
                if !part.isEmpty { parts.append(part) }
                start = text.utf8.index(after: index)
            }
        }
        if depth != 0 { return nil }
        let part = text[start...].trimmed
        if !part.isEmpty { parts.append(part) }
        return parts
    }

    private static func cut(_ text: Substring, at separators: Set<Character>, isNested: Bool) -> [Substring]? {
        var parts: [Substring] = []
        var depth = 0
        var start = text.startIndex
        func take(to end: Substring.Index) {
            let part = text[start..<end].trimmed
            if !part.isEmpty { parts.append(part) }
        }
        if !text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x0D }) {
            return cutASCII(text, at: separators, isNested: isNested)
        }
        for index in text.indices {
            let character = text[index]
            if isNested, "([".contains(character) { depth += 1 }
            if isNested, ")]".contains(character) { depth -= 1 }
            if depth < 0 { return nil }
            if depth == 0, separators.contains(character) || character.isNewline {
                take(to: index)
                start = text.index(after: index)
            }
        }
        if depth != 0 { return nil }
        take(to: text.endIndex)
        return parts
    }
}
