/// How a document is shown on a page.
package struct ProseOptions: Sendable {
    /// Added to the level of every heading, so that the page's own title stays the only `h1`; levels end at 6.
    package var headingOffset: Int
    /// Stands in front of every id, so that a heading of a document cannot take the id of a part of the page.
    package var idPrefix: String
    /// Where links go.
    package var links: LinkPolicy
    /// Where images go. They are never loaded: they are shown as links with their alternative text.
    package var images: LinkPolicy
    /// Where the number of an issue leads that stands in the text as `#12`; nil for nowhere.
    package var issues: AddressPattern?

    /// The ``idPrefix`` of the pages.
    package static let usualPrefix = "doc-"

    package init(
        headingOffset: Int = 1, idPrefix: String = usualPrefix, links: LinkPolicy = .outside,
        images: LinkPolicy = .outside,
        issues: AddressPattern? = nil
    ) {
        self.headingOffset = headingOffset
        self.idPrefix = idPrefix
        self.links = links
        self.images = images
        self.issues = issues
    }
}
