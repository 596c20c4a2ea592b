import MilepostSource

/// Folds placed blocks into the tree of a document.
///
/// Nesting beyond a limit is flattened: what stands deeper is kept, at the deepest level there is. So no reader of the
/// tree needs more stack than the limit asks for.
struct BlockTreeBuilder {
    /// How many quotes, lists and items may lie in one another.
    static let depthLimit = 100

    private struct Frame {
        let container: PlacedContainer?
        /// The bytes of the marker.
        let start: Range<Int>
        var mark: Sourced<Character>?
        var blocks: [Block] = []
        var items: [ListItem] = []
    }

    private let file: SourceFile
    /// What cmark was given, by which cells are read on demand.
    private let bytes: [UInt8]
    private let inlines: [[Inline]]
    private var frames = [Frame(container: nil, start: 0..<0)]
    private var ignored = 0

    init(text: MarkdownText, inlines: [[Inline]]) {
        self.file = text.file
        self.bytes = text.bytes
        self.inlines = inlines
    }

    mutating func build(_ placed: [PlacedBlock]) -> [Block] {
        for block in placed { take(block) }
        while frames.count > 1 { close() }
        return frames.first?.blocks ?? []
    }

    private mutating func take(_ placed: PlacedBlock) {
        switch placed {
        case .enter(let container, let start):
            if frames.count > Self.depthLimit {
                ignored += 1
            } else {
                frames.append(Frame(container: container, start: start))
            }
        case .exit:
            if ignored > 0 { ignored -= 1 } else { close() }
        case .mark(let mark):
            if ignored == 0 { frames[frames.count - 1].mark = mark }
        case .block(let block):
            append(block)
        case .paragraph(let pending, let range):
            append(.paragraph(Paragraph(text: pending.resolved(by: inlines), range: file.range(range))))
        case .htmlHeading(let level, let pending, let range):
            let text = pending.resolved(by: inlines)
            append(.heading(Heading(level: level, text: text, range: file.range(range), isHTML: true)))
        case .table(let table):
            append(.table(self.table(table)))
        }
    }

    private mutating func append(_ block: Block) {
        frames[frames.count - 1].blocks.append(block)
    }

    private mutating func close() {
        guard frames.count > 1, let frame = frames.popLast(), let container = frame.container else { return }
        let end = frame.blocks.last?.range.end ?? frame.items.last?.range.end ?? frame.start.upperBound
        // An item that is nothing but a mark ends with its bracket.
        let range = file.range(
            frame.start.lowerBound..<max(end, frame.mark.map { $0.range.end + 1 } ?? 0, frame.start.lowerBound))
        switch container {
        case .quote:
            append(.quote(Quote(blocks: frame.blocks, range: range)))
        case .list(let start, let isTight):
            append(.list(ItemList(start: start, isTight: isTight, items: frame.items, range: range)))
        case .item:
            let item = ListItem(mark: frame.mark, blocks: frame.blocks, range: range)
            frames[frames.count - 1].items.append(item)
        }
    }

    private func table(_ table: PlacedTable) -> PipeTable {
        let range = file.range(table.range)
        switch table.rows {
        case .ready(let rows):
            return PipeTable(
                header: cells(table.header), alignments: table.alignments,
                rows: rows.map { TableRow(cells: cells($0), range: file.range($0.range)) }, range: range)
        case .onDemand(let rows):
            return PipeTable(
                header: table.header.cells.map(\.range), alignments: table.alignments, bytes: bytes, lines: rows,
                range: range)
        }
    }

    private func cells(_ row: PlacedTable.Row) -> [TableCell] {
        row.cells.map { cell in
            if case .onDemand = cell.inlines { return TableCell(bytes: bytes, range: file.range(cell.range)) }
            return TableCell(inlines: cell.inlines.resolved(by: inlines).inlines, range: file.range(cell.range))
        }
    }
}
