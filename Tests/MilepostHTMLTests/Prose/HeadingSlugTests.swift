import MilepostHTML
import Testing

@Suite("Anchors of headings")
struct HeadingSlugTests {
    @Test(
        "are GitHub's, with our prefix",
        arguments: [
            ("Hello World", "hello-world"), ("2.1 Phase 0: Setup", "21-phase-0-setup"), ("A & B", "a--b"),
            ("`code` *em*", "code-em"), ("Größe", "größe"), ("🚀 Launch", "-launch"), ("⚠️ Care", "-care"),
            ("snake_case-x", "snake_case-x"), ("東京", "東京"), ("!!!", "section"), ("a\"b<c", "abc"),
        ])
    func slug(title: String, expected: String) {
        #expect(prose("# \(title)").outline.map(\.anchor) == ["doc-" + expected])
    }

    @Test("are unique, also where a title looks like a numbered one")
    func unique() {
        let anchors = prose("# a\n\n# a\n\n# a-1\n\n# a\n\n> # a\n\n- # a\n").outline.map(\.anchor)
        #expect(Set(anchors).count == 6)
        #expect(anchors.prefix(2) == ["doc-a", "doc-a-1"])
    }
}
