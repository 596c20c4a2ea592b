import MilepostHTML
import Testing

@Suite("Where links go")
struct LinkPolicyTests {
    private let open = LinkPolicy { .page("asked/\($0)") }

    @Test(
        "schemes that are not on the list lead nowhere, however they are written",
        arguments: [
            "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\nscript:alert(1)", "java\tscript:x", " javascript:x",
            "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "C:\\x", "//evil.example",
            "\\\\evil.example", "/\\evil.example", "x:y", "https://a@b.example", "", "javascript:/x", "x\u{0}y",
        ])
    func inert(destination: String) {
        #expect(open.target(of: destination) == .inert)
    }

    @Test(
        "relative paths are asked for as written",
        arguments: ["a.md", "../b.md#c", "/root.md", "a b.md", "javascript%3Aalert(1)", "./x:y.md", "?q", "a?b:c"])
    func relative(destination: String) {
        #expect(open.target(of: destination) == .page("asked/\(destination)"))
    }

    @Test("fragments are anchors, their escapes read")
    func fragments() {
        #expect(open.target(of: "#a%20b") == .anchor("a b"))
        #expect(open.target(of: "#%FF") == .inert)
    }

    @Test("no answer of the closure leaves the site")
    func contained() {
        for answer in [
            "javascript:alert(1)", "//evil.example", "/etc", "https://evil.example", "\\\\x", "a\"onclick=b",
        ] {
            let text = markup("[x](y)", ProseOptions(links: LinkPolicy { _ in .page(answer) }))
            #expect(MarkupChecker.fault(in: text) == nil, "\(text)")
            #expect(!text.contains("href=\"https:") && !text.contains("href=\"javascript:"))
        }
    }
}
