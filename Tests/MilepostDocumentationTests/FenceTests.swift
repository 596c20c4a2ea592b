import Testing

@Suite("Fences of the documentation")
struct FenceTests {
    @Test("a fence of four holds one of three, and prose is what stands outside")
    func nesting() {
        let page = """
            # Page
            ````markdown plan
            ```yaml
            a: 1
            ```
            ````
            Prose
            ~~~ sh
            ls ```
            ~~~
              ```
              indented
              ```
            ```json
            [
            """
        let (fences, prose) = Fence.split(page, of: "Page.md")
        #expect(fences.map(\.words) == [["markdown", "plan"], ["sh"], [], ["json"]])
        #expect(fences.map(\.text) == ["```yaml\na: 1\n```\n", "ls ```\n", "  indented\n", "[\n"])
        #expect(fences.map(\.line) == [2, 8, 11, 14])
        #expect(prose.map(\.text) == ["# Page", "Prose"])
        #expect(prose.map(\.line) == [1, 7])
    }

    @Test("every page is found, and every word behind a fence is one that something checks")
    func words() {
        #expect(Document.all.allSatisfy { !$0.prose.isEmpty })
        #expect(Document.all.contains { $0.path == "Docs/format.md" })
        let known = ["console", "sh", "json", "yaml", "markdown", "mustache", "css", "swift", ""]
        for fence in Document.fences({ _ in true }) {
            #expect(known.contains(fence.words.first ?? ""), "\(fence): \(fence.words)")
        }
    }
}
