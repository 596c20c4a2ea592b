import MilepostSource
import Testing

@testable import MilepostMarkdown

/// Which documents take the short way. That it reads them as cmark does is for ``MarkdownDetailTests`` to say.
@Suite("Plain Markdown")
struct PlainMarkdownTests {
    private static func isRead(_ text: String) -> Bool {
        let file = SourceFile(path: "a.md", text: text)
        return PlainMarkdownReader.blocks(of: MarkdownText(file, from: 0), detail: .full) != nil
    }

    @Test(
        "what most task files are made of is read",
        arguments: [
            "# A\n\nText `code` and\n**more** of it & so.  \nLast\n\n---\n\n<h2>Part</h2>\n\n## B ##\n",
            "**Deliverables**:\n- [x] one\n- [ ] two `a`\n- three\n* other\n\n1. a\n2. b\n",
            "| a | b |\n|---|:-:|\n| `x` | **y** |\n| one |\n", "Prose\n| a |\n|---|\n| b |\n\n",
            "```bash\n# not a heading\n\n  - [x] y\n```\n\n~~~~ x\n~~~\n~~~~\n",
            "> **Note**: quoted\n> twice\n\nÆØÅ ≥ 3\n", "",
        ])
    func usual(_ text: String) { #expect(Self.isRead(text)) }

    @Test(
        "what stands otherwise is left to cmark",
        arguments: [
            "- a\n  b\n", "- a\n\n- b\n", "- a\nlazy\n", "- - a\n", "- # a\n", "  indented\n", "a\n---\n", "a\n===\n",
            "> a\nlazy\n",
            "> - a\n", ">\n", "<div>\n", "<!-- c -->\n", "<h2>A &amp; b</h2>\n", "<h2>A</h2>\ntext\n", "```\nopen\n",
            "[a]: b\n",
            "a\tb\n", "a\r\nb\n", "#\n", "-\n", "| a | b |\n|---|\n", "a\n2. b\n", "- [*] a*\n", "``` a&amp;b\n```\n",
        ])
    func other(_ text: String) { #expect(!Self.isRead(text)) }

    @Test("text that is changed for cmark is left to it")
    func guarded() {
        #expect(!Self.isRead("```\n" + String(repeating: "- ", count: CmarkGuard.markerLimit + 2) + "a\n```\n"))
        #expect(!Self.isRead(String(repeating: "![", count: CmarkGuard.imageLimit + 1) + "\n"))
    }

    @Test("text that is no UTF-8 is left to cmark")
    func noText() {
        for bytes: [UInt8] in [
            [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x61, 0],
        ] {
            let file = SourceFile(id: FileID(0), path: "a.md", bytes: bytes)
            #expect(PlainMarkdownReader.blocks(of: MarkdownText(file, from: 0), detail: .full) == nil)
        }
    }
}
