import MilepostTestSupport
import Testing

@testable import MilepostReading

/// Names and titles of ASCII are read by their bytes, as any others are by their characters.
@Suite("Names by their bytes")
struct NameKeyTests {
    private static func texts(of pieces: [String]) -> [String] {
        var random = SeededGenerator(seed: 8)
        return (0..<4_000).map { _ in
            (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
    }

    @Test("a key of ASCII is that of the same text with a sign that does not count")
    func keys() {
        let pieces = [
            "A", "session", "s", "S", " ", "-", "1", "2", ".", "_", "+", "$", "^", "`", "|", "~", "<", "\t", "\r\n",
            "&", "'",
        ]
        for text in Self.texts(of: pieces) {
            // A variation selector has no part in a key, and makes the text one of more than ASCII.
            #expect(NameKey.of(text) == NameKey.of(text + "\u{FE0F}"), "\(text)")
        }
    }

    @Test("a title begins with what stands before white space, a colon or a dash")
    func beginnings() {
        let pieces = [
            "TASKS-1", "a", ":", " ", "\u{301}", "—", "–", "é", "\t", "\r\n", "\u{85}", "\u{A0}", "\u{1}", "🙂",
        ]
        for text in Self.texts(of: pieces) {
            let expected = text.prefix { !$0.isWhitespace && !":—–".contains($0) }
            #expect(TaskFileTitle.beginning(of: text) == expected, "\(text)")
        }
    }

    @Test("a text is nothing, a dash or a placeholder by its characters, however it begins")
    func nothing() {
        let pieces = [
            "-", "–", " ", "none", "N/A", "(", ")", "x", "1", "\u{301}", "TASKS-", "XX", "yyyy-mm-dd", "[", "]", "A b",
        ]
        for text in Self.texts(of: pieces) {
            let dash = text.allSatisfy { $0.isWhitespace || "-–".contains($0) }
            #expect(NothingWords.isDash(text) == dash, "\(text)")
            // With a blank before it no look at the first byte answers; an accent would be one with it.
            guard text.unicodeScalars.first != "\u{301}" else { continue }
            #expect(PlaceholderText.isPlaceholder(text) == PlaceholderText.isPlaceholder(" " + text), "\(text)")
        }
    }
}
