import MilepostHTML
import Testing

@Suite("Hostile documents")
struct HostileProseTests {
    @Test(
        "nothing a document says becomes live",
        arguments: [
            "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](<java\tscript:alert(1)>)",
            "[x](javascript&colon;alert(1))", "[x](&#106;avascript:alert(1))", "[x](&#x6A&#x61;vascript:alert(1))",
            "[x](java&NewLine;script:alert(1))", "[x](java&Tab;script:alert(1))", "[x](&#1;javascript:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:x)", "<javascript:alert(1)>",
            "[x](//evil.example)",
            "[x](\\\\evil.example)", #"[x](https://a.example/"onmouseover="alert(1))"#,
            #"[x](" onmouseover="alert(1))"#,
            #"[x](https://a.example 'a" onclick="b')"#, #"![x" onerror="alert(1)](y)"#, "![x](javascript:alert(1))",
            "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<script>alert(1)</script>", "</script><script>x",
            "</p></div></main></body></html>", "<b <script>alert(1)</script>", "<b\n<script>", "<<script>script>",
            "`</code><script>`", "```\"><script>\n</code></pre><script>\n```", "<style>@import'x'</style>",
            "<math><mtext><script>", "<details ontoggle=alert(1) open>", "<a href=javascript:x>",
            "<p/onclick=alert(1)>",
            "[x]: javascript:alert(1)\n\n[x]", "# <img src=x onerror=alert(1)>",
            "| <script> |\n|---|\n| </td><script> |",
            "<!-- --><script>alert(1)</script><!-- -->", "<!--><script>x</script>", "<!--- --!> <script>x</script> -->",
            "<table><tr><td><script>", "<ul><script>", "&lt;script&gt;", "<sub><script></sub>", "<h1 id=x>",
            "<h2>a<script></h2>",
            "\u{0}<script\u{0}>", "<scr\u{0}ipt>", "a\u{FFFE}b", "\u{1B}[31m", "<!--[if IE]><script><![endif]-->",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><script>",
            "<br\u{B}onclick=x>",
        ])
    func inert(text: String) {
        let markup = markup(text)
        #expect(MarkupChecker.fault(in: markup) == nil, "\(markup)")
        #expect(!markup.lowercased().contains("<script") && !markup.lowercased().contains("<img"))
        #expect(!markup.lowercased().contains("href=\"javascript"))
        let line = ProseDocument.inline(text).markup
        #expect(MarkupChecker.fault(in: line.replacing("<bdi>", with: "").replacing("</bdi>", with: "")) == nil)
    }

    @Test("nesting ten thousand deep ends", arguments: Nesting.allCases)
    func deep(nesting: Nesting) {
        #expect(MarkupChecker.fault(in: markup(nesting.text)) == nil)
    }

    @Test("whatever is thrown together, the markup is balanced", arguments: 0..<64)
    func thrownTogether(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "<details>", "</details>", "<summary>", "</summary>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<table>",
            "</table>", "<thead>", "<tbody>", "</tbody>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "</th>",
            "<caption>",
            "<p>", "</p>", "<b>", "</b>", "<sub>", "</sub>", "<code>", "</code>", "<h1>", "</h1>", "<br>", "<hr>",
            "text",
            " ", "\n", "\n\n", "\n\n", "\n- ", "\n> ", "\n1. ", "\n- [x] ", "\n  ", "*", "**", "`", "[a](b)", "[a](#a)",
            "![i](j)", "\n# a\n", "\n| a | b |\n|---|---|\n| ", " | ", "|\n", "<!--", "-->", "&nbsp;", "\u{7}", "<div>",
            "\n```\n",
            "\n---\n", "\\", "א", "\u{202E}", "<x",
        ]
        for _ in 0..<40 {
            let text = (0..<Int.random(in: 1...60, using: &generator))
                .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let markup = markup(text)
            if let fault = MarkupChecker.fault(in: markup) {
                Issue.record("\(fault)\n\(text.debugDescription)\n\(markup)")
            }
        }
    }
}

/// Ways to nest without end.
enum Nesting: String, CaseIterable {
    case quotes, lists, details, items, cells, subscripts, paragraphs, emphasis, stars, links, images, endTags, comments

    var text: String {
        switch self {
        case .quotes: many("> ") + "x"
        case .lists: (0..<300).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
        case .details: many("<details>\n")
        case .items: many("<ul><li>")
        case .cells: many("<table><tr><td>")
        case .subscripts: many("<sub>")
        case .paragraphs: many("<p><b>")
        case .emphasis: many("*a **b ")
        case .stars: many("**") + "x" + many("**")
        case .links: many("[") + "x" + many("](y)")
        case .images: many("![") + "x" + many("](y)")
        case .endTags: many("</sub>")
        case .comments: many("<!--")
        }
    }

    private func many(_ text: String) -> String {
        String(repeating: text, count: 10_000)
    }
}
