import MilepostMarkdown
import MilepostSource
import Testing

@Suite("Running text")
struct InlineTests {
    @Test("Neighbouring text is one piece, with entities and escapes read")
    func text() throws {
        let inlines = try #require(MarkdownDocument("a &amp; b\\* [c] ! &#x41; d_e_f").paragraphs.first?.inlines)
        #expect(inlines.count == 1)
        guard case .text(let text)? = inlines.first else {
            Issue.record("no text")
            return
        }
        #expect(text == "a & b* [c] ! A d_e_f")
    }

    @Test("Dress, links, code, HTML and breaks are kept apart from the plain text")
    func kinds() throws {
        let text = "*a* **b** `c|d` [e](f \"g\") ![h](i) <http://j.k> <br>\nl\\\nm"
        let inlines = try #require(MarkdownDocument(text).paragraphs.first?.inlines)
        #expect(inlines.plainText == "a b c|d e h http://j.k  l m")
        let links = inlines.compactMap { inline -> String? in
            switch inline {
            case .link(let destination, let title, _): "link \(destination) \(title)"
            case .image(let source, _, _): "image \(source)"
            case .html(let tag): tag
            default: nil
            }
        }
        #expect(links == ["link f g", "image i", "link http://j.k ", "<br>"])
    }

    @Test(
        "Tags that dress text are no text; what else looks like a tag is",
        arguments: [
            ("<b>a</b> <BR/><!-- c --> <img src=x onerror=y>d", "a  d"), ("List<String> of <T>", "List<String> of <T>"),
            ("<script>a</script >", "<script>a</script >"),
            ("<svg/><h1-x> <?x ?> <![CDATA[x]]>", "<svg/><h1-x> <?x ?> <![CDATA[x]]>"),
            ("**Done**<br><ul><li>**Tests**: 4.</li><li>`a/`</li></ul>", "Done Tests: 4. a/ "),
            ("one<BR>two <br/> three<i>s</i>", "one two  threes"),
        ])
    func tags(_ text: String, plain: String) throws {
        let document = MarkdownDocument("x \(text)")
        #expect(try #require(document.paragraphs.first).inlines.plainText == "x " + plain)
    }

    @Test("A NUL and bytes that are no UTF-8 are shown as replaced, and move nothing")
    func replaced() throws {
        let bytes = Array("a\0b ".utf8) + [0xFF, 0xC3] + Array(" *c*\n\n- [x] d\n".utf8)
        let file = SourceFile(id: FileID(0), path: "plan.md", bytes: bytes)
        let document = MarkdownDocument.parse(file).value
        #expect(document.paragraphs.first?.inlines.plainText == "a\u{FFFD}b \u{FFFD}\u{FFFD} c")
        let mark = try #require(document.lists.first?.items.first?.mark)
        #expect(bytes[mark.range.start] == UInt8(ascii: "x"))
    }
}
