/// A heading of a document as it stands on the page.
package struct OutlineEntry: Sendable, Hashable {
    /// The level on the page, the offset included: 1...6.
    package let level: Int
    /// The heading's text without its dress.
    package let title: String
    /// The heading's id on the page, without `#`.
    package let anchor: String

    package init(level: Int, title: String, anchor: String) {
        self.level = level
        self.title = title
        self.anchor = anchor
    }
}

/// A document, or a part of one, as markup.
package struct RenderedProse: Sendable, Hashable {
    /// Balanced flow content: it can stand in a `div`.
    package let html: SafeHTML
    /// The headings in it, in order.
    package let outline: [OutlineEntry]

    package init(html: SafeHTML, outline: [OutlineEntry]) {
        self.html = html
        self.outline = outline
    }
}
