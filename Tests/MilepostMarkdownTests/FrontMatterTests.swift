import MilepostMarkdown
import MilepostSource
import Testing

@Suite("Front matter")
struct FrontMatterTests {
    @Test("A map between two rules at the top is front matter and no block")
    func plain() throws {
        let document = MarkdownDocument.parse(SourceFile(path: "a.md", text: "---\ntitle: A\n---\n# B\n")).value
        let frontMatter = try #require(document.frontMatter)
        #expect(frontMatter.node["title"]?.scalar == "A")
        #expect(document.blocks.count == 1)
    }
}
