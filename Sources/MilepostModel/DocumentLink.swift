public import MilepostSource

/// A link or picture of a document whose address is relative: a path, an anchor, or both.
public struct DocumentLink: Sendable, Hashable {
    /// As written, without the text of the link.
    public var destination: String
    /// From the bracket that opens it to the one that closes it; the block it stands in where it is written another way.
    public var range: SourceRange

    public init(destination: String, range: SourceRange) {
        self.destination = destination
        self.range = range
    }
}
