import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Front matter")
struct FrontMatterTests {
    @Test("A map between two rules at the top is front matter and no block")
    func plain() throws {
        let document = MarkdownDocument("---\ntitle: A\n---\n# B\n")
        let frontMatter = try #require(document.frontMatter)
        #expect(frontMatter.node["title"]?.scalar == "A")
        #expect(document.text(frontMatter.range) == "---\ntitle: A\n---")
        #expect(document.outline == ["h1 B"])
    }

    @Test(
        "Blank lines, an empty pair and comments may stand before it",
        arguments: [
            "\n\n---\ntitle: A\n---\n# B\n", "---\n---\n---\ntitle: A\n---\n# B\n", "---\n---\ntitle: A\n---\n# B\n",
            "---\n\n---\n\n---\ntitle: A\n---\n# B\n", "# a comment\n# another\n\n---\ntitle: A\n---\n# B\n",
            "\u{FEFF}---\ntitle: A\n---\n# B\n", "---\r\ntitle: A\r\n---\r\n# B\r\n", "---\rtitle: A\r---\r# B\r",
            "--- \ntitle: A\n---\t\n# B",
        ])
    func before(_ text: String) {
        let document = MarkdownDocument(text)
        #expect(document.frontMatter?.node["title"]?.scalar == "A")
        #expect(document.outline == ["h1 B"])
    }

    @Test("A title above two rules stays a title when no map stands between them")
    func prose() {
        let text = "# Plan\n\n---\n\nA sentence about it: *all* of it.\n\n**Owner**: Ann\n\n---\n\n## More\n"
        let parsed = MarkdownDocument.parse(SourceFile(path: "plan.md", text: text))
        #expect(parsed.value.frontMatter == nil)
        #expect(parsed.diagnostics.isEmpty)
        #expect(parsed.value.title == "Plan")
    }

    @Test(
        "What is no map is prose, without a finding",
        arguments: [
            "---\njust text\n---\n", "---\n- a\n- b\n---\n", "---\n---\n", "---\ntitle: A\n",
            "---\nA note: it's\nso\n---\n",
            "----\ntitle: A\n----\n", "# c\n---\ntitle: [\n---\n", "text\n---\ntitle: A\n---\n", "---",
        ])
    func none(_ text: String) {
        let parsed = MarkdownDocument.parse(SourceFile(path: "plan.md", text: text))
        #expect(parsed.value.frontMatter == nil)
        #expect(parsed.diagnostics.isEmpty)
    }

    @Test("A broken map is a finding at the place the parser stopped, and no block")
    func broken() throws {
        let marked = MarkedText("---\ntitle: [a\nowner⟦:⟧ b\n---\n# B\n")
        let parsed = MarkdownDocument.parse(marked.file())
        let finding = try #require(parsed.diagnostics.first)
        #expect(parsed.diagnostics.count == 1)
        #expect(finding.rule == RuleID("invalid-yaml"))
        #expect(marked.file().line(at: finding.range.start) == 3)
        #expect(parsed.value.frontMatter == nil)
        #expect(parsed.value.outline == ["h1 B"])
    }

    @Test("Values of front matter know their bytes in the file")
    func ranges() throws {
        let marked = MarkedText("# c\n\n---\nstatus: ⟦\"done\"⟧ # by ⟦nobody⟧\n---\n")
        let node = try #require(MarkdownDocument.parse(marked.file()).value.frontMatter?.node["status"])
        #expect(node.range == marked.range(0))
        #expect(node.comment == "by nobody")
    }
}
