package import MilepostMarkdown
import MilepostSource

extension ProseDocument {
    /// A line of running text, such as a name or a note, with its emphasis, code and links.
    ///
    /// A text that Markdown would read as something else than one paragraph (a list, a heading) is shown as it is
    /// written. In a text with characters that run from right to left everything stands in a `bdi`.
    package static func inline(_ markdown: String, _ options: ProseOptions = ProseOptions()) -> SafeHTML {
        if isPlain(markdown) { return .text(markdown) }
        let document = MarkdownDocument.parse(SourceFile(path: "", text: markdown)).value
        guard document.blocks.count == 1, case .paragraph(let paragraph) = document.blocks[0],
            document.frontMatter == nil
        else { return inline([.text(markdown)], options) }
        return inline(paragraph.inlines, options)
    }

    /// Whether a text is a paragraph of plain words to Markdown: letters, digits, blanks and marks that never mean
    /// anything inside a line, beginning with a letter and ending with no blank. Nearly all names and notes are.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, UInt8(ascii: "A") <= first, first <= UInt8(ascii: "z"),
            text.utf8.last != 0x20
        else { return false }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), 0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"),
                UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"),
                UInt8(ascii: "?"):
                continue
            default: return false
            }
        }
        return true
    }

    /// Running text that has been read already: a table's cell, a heading.
    package static func inline(_ inlines: [Inline], _ options: ProseOptions = ProseOptions()) -> SafeHTML {
        var renderer = ProseRenderer(
            file: SourceFile(path: "", text: ""), index: ProseIndex([]), options: options, selection: BlockSelection(),
            content: .phrasing)
        renderer.render(inlines)
        let html = renderer.finish().finished(options.links).html
        return InlineText.needsDirection(inlines) ? "<bdi>" + html + "</bdi>" : html
    }
}
