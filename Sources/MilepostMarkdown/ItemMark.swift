import MilepostSource

/// The mark of a list item: `[ ]`, `[x]`, any one character in brackets before a blank or the end of the line.
struct ItemMark {
    let character: Character
    /// The bytes of the character.
    let range: Range<Int>
    /// Behind the closing bracket.
    let end: Int

    /// How many bytes one character may take: an emoji of joined ones takes some thirty.
    private static let characterLimit = 64

    /// The mark that a line of text begins with.
    init?(in text: MarkdownText, line: Range<Int>) {
        let bytes = text.bytes
        let start = line.lowerBound
        guard line.count >= 3, bytes[start] == UInt8(ascii: "[") else { return nil }
        let limit = min(line.upperBound, start + 2 + Self.characterLimit)
        var close = start + 2
        while close < limit, bytes[close] != UInt8(ascii: "]") { close += 1 }
        guard close < limit, close + 1 == line.upperBound || bytes[close + 1].isBlank else { return nil }
        if close == start + 2, (0x20..<0x7F).contains(bytes[start + 1]) {
            character = Character(Unicode.Scalar(bytes[start + 1]))
        } else {
            let inner = text.string(start + 1..<close)
            guard inner.count == 1, let first = inner.first, first != "\u{FFFD}" else { return nil }
            character = first
        }
        self.range = start + 1..<close
        self.end = close + 1
    }

    /// Whether a text begins with a character in brackets.
    private static func stands(_ character: Character, in text: String.UTF8View) -> Bool {
        guard let byte = character.asciiValue else { return text.starts(with: "[\(character)]".utf8) }
        var bytes = text.makeIterator()
        return bytes.next() == UInt8(ascii: "[") && bytes.next() == byte && bytes.next() == UInt8(ascii: "]")
    }

    /// The inlines without the mark; nil when its bytes became something else than plain text.
    func removed(from inlines: [Inline]) -> [Inline]? {
        guard case .text(let text)? = inlines.first else { return nil }
        let length = range.count + 2
        let utf8 = text.utf8
        guard utf8.count >= length, Self.stands(character, in: utf8) else { return nil }
        let rest = utf8.dropFirst(length).drop { $0.isBlank }
        var result = inlines
        if !rest.isEmpty {
            result[0] = .text(String(Substring(rest)))
            return result
        }
        result.removeFirst()
        switch result.first {
        case .softBreak, .lineBreak: result.removeFirst()
        default: break
        }
        return result
    }
}
