import MilepostMarkdown
import MilepostSource

extension ProseRenderer {
    mutating func render(_ table: PipeTable) {
        let number = index.tables[table.range.start].map { " \($0)" } ?? ""
        tree.begin(
            .div, literal: #" class="table-scroll" tabindex="0" role="region""#, "aria-label",
            "Table\(number)\(Self.columns(of: table))")
        tree.begin(.table)
        tree.newLine()
        tree.begin(.thead)
        renderRow(table.header, .th, table)
        tree.end()
        let rows = table.rows
        if !rows.isEmpty {
            tree.newLine()
            tree.begin(.tbody)
            tree.newLine()
            for row in rows {
                renderRow(row.cells, .td, table)
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
        if let text = cell.plainASCII, !text.isEmpty {
            tree.begin(tag, literal: attributes)
            tree.text(ascii: text)
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

    /// The names of the first columns, for the label of the region that scrolls.
    private static func columns(of table: PipeTable) -> String {
        let names = table.header.prefix(6).map { cell in
            let name = InlineText.plain(cell.inlines)
            return name.utf8.count <= 40 ? name : String(name.prefix(40))
        }
        .filter { !$0.isEmpty }
        return names.isEmpty ? "" : ": " + names.joined(separator: ", ")
    }
}
