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
        Self.place(of: start, in: slugs.count) { slugs[$0].start }.map { slugs[$0].slug }
    }

    /// The number of the table that begins at a byte; from 1.
    ///
    /// - Complexity: logarithmic in the number of tables.
    func number(ofTableAt start: Int) -> Int? {
        Self.place(of: start, in: tables.count) { tables[$0] }.map { $0 + 1 }
    }

    private static func place(of start: Int, in count: Int, _ value: (Int) -> Int) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if value(middle) < start { low = middle + 1 } else { high = middle }
        }
        return low < count && value(low) == start ? low : nil
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
