import MilepostHTML
import Testing

@Suite("Markup writer")
struct MarkupWriterTests {
    @Test("texts and values are escaped, names and literals are not")
    func escapes() {
        var writer = MarkupWriter()
        writer.open("p")
        writer.attribute("title", "\"a\" & <b>")
        writer.href(.relative("../tasks/a b.html"))
        writer.beginAttribute("data-x")
        writer.value(literal: "n")
        writer.value(-120)
        writer.value("<")
        writer.endAttribute()
        writer.text("1 < 2")
        writer.open("b")
        writer.close()
        writer.close()
        #expect(
            writer.html.markup
                == "<p title=\"&quot;a&quot; &amp; &lt;b&gt;\" href=\"../tasks/a%20b.html\" data-x=\"n-120&lt;\">"
                + "1 &lt; 2<b/></p>")
    }

    @Test("elements that are still open end with the whole, and nothing ends that was not opened")
    func balanced() {
        var writer = MarkupWriter()
        writer.close()
        writer.open("g")
        writer.open("a")
        writer.text("")
        #expect(writer.html.markup == "<g><a></a></g>")
    }

    @Test("numbers are written in decimals", arguments: [0, 7, 10, 1234567890, -1, Int.max, Int.min])
    func numbers(number: Int) {
        var writer = MarkupWriter()
        writer.value(number)
        #expect(writer.html.markup == "\(number)")
    }
}
