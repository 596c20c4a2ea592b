import MilepostSource

/// How much of a document's running text is wanted. Blocks and their bytes are the same whatever the detail.
public enum MarkdownDetail: Sendable {
    /// All of it with its dress; that of a table's cells when it is asked for.
    case full
    /// Headings and paragraphs as their text alone, but for those that hold one of these bytes, offsets in the file in
    /// rising order: for a document of which little is read.
    case plainText(except: [Int])

    /// Whether the dress of the text in a range is wanted.
    func isDressed(_ range: Range<Int>) -> Bool {
        guard case .plainText(let exceptions) = self else { return true }
        return exceptions.isAnySorted(in: range)
    }
}
