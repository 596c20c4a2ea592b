import MilepostHTML
import Testing

@Suite("Raw HTML in documents")
struct ProseRawHTMLTests {
    @Test(
        "the safe subset becomes elements",
        arguments: [
            ("H<sub>2</sub>O<br>x<br/>y<BR />", "<p>H<sub>2</sub>O<br>x<br>y<br></p>"),
            ("<kbd>Ctrl</kbd> <sup>1</sup> <b>b</b> <i>i</i>", "<p><kbd>Ctrl</kbd> <sup>1</sup> <b>b</b> <i>i</i></p>"),
            ("<p>b</p>\n<h1>A</h1>", "<p>b</p>\n<h2 id=\"doc-a\">A</h2>"), ("<p>b</p><h1>A</h1>", "<p>b</p><h2>A</h2>"),
            (
                "<table><tr><th>a</th></tr>\n<tr><td>1</td></tr>\n</table>",
                "<table><tr><th>a</th></tr><tr><td>1</td></tr></table>"
            ),
        ])
    func subset(text: String, expected: String) {
        #expect(markup(text) == expected)
    }

    @Test("details hold what stands between their tags, also over blank lines")
    func details() {
        let text = "<details>\n<summary>More <b>x</b></summary>\n\n- a\n\ntext\n\n</details>\n\nafter\n"
        #expect(
            markup(text).filter { $0 != "\n" }
                == "<details><summary>More <b>x</b></summary><ul><li>a</li></ul><p>text</p></details><p>after</p>")
    }

    @Test(
        "what is left open is closed, and reaches no further than the block or document it is in",
        arguments: [
            ("a <sub>b\n\nc", "<p>a <sub>b</sub></p>\n<p>c</p>"),
            ("**a <sub>b** c</sub> d", "<p><strong>a <sub>b</sub></strong> c d</p>"),
            ("- <kbd>a\n- b\n", "<ul>\n<li><kbd>a</kbd></li>\n<li>b</li>\n</ul>"),
            (
                "> <details>\n> a\n\nb",
                "<blockquote><details open><summary>Details</summary><p>\na</p>\n</details></blockquote>\n<p>b</p>"
            ),
            ("<ul><li>a<li>b", "<ul><li>a</li><li>b\n</li></ul>"),
            (
                "<details><summary>s</summary>\n\n<details><summary>t</summary>\n\n[b](https://c.org)\n\n</details>\n\n[d](https://e.org)\n",
                "<details open><summary>s</summary>\n<details><summary>t</summary>\n<p><a href=\"https://c.org\" rel=\"noopener noreferrer nofollow\">b</a></p>\n</details>"
                    + "\n<p><a href=\"https://e.org\" rel=\"noopener noreferrer nofollow\">d</a></p>\n</details>"
            ),
            ("a\n\n<!-- never closed\n\n*b* <script>", "<p>a</p>\n<p>&lt;!-- never closed\n\n*b* &lt;script&gt;</p>"),
            ("<!-- a --> <!-- b\nc", " <p>&lt;!-- b</p>\n<p>c</p>"),
            ("# a <b>b\n\nc", "<h2 id=\"doc-a-b\">a <b>b</b></h2>\n<p>c</p>"),
        ])
    func unclosed(text: String, expected: String) {
        #expect(markup(text) == expected)
    }

    @Test(
        "closing tags that close nothing are text",
        arguments: [
            ("a</sub>b", "<p>a&lt;/sub&gt;b</p>"), ("</details>", "<p>&lt;/details&gt;</p>"),
            ("</div>", "<p>&lt;/div&gt;</p>"), ("- a</li></ul>b", "<ul>\n<li>a&lt;/li&gt;&lt;/ul&gt;b</li>\n</ul>"),
        ])
    func stray(text: String, expected: String) {
        #expect(markup(text) == expected)
    }

    @Test(
        "elements that have no place where they stand are text",
        arguments: [
            "a <ul><li>b</li></ul>", "a <table><tr><td>x", "# a <details>", "**<p>**", "<b><ul></b>", "a <summary>b",
            "x<li>",
        ])
    func misplaced(text: String) {
        #expect(MarkupChecker.fault(in: markup(text)) == nil)
        #expect(markup(text).contains("&lt;"))
    }

    @Test("lists may stand in a table's cell")
    func cell() {
        let table = "| A |\n|---|\n| x<ul><li>a</li><li>b</li></ul>y |\n"
        #expect(markup(table).contains("<td>x<ul><li>a</li><li>b</li></ul>y</td>"))
    }

    @Test("what is missing in lists and tables is supplied")
    func supplied() {
        #expect(markup("<ul>a</ul>") == "<ul><li>a</li></ul>")
        #expect(markup("<table>a</table>") == "<table><tr><td>a</td></tr></table>")
        #expect(markup("<table><td>a</table>") == "<table><tr><td>a</td></tr></table>")
        #expect(markup("<table><tr></table>") == "<table><tr><td></td></tr></table>")
        #expect(markup("<details></details>") == "<details><summary>Details</summary></details>")
        #expect(
            markup("<details><summary></summary>a</details>").hasPrefix("<details><summary>Details</summary><p>a</p>"))
    }

    @Test(
        "tags with attributes and all other tags are text",
        arguments: [
            "<sub onclick=alert(1)>x</sub>", "<p align=\"center\">x</p>", "<br clear=all>", "<div>x</div>",
            "<a href=x>",
            "<img src=x onerror=alert(1)>", "<style>p{}</style>", "<iframe src=x>", "<svg/onload=alert(1)>", "<x-y>",
            "<details open>", "<b/onclick=1>", "<!DOCTYPE html>", "<?php echo 1 ?>", "<![CDATA[x]]>", "<sub\u{0}>",
        ])
    func refused(text: String) {
        let markup = markup(text)
        #expect(markup.contains("&lt;"))
        #expect(MarkupChecker.fault(in: markup) == nil)
    }

    @Test("comments fall away")
    func comments() {
        #expect(markup("a <!-- b --> c") == "<p>a  c</p>")
        #expect(markup("<!-- a\n\n# b -->\n\nc").hasSuffix("<p>c</p>"))
        #expect(!markup("<!-- a\n\n# b -->\n\nc").contains("b"))
        #expect(!markup("<!-- TODO: x -->").contains("TODO"))
        #expect(!markup("<details><!-- x -->").contains("x"))
    }

    @Test("references in raw HTML are read once")
    func references() {
        #expect(
            markup("<p>a&nbsp;&mdash;&#x3C;&#60;&lt;b&gt; &bogus; &</p>")
                == "<p>a\u{A0}—&lt;&lt;&lt;b&gt; &amp;bogus; &amp;</p>")
        #expect(markup("&lt;b&gt; &amp;lt;") == "<p>&lt;b&gt; &amp;lt;</p>")
    }
}
