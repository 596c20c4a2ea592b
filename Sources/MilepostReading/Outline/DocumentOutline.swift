import MilepostMarkdown
import MilepostSource

/// A document cut at its headings: what stands under which, in document order.
final class DocumentOutline: Sendable {
    let document: MarkdownDocument
    /// The first section has no heading; it holds what stands above the first one.
    let sections: [DocumentSection]
    /// The blocks by their kinds.
    let blocks: PlacedBlocks
    let marks: LineMarks
    /// The blocks that may hold a link or a placeholder.
    let suspects: [PlacedBlocks.Leaf]

    /// - Parameter marks: those of the document's file.
    init(_ document: MarkdownDocument, marks: LineMarks) {
        self.document = document
        self.marks = marks
        var sections: [DocumentSection] = []
        var open = DocumentSection(heading: nil, start: 0, above: [])
        var path: [Int] = []
        var first = 0
        var blocks = PlacedBlocks()
        for (index, block) in document.blocks.enumerated() {
            guard case .heading(let heading) = block else { continue }
            open.blocks = document.blocks[first..<index]
            blocks.add(open.blocks, section: sections.count)
            blocks.add(heading: block)
            first = index + 1
            open.end = heading.range.start
            sections.append(open)
            while let last = path.last, (sections[last].heading?.level ?? 0) >= heading.level { path.removeLast() }
            open = DocumentSection(
                heading: heading, start: heading.range.start, above: path.last.map { sections[$0].topics } ?? [])
            path.append(sections.count)
        }
        open.blocks = document.blocks[first...]
        open.end = document.file.bytes.count
        sections.append(open)
        blocks.add(open.blocks, section: sections.count - 1)
        self.sections = sections
        self.blocks = blocks
        suspects = blocks.leaves(holding: marks.placeholders)
    }

    /// The section after a section and all below it: the next one of the same or a higher level.
    func end(of section: Int) -> Int {
        guard let level = sections[section].heading?.level else { return section + 1 }
        var index = section + 1
        while index < sections.count, (sections[index].heading?.level ?? 0) > level { index += 1 }
        return index
    }

    /// Whether a section's heading, or one above it, speaks of one of some topics.
    func isUnder(_ topics: HeadingTopics, section: Int) -> Bool {
        !sections[section].topics.isDisjoint(with: topics)
    }
}

/// A heading and the blocks below it, up to the next heading of any level.
struct DocumentSection: Sendable {
    let heading: Heading?
    /// Where it begins: at its heading.
    let start: Int
    /// Where the next section begins.
    var end = 0
    var blocks: ArraySlice<Block> = []
    /// The heading as text; empty above the first heading.
    let title: String
    /// What the heading itself speaks of.
    let ownTopics: HeadingTopics
    /// What the heading and those above it speak of; of a long one the beginning.
    fileprivate let topics: HeadingTopics

    init(heading: Heading?, start: Int, above: HeadingTopics) {
        self.heading = heading
        self.start = start
        title = heading?.plainText.trimmedText ?? ""
        ownTopics = HeadingTopics(title)
        let isPlain = title.utf8.count <= 400 && title.isASCII
        let lowered = isPlain ? nil : String(decoding: title.lowercased().utf8.prefix(400), as: UTF8.self)
        let own = lowered.map { HeadingTopics($0) } ?? ownTopics
        // Of the two directions the nearest heading's holds: consumers below dependencies are consumers.
        let directions: HeadingTopics = [.upstream, .downstream]
        topics = (own.isDisjoint(with: directions) ? above : above.subtracting(directions)).union(own)
    }

    /// Whether the heading itself speaks of a topic.
    func isTitled(_ topic: HeadingTopics) -> Bool { ownTopics.contains(topic) }
}

/// What a block stands in.
struct BlockContext: Sendable {
    var isInQuote = false
}

extension Sequence<Block> {
    /// Every block, those in list items and quotes too, in document order.
    func forEachNested(_ context: BlockContext = BlockContext(), _ body: (Block, BlockContext) -> Void) {
        for block in self {
            body(block, context)
            switch block {
            case .list(let list):
                for item in list.items {
                    item.blocks.forEachNested(context, body)
                }
            case .quote(let quote):
                quote.blocks.forEachNested(BlockContext(isInQuote: true), body)
            default: break
            }
        }
    }
}
