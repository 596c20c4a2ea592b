import MilepostHTML
import Testing

@Suite("Safe addresses")
struct SafeURLTests {
    @Test(
        "http, https and mailto are let through",
        arguments: [
            ("https://example.org", "https://example.org"),
            ("HTTPS://Example.ORG/Path", "https://example.org/Path"),
            ("http://localhost:3000/a?b=c&d=e#f", "http://localhost:3000/a?b=c&d=e#f"),
            ("https://example.org/a|b[1]{2}\"<>`", "https://example.org/a%7Cb%5B1%5D%7B2%7D%22%3C%3E%60"),
            ("https://example.org/100%/%41%zz", "https://example.org/100%25/%41%25zz"),
            ("https://example.org/#a#b", "https://example.org/#a%23b"),
            ("https://bücher.example/größe", "https://bücher.example/größe"),
            ("http://[::1]:8080/x", "http://[::1]:8080/x"),
            ("http://127.0.0.1/", "http://127.0.0.1/"),
            ("mailto:crew@example.org?subject=Hi", "mailto:crew@example.org?subject=Hi"),
        ])
    func external(address: String, expected: String) {
        #expect(SafeURL(external: address)?.text == expected)
    }

    @Test(
        "everything else is refused",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
            "\u{1}javascript:alert(1)", "java\tscript:alert(1)", "javascript://example.org/%0Aalert(1)",
            "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "file:///etc/passwd", "blob:https://a/b",
            "ftp://example.org", "ws://example.org", "view-source:https://example.org", "//example.org", "example.org",
            "https:example.org", "https:/example.org", "https:\\\\example.org", "https://", "https:///path",
            "https://?x",
            "https://user@example.org", "https://example.org:443@evil.example", "https://exa mple.org",
            "https://example.org:port", "https://example.org:99999", "https://a..b", "https://.a", "https://{host}/",
            "https://1.2.3.400/", "https://[::1", "https://[x]/", "https://example.org/\u{202E}gpj.exe",
            "https://example.org/a b", "https://example.org\\@evil.example", "mailto:", "mailto:nobody", "http", ":",
            "",
            "javascript&colon;alert(1)", "https&#58;//example.org",
        ])
    func refused(address: String) {
        #expect(SafeURL(external: address) == nil)
    }

    @Test(
        "a relative address never becomes an absolute one",
        arguments: [
            ("tasks/tasks-07.html", "tasks/tasks-07.html"), ("../index.html", "../index.html"), ("", "./"),
            ("/etc/passwd", "etc/passwd"), ("//evil.example/x", "evil.example/x"), ("\\\\evil.example", "evil.example"),
            ("javascript:alert(1)", "javascript%3Aalert(1)"), ("a b?c#d", "a%20b%3Fc%23d"),
            ("größe.html", "größe.html"),
            ("/\\/x", "x"),
        ])
    func relative(path: String, expected: String) {
        #expect(SafeURL.relative(path).text == expected)
    }

    @Test("a relative address may name a place on its page")
    func fragment() {
        #expect(SafeURL.relative("a.html", fragment: "x \"y").text == "a.html#x%20%22y")
        #expect(SafeURL.fragment("doc-größe").text == "#doc-größe")
        for anchor in ["g-completed", "x \"y", "doc-größe", "", "#", "a:b"] {
            #expect(SafeURL.reference("#" + anchor) == SafeURL.fragment(anchor))
        }
    }
}
