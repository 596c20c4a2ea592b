import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Headings")
struct HeadingTests {
    @Test("Headings of each kind have a level, a text and their bytes")
    func kinds() {
        let document = MarkdownDocument("## *A* b ##\n\nC\nd\n---\n\n<h3 id=\"x\">E &amp; <b>f</b> *g*</h3>\n")
        #expect(document.headings.map(\.heading.level) == [2, 2, 3])
        #expect(document.headings.map(\.heading.inlines.plainText) == ["A b", "C d", "E & f *g*"])
        #expect(document.headings.map(\.heading.isHTML) == [false, false, true])
        #expect(
            document.headings.map { document.text($0.heading.range) }
                == ["## *A* b ##", "C\nd\n---", "<h3 id=\"x\">E &amp; <b>f</b> *g*</h3>"])
        #expect(document.headings.map(\.index) == [0, 1, 2])
    }

    @Test("Several HTML headings in one block are parted, and what stands between them stays HTML")
    func several() {
        let document = MarkdownDocument("<h1>A</h1>\n<H2>B</H2>\ntext\n- [ ] no list\n<h3>C</h3>\n")
        #expect(document.outline == ["h1 A", "h2 B", "html", "h3 C"])
        guard case .html(let html) = document.blocks[2] else { return }
        #expect(html.text == "text\n- [ ] no list\n")
        #expect(document.text(html.range) == "text\n- [ ] no list")
    }

    @Test(
        "HTML that only holds something like a heading is HTML",
        arguments: [
            "<!-- a\n<h2>no</h2>\n-->\n", "<pre>\n<h2>no</h2>\n</pre>\n", "<h2>no\n</h2>\n", "<h2>a</h2> b\n",
            "<h7>no</h7>\n", "<h2>a</h3>\n", "<hr>\n", "<div><h2>no</h2></div>\n",
        ])
    func noHeadings(_ text: String) {
        #expect(MarkdownDocument(text).headings.isEmpty)
    }

    @Test("Headings in items and quotes are found by a visit, not among the headings of the document")
    func nested() {
        let document = MarkdownDocument("# A\n\n> # B\n\n- # C\n")
        #expect(document.headings.map(\.heading.inlines.plainText) == ["A"])
        let all = document.all { if case .heading(let heading) = $0 { heading.inlines.plainText } else { nil } }
        #expect(all == ["A", "B", "C"])
        #expect(document.title == "A")
    }
}
