import MilepostTestSupport
import Testing

@testable import MilepostCLI

@Suite("Text for the terminal")
struct TerminalTextTests {
    @Test(
        "nothing that a terminal obeys gets through",
        arguments: [
            ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
            ("\u{1B}]0;title\u{07}", "\u{FFFD}]0;title\u{FFFD}"),
            ("bell\u{07} delete\u{7F}", "bell\u{FFFD} delete\u{FFFD}"),
            ("\u{9B}31m", "\u{FFFD}31m"),
            ("abc\u{202E}fed", "abc\u{FFFD}fed"),
            ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
            ("two\nlines\tand a tab\r\n", "two lines and a tab  "),
            ("a\u{2028}b", "a b"),
            ("tag \u{E0041}", "tag \u{FFFD}"),
        ])
    func controls(_ text: String, _ safe: String) {
        #expect(TerminalText.sanitized(text) == safe)
    }

    @Test("other writing stays as it is", arguments: ["Dvořák", "進捗", "👩🏽‍💻", "עברית", "e\u{301}"])
    func writing(_ text: String) {
        #expect(TerminalText.sanitized(text) == text)
    }

    @Test("no sequence of scalars leaves a control character")
    func anyScalars() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<40 {
                let value = UInt32.random(in: 0...0x10FFFF, using: &random) >> UInt32.random(in: 0...16, using: &random)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
            let safe = TerminalText.sanitized(text)
            #expect(!safe.unicodeScalars.contains(where: TerminalText.isControl))
            #expect(TerminalText.sanitized(safe) == safe)
        }
    }

    @Test("lines stay lines, tabs become spaces")
    func lines() {
        #expect(TerminalText.sanitizedLines("make\n\trun\u{1B}[2J\r\nend") == ["make", "    run\u{FFFD}[2J", "end"])
    }
}
