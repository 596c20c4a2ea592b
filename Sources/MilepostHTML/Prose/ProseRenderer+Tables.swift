import MilepostMarkdown
import MilepostSource

extension ProseRenderer {
    mutating func render(_ table: PipeTable) {
        writeLabel(of: table)
        tree.begin(.div, literal: #" class="table-scroll" tabindex="0" role="region""#, "aria-label", utf8: label)
        tree.begin(.table)
        tree.newLine()
        tree.begin(.thead)
        let (header, alignments) = (table.headerCells, table.alignments)
        renderRow(header, .th, alignments, columns: header.count)
        tree.end()
        if table.rowCount > 0 {
            tree.newLine()
            tree.begin(.tbody)
            tree.newLine()
            table.forEachRow { cells in
                renderRow(cells, .td, alignments, columns: header.count)
                tree.newLine()
            }
            tree.end()
        }
        tree.end()
        tree.end()
    }

    /// As many cells as the header has: missing ones are empty, and those beyond are left out, as GitHub does.
    private mutating func renderRow(
        _ cells: RowCells, _ tag: HTMLTag, _ alignments: [PipeTable.Alignment], columns: Int
    ) {
        tree.begin(.tr)
        let (present, missing) = (cells.count, columns - cells.count)
        for column in 0..<columns {
            let alignment = column < alignments.count ? alignments[column] : .none
            let attributes = Self.attributes(alignment, isHeader: tag == .th)
            if column < present {
                render(cells, column, tag, attributes)
            } else if missing > Self.emptyCellLimit {
                renderEmpty(missing, tag)
                break
            } else {
                tree.begin(tag, literal: attributes)
                tree.end()
            }
        }
        tree.end()
    }

    /// So many missing cells of a row are written one by one. A wide header with many rows of one cell would otherwise
    /// come out in the square of its size.
    private static var emptyCellLimit: Int { 8 }

    /// Missing cells as few wide ones. One is at most 1000 columns wide (HTML Standard, section 4.9.11).
    private mutating func renderEmpty(_ count: Int, _ tag: HTMLTag) {
        for start in stride(from: 0, to: count, by: 1000) {
            tree.begin(tag, "colspan", "\(min(1000, count - start))")
            tree.end()
        }
    }

    private mutating func render(_ cells: RowCells, _ column: Int, _ tag: HTMLTag, _ attributes: StaticString) {
        let isWritten =
            options.issues == nil
            && cells.showAsItIs(column) { tree.element(tag, literal: attributes, asItIs: $0) }
        if !isWritten { render(cells[column], tag, attributes) }
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

    /// Writes ``label``, that of the region that scrolls: the table's number and the names of its first columns.
    private mutating func writeLabel(of table: PipeTable) {
        label.cut(to: 0)
        label.append(literal: "Table")
        if let number = index.number(ofTableAt: table.range.start) {
            label.append(0x20)
            label.append(decimal: number)
        }
        let start = label.count
        let header = table.headerCells
        for column in 0..<min(header.count, 6) {
            let end = label.count
            label.append(literal: end == start ? ": " : ", ")
            let name = label.count
            if !header.showAsItIs(column, { if $0.count <= 40 { label.append(bytes: $0) } }) || label.count == name {
                label.append(text: String(InlineText.plain(header[column].inlines).prefix(40)))
            }
            if label.count == name { label.cut(to: end) }
        }
    }
}
