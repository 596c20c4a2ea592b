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
    /// Everything but lists and quotes: what holds text itself.
    private(set) var leaves: [Leaf] = []

    /// A block that holds no blocks.
    struct Leaf: Sendable {
        let block: Block
        let range: SourceRange
        let isInQuote: Bool
    }

    /// The leaves that hold a byte of a list, in their order.
    ///
    /// - Parameter offsets: in rising order.
    /// - Complexity: linear in the leaves and the bytes.
    func leaves(holding offsets: [Int]) -> [Leaf] {
        guard !offsets.isEmpty else { return [] }
        var next = 0
        var found: [Leaf] = []
        for index in leaves.indices {
            let range = leaves[index].range
            // Blocks stand in the order of their first bytes.
            while next < offsets.count, offsets[next] < range.start { next += 1 }
            guard next < offsets.count else { break }
            if offsets[next] < range.end { found.append(leaves[index]) }
        }
        return found
    }

    mutating func add(heading: Block) {
        leaves.append(Leaf(block: heading, range: heading.range, isInQuote: false))
    }

    mutating func add(_ blocks: some Sequence<Block>, section: Int, isInQuote: Bool = false) {
        for block in blocks {
            switch block {
            case .heading, .paragraph, .html, .thematicBreak, .table, .code:
                leaves.append(Leaf(block: block, range: block.range, isInQuote: isInQuote))
            case .list, .quote: break
            }
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
