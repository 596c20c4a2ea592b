import MilepostHTML
import Testing

@Suite("Safe markup")
struct SafeHTMLTests {
    @Test("text is escaped between tags and in attributes")
    func escapes() {
        let text = #"a < b && "c" > 'd'"#
        #expect(SafeHTML.text(text).markup == "a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;")
    }

    @Test("each character of ASCII is escaped wherever it stands among others")
    func everyPlace() throws {
        let references: [UInt8: String] = [0x22: "&quot;", 0x26: "&amp;", 0x27: "&#39;", 0x3C: "&lt;", 0x3E: "&gt;"]
        for byte in UInt8(0x20)..<0x7F {
            let character = String(UnicodeScalar(byte))
            for place in 0..<17 {
                let (before, after) = (String(repeating: "z", count: place), String(repeating: "~", count: 17 - place))
                let expected = before + (references[byte] ?? character) + after
                #expect(SafeHTML.text(before + character + after).markup == expected)
            }
        }
    }

    @Test("text without specials stays as it is", arguments: ["", "plain", "größer — 東京 👩‍🚀", "tab\tline\nend\r\n"])
    func unchanged(text: String) {
        #expect(SafeHTML.text(text).markup == text)
    }

    @Test(
        "characters that HTML forbids become U+FFFD",
        arguments: [0x00, 0x08, 0x1B, 0x7F, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func forbidden(scalar: UInt32) throws {
        let character = String(try #require(Unicode.Scalar(scalar)))
        #expect(SafeHTML.text("a\(character)b").markup == "a\u{FFFD}b")
    }

    @Test(
        "neighbours of forbidden characters stay",
        arguments: [0x09, 0x20, 0x7E, 0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x20000] as [UInt32])
    func allowed(scalar: UInt32) throws {
        let character = String(try #require(Unicode.Scalar(scalar)))
        #expect(SafeHTML.text("a\(character)b").markup == "a\(character)b")
    }

    @Test("a direction override ends with its text")
    func directions() {
        #expect(SafeHTML.text("a\u{202E}b").markup == "a\u{202E}b\u{202C}")
        #expect(SafeHTML.text("\u{2067}a\u{202E}b").markup == "\u{2067}a\u{202E}b\u{202C}\u{2069}")
        #expect(SafeHTML.text("\u{2067}a\u{202E}b\u{2069}c").markup == "\u{2067}a\u{202E}b\u{2069}c")
        #expect(SafeHTML.text("a\u{202C}b\u{2069}c").markup == "abc")
    }

    @Test("an attribute's value cannot leave its quotes")
    func attributes() {
        let element = SafeHTML.element("a", [.class(#"x" onclick="alert(1)"#), .href(.fragment("t"))], .text("<b>"))
        #expect(element.markup == ##"<a class="x&quot; onclick=&quot;alert(1)" href="#t">&lt;b&gt;</a>"##)
    }

    @Test("pieces are joined in order")
    func joins() {
        #expect(
            ([SafeHTML.text("<"), "<br>", .text(">")] as [SafeHTML]).joined(separator: ", ").markup
                == "&lt;, <br>, &gt;")
        #expect((SafeHTML.text("a") + "<hr>").utf8 == Array("a<hr>".utf8))
    }
}
