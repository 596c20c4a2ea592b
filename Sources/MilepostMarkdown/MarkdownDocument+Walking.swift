extension MarkdownDocument {
    /// Every block, those in lists and quotes too, each before the blocks in it, in the order of the document.
    ///
    /// The depth is bounded, since that of the tree is.
    public func visitBlocks(_ visit: (Block) -> Void) {
        blocks.visitBlocks(visit)
    }

    /// The headings that stand in no list and no quote, each with its index in ``blocks``.
    public var headings: [(index: Int, heading: Heading)] {
        blocks.enumerated().compactMap { index, block in
            if case .heading(let heading) = block { (index, heading) } else { nil }
        }
    }

    /// The text of the first heading of level 1; nil where there is none.
    public var title: String? {
        headings.first { $0.heading.level == 1 }?.heading.inlines.plainText
    }
}

extension [Block] {
    /// Every block, those in lists and quotes too, each before the blocks in it.
    public func visitBlocks(_ visit: (Block) -> Void) {
        for block in self {
            visit(block)
            switch block {
            case .quote(let quote):
                quote.blocks.visitBlocks(visit)
            case .list(let list):
                for item in list.items { item.blocks.visitBlocks(visit) }
            case .heading, .paragraph, .table, .code, .html, .thematicBreak:
                break
            }
        }
    }
}
