import MilepostMarkdown
import MilepostSource

extension ProseRenderer {
    mutating func render(_ table: PipeTable) {
        let number = index.tables[table.range.start].map { " \($0)" } ?? ""
        let region = [
            .class("table-scroll"), HTMLAttribute("tabindex", "0"), HTMLAttribute("role", "region"),
            HTMLAttribute("aria-label", "Table\(number)\(Self.columns(of: table))"),
        ]
        tree.begin(.div, region.map(\.markup).joined())
        tree.begin(.table)
        tree.newLine()
        tree.begin(.thead)
        renderRow(table.header, .th, table)
        tree.end()
        if !table.rows.isEmpty {
            tree.newLine()
            tree.begin(.tbody)
            tree.newLine()
            for row in table.rows {
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
            let inlines = column < cells.count ? cells[column].inlines : []
            let scope = tag == .th ? #" scope="col""# : ""
            let alignment = column < table.alignments.count ? Self.attribute(table.alignments[column]) : ""
            tree.begin(tag, scope + alignment + direction(of: inlines))
            render(inlines)
            tree.end()
        }
        tree.end()
    }

    /// By a class, since the pages allow no styles in attributes.
    private static func attribute(_ alignment: PipeTable.Alignment) -> String {
        switch alignment {
        case .none: ""
        case .left, .center, .right: HTMLAttribute.class("align-" + alignment.rawValue).markup
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
