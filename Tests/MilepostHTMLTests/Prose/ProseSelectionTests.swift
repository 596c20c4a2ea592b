import MilepostHTML
import MilepostSource
import Testing

@Suite("Parts of documents")
struct ProseSelectionTests {
    private let text = "# A\n\none\n\n| t |\n|---|\n\n# B\n\n- x\n- y\n- z\n\n[b](#b) [a](#a)\n"

    private func range(of part: String) throws -> SourceRange {
        let bytes = Array(text.utf8)
        let part = Array(part.utf8)
        let start = try #require((0...(bytes.count - part.count)).first { bytes[$0...].starts(with: part) })
        return SourceRange(file: FileID(0), start: start, end: start + part.count)
    }

    @Test("blocks in an excluded range are left out")
    func excluding() throws {
        let prose = ProseDocument(document(text))
        let markup = prose.render(excluding: [try range(of: "| t |\n|---|"), try range(of: "one\n")]).html.markup
        #expect(!markup.contains("table") && !markup.contains("one"))
        #expect(markup.contains("doc-a") && markup.contains("<li>y</li>"))
    }

    @Test("items of a list can be left out; the others stay")
    func items() throws {
        let markup = ProseDocument(document(text)).render(excluding: [try range(of: "- y")]).html.markup
        #expect(markup.contains("<li>x</li>\n<li>z</li>"))
    }

    @Test("a part has the anchors of the whole, and no links to what is not shown")
    func only() throws {
        let prose = ProseDocument(document(text + "\n# B\n"))
        let part = try range(of: "# B\n\n- x\n- y\n- z\n\n[b](#b) [a](#a)")
        let rendered = prose.render(only: part)
        #expect(rendered.outline.map(\.anchor) == ["doc-b"])
        #expect(rendered.html.markup.contains(##"<a href="#doc-b">b</a>"##))
        #expect(rendered.html.markup.contains(##"<span class="file-ref" title="#a">a</span>"##))
        #expect(!prose.render(only: part, excluding: [try range(of: "- x\n- y\n- z")]).html.markup.contains("<li>"))
    }

    @Test("everything excluded is nothing, an empty range excludes nothing")
    func extremes() {
        let prose = ProseDocument(document(text))
        let all = SourceRange(file: FileID(0), start: 0, end: 1000)
        #expect(prose.render(excluding: [all]).html.markup.isEmpty)
        #expect(prose.render(excluding: [SourceRange(file: FileID(0), start: 3, end: 3)]) == prose.render())
        #expect(prose.render(excluding: [SourceRange(file: FileID(1), start: 0, end: 1000)]) == prose.render())
        #expect(prose.render(only: all) == prose.render())
    }
}
