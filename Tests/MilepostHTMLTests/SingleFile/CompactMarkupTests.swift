import Testing

@testable import MilepostHTML

@Suite("Markup with fewer bytes")
struct CompactMarkupTests {
    private func compact(_ markup: StaticString, needsID: (String) -> Bool = { _ in true }) -> String {
        CompactMarkup.of(SafeHTML(stringLiteral: markup), needsID: needsID).markup
    }

    @Test("end tags go where the next tag implies them, and nowhere else")
    func endTags() {
        #expect(compact("<ul><li>a</li><li>b</li></ul>") == "<ul><li>a<li>b</ul>")
        #expect(compact("<dl><dt>a</dt><dd>b</dd></dl>") == "<dl><dt>a<dd>b</dl>")
        #expect(
            compact(
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>")
                == "<table><thead><tr><th>a<tbody><tr><td>b<td>c</table>")
        #expect(compact("<p>a</p><p>b</p><div>c</div>") == "<p>a<p>b<div>c</div>")
        #expect(compact("<li><p>a</p></li><li>b</li>") == "<li><p>a<li>b</li>")
        // What follows would become a part of it.
        #expect(compact("<p>a</p>b") == "<p>a</p>b")
        #expect(compact("<p>a</p><a>b</a>") == "<p>a</p><a>b</a>")
        #expect(compact("<a><p>a</p></a>") == "<a><p>a</p></a>")
        #expect(compact("<td><p>a</p></td><td>b</td>") == "<td><p>a<td>b</td>")
        #expect(compact("<dl><div><dt>a</dt><dd>b</dd></div></dl>") == "<dl><div><dt>a<dd>b</dd></div></dl>")
        #expect(compact("<li>a</li>") == "<li>a</li>")
    }

    @Test("blanks between blocks go, those in text become one, and those in code stay")
    func blanks() {
        #expect(compact("<ul>\n<li>a  \n b</li>\n\n<li>c</li>\n</ul>\n") == "<ul><li>a\nb<li>c</ul>")
        #expect(compact("<b>a</b> <i>b</i>") == "<b>a</b> <i>b</i>")
        #expect(compact("<li><b>a</b> <p>b</p></li><li></li>") == "<li><b>a</b><p>b<li></li>")
        #expect(compact("<p>a\n</p>\n<pre> x\n\n  <b> y </b>\n</pre>\n") == "<p>a\n<pre> x\n\n  <b> y </b>\n</pre>")
    }

    @Test("plain words lose their quotes; ids, addresses and whatever could end early keep them")
    func quotes() {
        #expect(compact("<p class=\"a-1\" title=\"\">") == "<p class=a-1 title=\"\">")
        #expect(compact("<a id=\"a\" href=\"b\" rel=\"next\">") == "<a id=\"a\" href=\"b\" rel=next>")
        #expect(
            compact("<p class=\"a b\" title=\"x=y\" data-x=\"1>2\">")
                == "<p class=\"a b\" title=\"x=y\" data-x=\"1>2\">")
        #expect(compact("<rect x=\"1.5\" width=\"100%\"/>") == "<rect x=1.5 width=\"100%\"/>")
        #expect(compact("<p title=\"a&quot;\" lang=\"de\">") == "<p title=\"a&quot;\" lang=de>")
        // Only in tags.
        #expect(compact("<p>class=\"a\"</p>x") == "<p>class=\"a\"</p>x")
    }

    @Test("an id that nothing needs goes")
    func ids() {
        #expect(compact("<h2 id=\"a:x\" class=\"y\">", needsID: { $0 != "a:x" }) == "<h2 class=y>")
        #expect(compact("<h2 class=\"y\" id=\"a&amp;x\">", needsID: { $0 != "a&x" }) == "<h2 class=y>")
        #expect(compact("<h2 id=\"a:y\">", needsID: { $0 != "a:x" }) == "<h2 id=\"a:y\">")
    }
}
