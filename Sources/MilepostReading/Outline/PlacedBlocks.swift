import MilepostMarkdown
import MilepostSource

/// A block with the section and the surroundings it stands in.
struct PlacedBlock<Content: Sendable>: Sendable {
    let content: Content
    /// Position in ``DocumentOutline/sections``.
    let section: Int
    let isInQuote: Bool
}

/// The blocks of a document by their kinds, those in lists and quotes too, in document order: found in one walk for all
/// who look for them.
struct PlacedBlocks: Sendable {
    private(set) var tables: [PlacedBlock<PipeTable>] = []
    private(set) var lists: [PlacedBlock<ItemList>] = []
    private(set) var codes: [PlacedBlock<CodeBlock>] = []

    mutating func add(_ blocks: some Sequence<Block>, section: Int, isInQuote: Bool = false) {
        for block in blocks {
            switch block {
            case .table(let table):
                tables.append(PlacedBlock(content: table, section: section, isInQuote: isInQuote))
            case .code(let code):
                codes.append(PlacedBlock(content: code, section: section, isInQuote: isInQuote))
            case .list(let list):
                lists.append(PlacedBlock(content: list, section: section, isInQuote: isInQuote))
                for item in list.items { add(item.blocks, section: section, isInQuote: isInQuote) }
            case .quote(let quote):
                add(quote.blocks, section: section, isInQuote: true)
            case .heading, .paragraph, .html, .thematicBreak: break
            }
        }
    }
}
