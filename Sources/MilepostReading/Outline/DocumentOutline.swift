import MilepostMarkdown
import MilepostSource

/// A document cut at its headings: what stands under which, in document order.
struct DocumentOutline: Sendable {
    let document: MarkdownDocument
    /// The first section has no heading; it holds what stands above the first one.
    let sections: [DocumentSection]

    init(_ document: MarkdownDocument) {
        self.document = document
        var sections: [DocumentSection] = []
        var open = DocumentSection(heading: nil, start: 0, parents: [], above: [])
        var path: [Int] = []
        for block in document.blocks {
            guard case .heading(let heading) = block else {
                open.blocks.append(block)
                continue
            }
            open.end = heading.range.start
            sections.append(open)
            while let last = path.last, (sections[last].heading?.level ?? 0) >= heading.level { path.removeLast() }
            open = DocumentSection(
                heading: heading, start: heading.range.start, parents: path,
                above: path.last.map { sections[$0].path } ?? [])
            path.append(sections.count)
        }
        open.end = document.file.bytes.count
        sections.append(open)
        self.sections = sections
    }

    /// The section after a section and all below it: the next one of the same or a higher level.
    func end(of section: Int) -> Int {
        guard let level = sections[section].heading?.level else { return section + 1 }
        var index = section + 1
        while index < sections.count, (sections[index].heading?.level ?? 0) > level { index += 1 }
        return index
    }

    /// Whether a section's heading, or one above it, holds one of the words (lower case).
    func isUnder(_ words: [StaticString], section: Int) -> Bool {
        words.contains { sections[section].path.holds($0) }
    }
}

/// A heading and the blocks below it, up to the next heading of any level.
struct DocumentSection: Sendable {
    let heading: Heading?
    /// Where it begins: at its heading.
    let start: Int
    /// Where the next section begins.
    var end = 0
    /// The sections above it, outermost first.
    let parents: [Int]
    var blocks: [Block] = []
    /// The heading as text; empty above the first heading.
    let title: String
    /// The headings above and its own in small letters, a line each; of a long one the beginning.
    fileprivate let path: [UInt8]

    init(heading: Heading?, start: Int, parents: [Int], above: [UInt8]) {
        self.heading = heading
        self.start = start
        self.parents = parents
        title = heading.map { TableCell(inlines: $0.inlines, range: $0.range).text } ?? ""
        path = above + title.lowercased().utf8.prefix(400) + [0x0A]
    }

    /// Whether the heading holds a word, given in small letters.
    func isTitled(_ word: StaticString) -> Bool { title.holdsLowercased(word) }
}

/// How deep a block stands, and in what.
struct BlockContext: Sendable {
    var isInQuote = false
    var isInList = false
}

extension [Block] {
    /// Every block, those in list items and quotes too, in document order.
    func forEachNested(_ context: BlockContext = BlockContext(), _ body: (Block, BlockContext) -> Void) {
        for block in self {
            body(block, context)
            switch block {
            case .list(let list):
                for item in list.items {
                    item.blocks.forEachNested(BlockContext(isInQuote: context.isInQuote, isInList: true), body)
                }
            case .quote(let quote):
                quote.blocks.forEachNested(BlockContext(isInQuote: true, isInList: context.isInList), body)
            default: break
            }
        }
    }
}
