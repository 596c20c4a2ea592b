import MilepostMarkdown
import MilepostSource

/// Comments that nobody closes. There can be one in a document: it takes all that follows.
enum UnendedComments {
    static func findings(in outline: DocumentOutline) -> [Diagnostic] {
        guard case .html(let html)? = outline.document.blocks.last else { return [] }
        let file = outline.document.file
        let text = file.bytes[html.range.bytes].drop { $0 == 0x20 }
        // The end of the beginning counts: `<!-->` is whole.
        guard text.starts(with: "<!--".utf8), file.firstRange(of: "-->", in: html.range) == nil else { return [] }
        return [ReadingFinding.unendedComment(at: file.range(text.startIndex..<text.startIndex + 4))]
    }
}
