import MilepostMarkdown
import MilepostSource

/// What is numbered over a whole document: the slugs of headings, the places of tables.
struct ProseIndex {
    /// With the heading's first byte, in rising order.
    private var slugs: [(start: Int, slug: String)] = []
    /// The tables' first bytes, in rising order.
    private var tables: [Int] = []

    init(_ blocks: [Block]) {
        let count = blocks.count { if case .heading = $0 { true } else { false } }
        var headings = HeadingSlugs(expecting: count)
        slugs.reserveCapacity(count)
        add(blocks, to: &headings, depth: 0)
    }

    /// The slug of the heading that begins at a byte.
    ///
    /// - Complexity: logarithmic in the number of headings.
    func slug(ofHeadingAt start: Int) -> String? {
        let index = slugs.partitioningIndex { $0.start >= start }
        return index < slugs.count && slugs[index].start == start ? slugs[index].slug : nil
    }

    /// The number of the table that begins at a byte; from 1.
    ///
    /// - Complexity: logarithmic in the number of tables.
    func number(ofTableAt start: Int) -> Int? {
        let index = tables.partitioningIndex { $0 >= start }
        return index < tables.count && tables[index] == start ? index + 1 : nil
    }

    private mutating func add(_ blocks: [Block], to headings: inout HeadingSlugs, depth: Int) {
        guard depth < MarkupTree.depthLimit else { return }
        for block in blocks {
            switch block {
            case .heading(let heading): slugs.append((heading.range.start, headings.next(heading.plainText)))
            case .table(let table): tables.append(table.range.start)
            case .list(let list): for item in list.items { add(item.blocks, to: &headings, depth: depth + 1) }
            case .quote(let quote): add(quote.blocks, to: &headings, depth: depth + 1)
            case .paragraph, .code, .html, .thematicBreak: break
            }
        }
    }
}
