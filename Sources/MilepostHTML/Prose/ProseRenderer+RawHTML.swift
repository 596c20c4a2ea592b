import MilepostMarkdown

extension ProseRenderer {
    /// A block of raw HTML: the tags of the safe subset become elements, comments fall away, all else is text.
    mutating func render(_ block: HTMLBlock) {
        var scanner = RawHTMLScanner(Self.trimmed(block.text))
        while let piece = scanner.next() {
            switch piece {
            case .comment: break
            case .text(let text):
                if tree.wantsParagraph, text.utf8.contains(where: { $0 > 0x20 }) { tree.beginLooseParagraph() }
                tree.text(text)
            case .open(let tag, let source):
                let tag = shifted(tag)
                if tag.category == .phrasing, tree.wantsParagraph { tree.beginLooseParagraph() }
                if !tree.beginRaw(tag) { looseText(source) }
            case .close(let tag, let source):
                if !tree.endRaw(shifted(tag)) { looseText(source) }
            }
        }
        tree.endRawText()
    }

    /// One tag or comment in running text.
    mutating func renderInlineHTML(_ text: String) {
        var scanner = RawHTMLScanner(text)
        while let piece = scanner.next() {
            switch piece {
            case .comment: break
            case .text(let text): tree.text(text)
            case .open(let tag, let source): if !tree.beginRaw(shifted(tag)) { tree.text(source) }
            case .close(let tag, let source): if !tree.endRaw(shifted(tag)) { tree.text(source) }
            }
        }
    }

    /// Without the line ends behind it.
    private static func trimmed(_ text: String) -> String {
        guard let last = text.utf8.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(text[...last])
    }

    private mutating func looseText(_ text: String) {
        if tree.wantsParagraph { tree.beginLooseParagraph() }
        tree.text(text)
    }

    /// Raw headings move with the others.
    private func shifted(_ tag: HTMLTag) -> HTMLTag {
        tag.headingLevel.map { shifted($0) } ?? tag
    }
}
