package import MilepostMarkdown
package import MilepostSource

/// A Markdown document that can be shown on a page, whole or in parts.
///
/// The anchors of headings and the numbers of tables are those of the whole document, so that they stay the same
/// whichever part is shown, and parts can stand on one page. Front matter is not shown.
package struct ProseDocument: Sendable {
    private let document: MarkdownDocument
    private let index: ProseIndex

    /// - Complexity: linear in the size of the document.
    package init(_ document: MarkdownDocument) {
        self.document = document
        self.index = ProseIndex(document.blocks)
    }

    /// The whole document.
    package func render(_ options: ProseOptions = ProseOptions()) -> RenderedProse {
        render(BlockSelection(), options)
    }

    /// The document without the blocks that lie in one of the ranges; where its links to other files lead is left open.
    package func prepared(excluding ranges: [SourceRange] = [], _ options: ProseOptions = ProseOptions())
        -> PreparedProse
    {
        var options = options
        options.links = .later
        return prepare(BlockSelection(excluding: ranges), options)
    }

    /// The document without the blocks that lie in one of the ranges.
    package func render(excluding ranges: [SourceRange], _ options: ProseOptions = ProseOptions()) -> RenderedProse {
        render(BlockSelection(excluding: ranges), options)
    }

    /// The blocks that lie in a range, without those that lie in one of the others.
    package func render(
        only range: SourceRange, excluding ranges: [SourceRange] = [], _ options: ProseOptions = ProseOptions()
    ) -> RenderedProse {
        render(BlockSelection(only: range, excluding: ranges), options)
    }

    private func render(_ selection: BlockSelection, _ options: ProseOptions) -> RenderedProse {
        prepare(selection, options).finished(options.links)
    }

    private func prepare(_ selection: BlockSelection, _ options: ProseOptions) -> PreparedProse {
        let blocks = selection.blocks(of: document)
        let size = blocks.reduce(0) { $0 + $1.range.bytes.count }
        var renderer = ProseRenderer(
            file: document.file, index: index, options: options, selection: selection, size: size)
        renderer.note(blocks)
        renderer.render(blocks)
        return renderer.finish()
    }
}
