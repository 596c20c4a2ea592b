import MilepostHTML
import MilepostMarkdown
import MilepostSource

/// Reads and shows a document as the pages do.
func prose(_ markdown: String, _ options: ProseOptions = ProseOptions()) -> RenderedProse {
    ProseDocument(document(markdown)).render(options)
}

/// The markup of a document, without the line end behind its last block.
func markup(_ markdown: String, _ options: ProseOptions = ProseOptions()) -> String {
    let markup = prose(markdown, options).html.markup
    return markup.hasSuffix("\n") ? String(markup.dropLast()) : markup
}

func document(_ markdown: String) -> MarkdownDocument {
    MarkdownDocument.parse(SourceFile(path: "plan.md", text: markdown)).value
}
