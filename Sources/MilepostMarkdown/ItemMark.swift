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
        guard let close = (start + 2..<limit).first(where: { bytes[$0] == UInt8(ascii: "]") }) else { return nil }
        guard close + 1 == line.upperBound || bytes[close + 1].isBlank else { return nil }
        let inner = text.string(start + 1..<close)
        guard inner.count == 1, let character = inner.first, character != "\u{FFFD}" else { return nil }
        self.character = character
        self.range = start + 1..<close
        self.end = close + 1
    }

    /// The inlines without the mark; nil when its bytes became something else than plain text.
    func removed(from inlines: [Inline]) -> [Inline]? {
        guard case .text(let text)? = inlines.first else { return nil }
        let written = "[\(character)]"
        guard text.hasPrefix(written) else { return nil }
        let rest = text.dropFirst(written.count).drop { $0 == " " || $0 == "\t" }
        var result = inlines
        if !rest.isEmpty {
            result[0] = .text(String(rest))
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
