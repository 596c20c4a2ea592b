import MilepostMarkdown
import MilepostSource

/// What is numbered over a whole document: the slugs of headings, the places of tables.
struct ProseIndex {
    /// By the heading's first byte.
    private(set) var slugs: [Int: String] = [:]
    /// By the table's first byte; from 1.
    private(set) var tables: [Int: Int] = [:]

    init(_ blocks: [Block]) {
        let count = blocks.count { if case .heading = $0 { true } else { false } }
        var headings = HeadingSlugs(expecting: count)
        slugs.reserveCapacity(count)
        add(blocks, to: &headings, depth: 0)
    }

    private mutating func add(_ blocks: [Block], to headings: inout HeadingSlugs, depth: Int) {
        guard depth < MarkupTree.depthLimit else { return }
        for block in blocks {
            switch block {
            case .heading(let heading):
                slugs[heading.range.start] = headings.next(heading.plainText)
            case .table(let table): tables[table.range.start] = tables.count + 1
            case .list(let list): for item in list.items { add(item.blocks, to: &headings, depth: depth + 1) }
            case .quote(let quote): add(quote.blocks, to: &headings, depth: depth + 1)
            case .paragraph, .code, .html, .thematicBreak: break
            }
        }
    }
}
