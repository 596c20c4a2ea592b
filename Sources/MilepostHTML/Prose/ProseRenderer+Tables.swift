import MilepostMarkdown
import MilepostSource

extension ProseRenderer {
    mutating func render(_ table: PipeTable) {
        tree.begin(
            .div, literal: #" class="table-scroll" tabindex="0" role="region""#, "aria-label", label(of: table))
        tree.begin(.table)
        tree.newLine()
        tree.begin(.thead)
        renderRow(table.header, .th, table)
        tree.end()
        if table.rowCount > 0 {
            tree.newLine()
            tree.begin(.tbody)
            tree.newLine()
            table.forEachRow { cells in
                renderRow(cells, .td, table)
                tree.newLine()
            }
            tree.end()
        }
        tree.end()
        tree.end()
    }

    /// As many cells as the header has: missing ones are empty, and those beyond are left out, as GitHub does.
    private mutating func renderRow(_ cells: [TableCell], _ tag: HTMLTag, _ table: PipeTable) {
        tree.begin(.tr)
        for column in table.header.indices {
            let alignment = column < table.alignments.count ? table.alignments[column] : .none
            let attributes = Self.attributes(alignment, isHeader: tag == .th)
            if column < cells.count {
                render(cells[column], tag, attributes)
            } else {
                tree.begin(tag, literal: attributes)
                tree.end()
            }
        }
        tree.end()
    }

    private mutating func render(_ cell: TableCell, _ tag: HTMLTag, _ attributes: StaticString) {
        if let text = options.issues == nil ? cell.read(into: &pieces) : nil {
            tree.begin(tag, literal: attributes, direction: direction(ofPieces: text))
            renderPieces(of: text)
        } else {
            let inlines = cell.inlines
            tree.begin(tag, literal: attributes, direction: direction(of: inlines))
            render(inlines)
        }
        tree.end()
    }

    /// The alignment is a class, since the pages allow no styles in attributes.
    private static func attributes(_ alignment: PipeTable.Alignment, isHeader: Bool) -> StaticString {
        switch (alignment, isHeader) {
        case (.none, false): ""
        case (.left, false): #" class="align-left""#
        case (.center, false): #" class="align-center""#
        case (.right, false): #" class="align-right""#
        case (.none, true): #" scope="col""#
        case (.left, true): #" scope="col" class="align-left""#
        case (.center, true): #" scope="col" class="align-center""#
        case (.right, true): #" scope="col" class="align-right""#
        }
    }

    /// The label of the region that scrolls: the table's number and the names of its first columns.
    private mutating func label(of table: PipeTable) -> String {
        var label = index.tables[table.range.start].map { "Table \($0)" } ?? "Table"
        var separator = ": "
        for cell in table.header.prefix(6) {
            let name = plainText(of: cell)
            if name.isEmpty { continue }
            label += separator
            label += name.utf8.count <= 40 ? name : String(name.prefix(40))
            separator = ", "
        }
        return label
    }

    private mutating func plainText(of cell: TableCell) -> String {
        guard let bytes = cell.read(into: &pieces), pieces.count == 1, let only = pieces.first else {
            return InlineText.plain(cell.inlines)
        }
        return String(decoding: bytes[only.bytes], as: UTF8.self)
    }
}
