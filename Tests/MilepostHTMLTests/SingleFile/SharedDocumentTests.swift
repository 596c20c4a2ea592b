import Testing

@testable import MilepostHTML

@Suite("A page in one document with others")
struct SharedDocumentTests {
    private let shared = SharedDocument(name: "tasks/a") { address in
        switch address {
        case "b.html": .place("tasks/b")
        case "b.html#top&x": .place("tasks/b:top")
        case "https://example.org/?a=1&b=2": .outside
        default: .nowhere
        }
    }

    private func placed(_ markup: StaticString) -> String { shared.placed(SafeHTML(stringLiteral: markup)).markup }

    @Test("ids get the page's name, and what refers to them does too")
    func ids() {
        #expect(
            placed(
                "<h2 id=\"one\">x</h2><a href=\"#one\">y</a><label for=\"one\">z</label><p aria-labelledby=\"one other\">"
            )
                == "<h2 id=\"tasks/a:one\">x</h2><a href=\"#tasks/a:one\">y</a><label for=\"tasks/a:one\">z</label><p aria-labelledby=\"tasks/a:one other\">"
        )
        // The sprite belongs to the document.
        #expect(
            placed("<use href=\"#g-done\"/><rect fill=\"url(#p-done)\"/>")
                == "<use href=\"#g-done\"/><rect fill=\"url(#p-done)\"/>")
        #expect(
            placed("<pattern id=\"p\"/><rect fill=\"url(#p)\"/>")
                == "<pattern id=\"tasks/a:p\"/><rect fill=\"url(#tasks/a:p)\"/>")
    }

    @Test("addresses lead to places of the document, out of it, or nowhere")
    func addresses() {
        #expect(placed("<a class=\"task\" href=\"b.html\">") == "<a class=\"task\" href=\"#tasks/b\">")
        #expect(placed("<a href=\"b.html#top&amp;x\">") == "<a href=\"#tasks/b:top\">")
        #expect(
            placed("<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"x\">")
                == "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"x\">")
        #expect(placed("<a class=\"x\" href=\"report.json\" rel=\"y\">") == "<a class=\"x\" rel=\"y\">")
        #expect(placed("<img src=\"a.png\" alt=\"\">") == "<img alt=\"\">")
        #expect(placed("<img src=\"data:image/png;base64,x\">") == "<img src=\"data:image/png;base64,x\">")
    }

    @Test("text stays as it is, whatever it looks like")
    func text() {
        let markup: StaticString =
            "<p title=\"a &gt; id=&quot;x&quot;\">id=\"x\" href=\"y\" &lt;a href=\"z\"&gt; > </p><details open><b hidden>"
        #expect(placed(markup) == "\(markup)")
    }
}
