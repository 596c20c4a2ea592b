import MilepostHTML
import MilepostMarkdown
import Testing

@Suite("Running text as markup")
struct ProseInlinesTests {
    private let site = ProseOptions(
        links: LinkPolicy { $0.hasPrefix("TASKS-07") ? .page("../tasks/tasks-07.html#doc-goal") : .inert })

    @Test("links go where the policy says, and what goes nowhere shows its destination")
    func links() {
        let outside = #"rel="noopener noreferrer nofollow""#
        #expect(markup("[x](https://a.example)") == #"<p><a href="https://a.example" \#(outside)>x</a></p>"#)
        #expect(markup("<m@a.example>") == #"<p><a href="mailto:m@a.example" \#(outside)>m@a.example</a></p>"#)
        #expect(markup("[x](TASKS-07.md)", site) == #"<p><a href="../tasks/tasks-07.html#doc-goal">x</a></p>"#)
        #expect(markup("[x](other.md)", site) == #"<p><span class="file-ref" title="other.md">x</span></p>"#)
        #expect(markup(#"[x](https://a.example "a \"b\"")"#).contains(#"title="a &quot;b&quot;""#))
        #expect(markup("[](https://a.example)").contains(">https://a.example</a>"))
        #expect(markup("[x]()") == #"<p><span class="file-ref" title="">x</span></p>"#)
    }

    @Test("fragments lead to headings of the same document by GitHub's slugs, unknown ones nowhere")
    func fragments() {
        let text = "# Größe & Maß\n\n# Über\n\n[a](#größe--maß) [b](#Gr%C3%B6%C3%9Fe--ma%C3%9F) [c](#nope) [d](#)\n"
        let markup = markup(text)
        #expect(markup.contains(##"<a href="#doc-größe--maß">a</a>"##))
        #expect(markup.contains(##"<a href="#doc-größe--maß">b</a>"##))
        #expect(markup.contains(##"<span class="file-ref" title="#nope">c</span>"##))
        #expect(markup.contains(##"<span class="file-ref" title="#">d</span>"##))
    }

    @Test("images are shown as links with their alternative text")
    func images() {
        let outside = #"rel="noopener noreferrer nofollow""#
        #expect(
            markup("![a *b*](https://a.example/i.png)")
                == #"<p><a class="image-ref" href="https://a.example/i.png" \#(outside)>a b</a></p>"#)
        #expect(markup("![](img/i.png)") == #"<p><span class="file-ref image-ref" title="img/i.png">i.png</span></p>"#)
        #expect(
            markup("[![b](b.svg)](https://ci.example)")
                == #"<p><a href="https://ci.example" \#(outside)><span class="image-ref">b</span></a></p>"#)
        #expect(!markup("![x](https://a.example/i.png)").contains("<img"))
    }

    @Test("a link in a link's text is none")
    func nestedLinks() {
        let inner = Inline.link(destination: "https://c.example", title: "", [.text("c")])
        let outer = Inline.link(destination: "https://a.example", title: "", [.text("a "), .strong([inner])])
        #expect(
            ProseDocument.inline([outer]).markup
                == "<a href=\"https://a.example\" rel=\"noopener noreferrer nofollow\">a <strong><span>c</span></strong></a>"
        )
    }

    @Test("values nested deeper than any parser would nest them end as text")
    func deepValues() {
        let deep = (0..<1_000).reduce([Inline.text("x")]) { inner, _ in [.emphasis(inner)] }
        let markup = ProseDocument.inline(deep).markup
        #expect(MarkupChecker.fault(in: markup) == nil)
        #expect(markup.contains("<em>x</em>"))
    }

    @Test("emphasis, code and breaks")
    func dress() {
        #expect(markup("*a **b*** `c <d>`") == "<p><em>a <strong>b</strong></em> <code>c &lt;d&gt;</code></p>")
    }

    @Test("a single line is shown without a paragraph")
    func inline() {
        #expect(ProseDocument.inline("a *b* `c`").markup == "a <em>b</em> <code>c</code>")
        #expect(ProseDocument.inline("a <b>c").markup == "a <b>c</b>")
        #expect(ProseDocument.inline("").markup == "")
        #expect(ProseDocument.inline("<script>").markup == "&lt;script&gt;")
    }

    @Test(
        "a single line that Markdown would read as a block is shown as written",
        arguments: ["# a", "- a", "1. a", "> a", "a\n\nb", "---\na: b\n---\n", "| a |\n|---|", "```"])
    func inlineBlocks(text: String) {
        #expect(ProseDocument.inline(text) == .text(text))
    }

    @Test("a single line that runs from right to left is kept apart")
    func inlineDirection() {
        #expect(ProseDocument.inline("שלום").markup == "<bdi>שלום</bdi>")
        #expect(ProseDocument.inline("a\u{202E}b").markup == "<bdi>a\u{202E}b\u{202C}</bdi>")
    }
}
