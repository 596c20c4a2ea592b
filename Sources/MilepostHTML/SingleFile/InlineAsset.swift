/// A style sheet or script of the theme that stands inside a page, and the name that a Content-Security-Policy lets it by.
package struct InlineAsset: Sendable {
    package let markup: SafeHTML
    /// `'sha256-…'`: of just these bytes.
    package let source: String

    /// A style sheet of the theme; nil where it holds something that would end its element.
    package static func style(_ bytes: [UInt8]) -> InlineAsset? { InlineAsset("style", bytes) }

    /// A script of the theme; nil as above.
    package static func script(_ bytes: [UInt8]) -> InlineAsset? { InlineAsset("script", bytes) }

    private init?(_ element: StaticString, _ bytes: [UInt8]) {
        // Line ends are normalised by whoever reads the page, and the name is of what is read.
        let text = bytes.filter { $0 != 0x0D }
        guard zip(text, text.dropFirst()).allSatisfy({ $0 != (UInt8(ascii: "<"), UInt8(ascii: "/")) }),
            zip(text, text.dropFirst()).allSatisfy({ $0 != (UInt8(ascii: "<"), UInt8(ascii: "!")) })
        else { return nil }
        markup = SafeHTML(trusted: Array("<\(element)>".utf8) + text + Array("</\(element)>".utf8))
        source = "'sha256-\(SHA256(text).base64)'"
    }
}

extension SafeHTML {
    /// Data that a page carries and no browser runs: `<script type="application/json">`. Every `<` in it is written as an
    /// escape of JSON, so that no text can end the element.
    ///
    /// - Parameter id: a name of ours.
    package static func dataBlock(id: StaticString, json: [UInt8]) -> SafeHTML {
        var markup = Array("<script type=\"application/json\" id=\"\(id)\">".utf8)
        for byte in json {
            if byte == UInt8(ascii: "<") { markup += "\\u003c".utf8 } else { markup.append(byte) }
        }
        markup += "</script>".utf8
        return SafeHTML(trusted: markup)
    }
}
