import MilepostHTML
import MilepostMarkdown
import MilepostSource
import Testing

@Suite("Blocks as markup")
struct ProseBlocksTests {
    @Test("headings move down by the offset, end at six and have ids of their own")
    func headings() {
        let prose = prose("# Plan\n\n## Plan\n\n###### *Deep* `x`\n\n#\n")
        #expect(
            prose.html.markup == """
                <h2 id="doc-plan">Plan</h2>
                <h3 id="doc-plan-1">Plan</h3>
                <h6 id="doc-deep-x"><em>Deep</em> <code>x</code></h6>


                """)
        #expect(
            prose.outline == [
                OutlineEntry(level: 2, title: "Plan", anchor: "doc-plan"),
                OutlineEntry(level: 3, title: "Plan", anchor: "doc-plan-1"),
                OutlineEntry(level: 6, title: "Deep x", anchor: "doc-deep-x"),
            ])
    }

    @Test("the offset and the prefix can be set, whatever the numbers")
    func headingOptions() {
        #expect(markup("# A", ProseOptions(headingOffset: 0, idPrefix: "t-")) == #"<h1 id="t-a">A</h1>"#)
        #expect(markup("# A", ProseOptions(headingOffset: .max)) == #"<h6 id="doc-a">A</h6>"#)
        #expect(markup("# A", ProseOptions(headingOffset: .min)) == #"<h1 id="doc-a">A</h1>"#)
    }

    @Test("tight items stand without paragraphs, loose ones with them; numbers begin where they are written")
    func lists() {
        #expect(markup("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")
        #expect(markup("7. a\n\n8. b\n") == "<ol start=\"7\">\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ol>")
        #expect(markup("1. a\n   - b\n") == "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>")
    }

    @Test(
        "check boxes have a name for those who do not see them",
        arguments: [
            (" ", "box-open", "open", "☐"), ("x", "box-done", "done", "☑"), ("X", "box-done", "done", "☑"),
            ("~", "box-progress", "in progress", "◐"), ("-", "box-deferred", "deferred", "◌"),
            ("?", "box-other", "marked ?", "[?]"),
        ])
    func boxes(mark: String, name: String, label: String, glyph: String) {
        let box = #"<span class="box \#(name)" role="img" aria-label="\#(label)">\#(glyph)</span>"#
        let expected = "<ul class=\"task-list\">\n<li class=\"task\">\(box) a</li>\n</ul>"
        #expect(markup("- [\(mark)] a\n") == expected)
    }

    @Test("tables scroll on their own, have scoped headers, and as many cells as the header")
    func tables() {
        let table = "| A | B |\n|:-:|--:|\n| 1 | 2 | 3 |\n| x |\n"
        #expect(
            markup(table) == """
                <div class="table-scroll" tabindex="0" role="region" aria-label="Table 1: A, B"><table>
                <thead><tr><th scope="col" class="align-center">A</th><th scope="col" class="align-right">B</th></tr></thead>
                <tbody>
                <tr><td class="align-center">1</td><td class="align-right">2</td></tr>
                <tr><td class="align-center">x</td><td class="align-right"></td></tr>
                </tbody></table></div>
                """)
    }

    @Test(
        "many missing cells of a row are one wide cell, or a few",
        arguments: [(9, ["9"]), (2100, ["1000", "1000", "100"])])
    func missingCells(count: Int, spans: [String]) {
        let header = String(repeating: "| a ", count: count + 1) + "|\n" + String(repeating: "|---", count: count + 1)
        let cells = spans.map { #"<td colspan="\#($0)"></td>"# }.joined()
        #expect(markup(header + "|\n| x |\n").contains("<tr><td>x</td>\(cells)</tr>"))
    }

    @Test("a wide header and many rows of one cell do not come out in the square of their size")
    func growth() {
        func size(_ count: Int) -> Int {
            let wide = String(repeating: "|-", count: count)
            return markup("\(wide)|\n\(wide)|\n" + String(repeating: "|x\n", count: count)).utf8.count
        }
        #expect(size(1000) < 12 * size(100))
    }

    @Test("no two tables of a document have the same label")
    func tableLabels() {
        let markup = markup("| A |\n|---|\n\ntext\n\n| A |\n|---|\n")
        #expect(markup.contains(#"aria-label="Table 1: A""#))
        #expect(markup.contains(#"aria-label="Table 2: A""#))
    }

    @Test(
        "the language of code becomes a class of harmless letters",
        arguments: [
            ("yaml", #" class="language-yaml""#), ("C++ title=x", #" class="language-c++""#), ("", ""),
            ("x\"onclick=1", #" class="language-xonclick1""#), ("../..", ""), ("größe", #" class="language-gre""#),
        ])
    func code(info: String, attribute: String) {
        let expected = "<pre tabindex=\"0\"><code\(attribute)>&lt;b&gt;\n</code></pre>"
        #expect(markup("```\(info)\n<b>\n```\n") == expected)
    }

    @Test("quotes, rules and line breaks")
    func others() {
        #expect(markup("> a\n\n---\n\nb  \nc\nd\n") == "<blockquote><p>a</p>\n</blockquote>\n<hr>\n<p>b<br>\nc\nd</p>")
    }

    @Test("text that runs from right to left says so where it begins")
    func direction() {
        #expect(markup("# עברית\n\nabc\n\n- مرحبا\n").contains(#"<h2 id="doc-עברית" dir="auto">"#))
        #expect(markup("abc\n") == "<p>abc</p>")
        #expect(markup("- مرحبا\n") == "<ul>\n<li dir=\"auto\">مرحبا</li>\n</ul>")
    }

    @Test("front matter is not shown")
    func frontMatter() {
        #expect(markup("---\ntitle: x\n---\n\ntext\n") == "<p>text</p>")
    }

    @Test("an empty document is nothing")
    func empty() {
        #expect(prose("") == RenderedProse(html: .empty, outline: []))
    }
}
