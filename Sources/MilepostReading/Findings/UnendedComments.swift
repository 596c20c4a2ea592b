import MilepostMarkdown
import MilepostSource

/// Comments that nobody closes. There can be one in a document: it takes all that follows.
enum UnendedComments {
    static func findings(in outline: DocumentOutline) -> [Diagnostic] {
        guard case .html(let html)? = outline.document.blocks.last else { return [] }
        let bytes = outline.document.file.bytes[html.range.bytes]
        let text = bytes.drop { $0 == 0x20 }
        let open = Array("<!--".utf8)
        guard text.starts(with: open), !holdsEnd(text.dropFirst(open.count)) else { return [] }
        return [
            ReadingFinding.unendedComment(
                at: outline.document.file.range(text.startIndex..<text.startIndex + open.count))
        ]
    }

    private static func holdsEnd(_ text: ArraySlice<UInt8>) -> Bool {
        let end = Array("-->".utf8)
        var rest = text
        while let dash = rest.firstIndex(of: end[0]) {
            rest = rest[dash...]
            if rest.starts(with: end) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
