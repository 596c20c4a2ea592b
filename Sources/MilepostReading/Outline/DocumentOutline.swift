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
        let all = document.blocks
        var sections: [DocumentSection] = []
        var path: [Int] = []
        var blocks = PlacedBlocks()
        var heading: Heading?
        var above: HeadingTopics = []
        var first = 0
        /// Ends the section that is open.
        func close(before index: Int, at end: Int) {
            let section = DocumentSection(heading: heading, above: above, blocks: all[first..<index], end: end)
            blocks.add(section.blocks, section: sections.count)
            sections.append(section)
        }
        for (index, block) in all.enumerated() {
            guard case .heading(let next) = block else { continue }
            close(before: index, at: next.range.start)
            blocks.add(heading: block)
            while let last = path.last, sections[last].level >= next.level { path.removeLast() }
            heading = next
            above = path.last.map { sections[$0].topics } ?? []
            first = index + 1
            path.append(sections.count)
        }
        close(before: all.count, at: document.file.bytes.count)
        self.sections = sections
        self.blocks = blocks
        suspects = blocks.leaves(holding: marks.placeholders)
    }

    /// The section after a section and all below it: the next one of the same or a higher level.
    func end(of section: Int) -> Int {
        let level = sections[section].level
        guard level > 0 else { return section + 1 }
        var index = section + 1
        while index < sections.count, sections[index].level > level { index += 1 }
        return index
    }

    /// Whether a section's heading, or one above it, speaks of one of some topics.
    func isUnder(_ topics: HeadingTopics, section: Int) -> Bool {
        !sections[section].topics.isDisjoint(with: topics)
    }
}

/// A heading and the blocks below it, up to the next heading of any level: shared by all who look at it.
final class DocumentSection: Sendable {
    let heading: Heading?
    /// The heading's, from 1 to 6; 0 above the first heading.
    let level: Int
    let blocks: ArraySlice<Block>
    /// Where it begins: at its heading.
    let start: Int
    /// Where the next section begins.
    let end: Int
    /// The heading as text; empty above the first heading.
    let title: String
    /// What the heading itself speaks of.
    let ownTopics: HeadingTopics
    /// What the heading and those above it speak of; of a long one the beginning.
    fileprivate let topics: HeadingTopics

    init(heading: Heading?, above: HeadingTopics, blocks: ArraySlice<Block>, end: Int) {
        self.heading = heading
        self.blocks = blocks
        self.end = end
        if let heading {
            (level, start, title) = (heading.level, heading.range.start, heading.plainText.trimmedText)
        } else {
            (level, start, title) = (0, 0, "")
        }
        let (topics, isASCII) = HeadingTopics.read(title)
        ownTopics = topics
        let lowered =
            isASCII && title.utf8.count <= 400
            ? nil : String(decoding: title.lowercased().utf8.prefix(400), as: UTF8.self)
        let own = lowered.map { HeadingTopics($0) } ?? topics
        // Of the two directions the nearest heading's holds: consumers below dependencies are consumers.
        let directions: HeadingTopics = [.upstream, .downstream]
        self.topics = (own.isDisjoint(with: directions) ? above : above.subtracting(directions)).union(own)
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
