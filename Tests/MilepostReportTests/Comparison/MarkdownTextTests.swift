import MilepostReport
import Testing

@Suite("Text from plans in Markdown")
struct MarkdownTextTests {
    @Test(
        "nothing in it is markup, a mention or a reference",
        arguments: [
            ("<script>", "&lt;script&gt;"), ("a|b", "a\\|b"), ("@all", "&#64;all"), ("see #12", "see &#35;12"),
            ("![x](y)", "&#33;\\[x\\]\\(y\\)"), ("`code`", "\\`code\\`"), ("*a* _b_", "\\*a\\* \\_b\\_"),
            ("one\n# two", "one &#35; two"), ("https://x.org", "https&#58;//x.org"), ("a\u{202E}b", "a\u{FFFD}b"),
        ])
    func escaped(_ text: String, _ markdown: String) {
        #expect(MarkdownText.escaped(text) == markdown)
    }

    @Test("nothing begins a list, and what is long is cut")
    func beginnings() {
        #expect(MarkdownText.escaped("- x") == "\u{200B}- x")
        #expect(MarkdownText.escaped("1. x") == "\u{200B}1. x")
        #expect(MarkdownText.escaped("2026-01-15 x") == "2026-01-15 x")
        #expect(MarkdownText.escaped("abcdef", limit: 3) == "abc…")
    }
}
