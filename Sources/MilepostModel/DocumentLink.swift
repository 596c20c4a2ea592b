package import MilepostSource

/// A link or picture of a document whose address is relative: a path, an anchor, or both.
package struct DocumentLink: Sendable, Hashable {
    /// As written, without the text of the link.
    package var destination: String
    /// From the bracket that opens it to the one that closes it; the block it stands in where it is written another way.
    package var range: SourceRange

    package init(destination: String, range: SourceRange) {
        self.destination = destination
        self.range = range
    }
}
