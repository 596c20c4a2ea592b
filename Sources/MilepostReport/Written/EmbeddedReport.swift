/// The report inside a one-file report: JSON in a `<script>` that is no script (HTML, "data block"). The writer of JSON
/// escapes every `<`, so no text of a plan can end it, and what begins it can stand nowhere else.
enum EmbeddedReport {
    static let opening = "<script type=\"application/json\" id=\"milepost-report\">"
    static let closing = "</script>"

    /// The JSON that a page holds; nil for what is no such page.
    static func bytes(in page: [UInt8]) -> [UInt8]? {
        guard let start = first(Array(opening.utf8), in: page[...]).map({ $0 + opening.utf8.count }),
            let end = first(Array(closing.utf8), in: page[start...])
        else { return nil }
        return Array(page[start..<end])
    }

    private static func first(_ needle: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard let letter = needle.first else { return nil }
        var index = text.startIndex
        while index + needle.count <= text.endIndex {
            if text[index] == letter, text[index..<(index + needle.count)].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }
}
