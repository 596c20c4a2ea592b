import MilepostMarkdown
import MilepostModel
import MilepostSource

/// The lines of a pipe table, to which a row can be added in the way of the others.
struct TableRows {
    let file: SourceFile
    let table: PipeTable
    /// Numbers of the header's line and of the last row's.
    let lines: ClosedRange<Int>

    init(_ table: PipeTable, in file: SourceFile) {
        self.table = table
        self.file = file
        let header = file.line(at: table.range.start)
        lines = header...max(header + 1, table.rows.last.map { file.line(at: $0.range.start) } ?? header + 1)
    }

    /// The table that a row stands in; nil where the row is none of a table.
    init?(of row: Entry, in file: SourceFile) {
        var found: PipeTable?
        MarkdownDocument.parse(file, detail: { _ in .plainText(except: []) }).value.visitBlocks { block in
            if case .table(let table) = block, table.range.contains(row.range) { found = table }
        }
        guard let found else { return nil }
        self.init(found, in: file)
    }

    /// What stands on the header's line before the table, in a quote or a list.
    private var prefix: String { FileLine(file, at: table.range.start).text(before: table.range.start) }

    /// A new line, without its end: padded as wide as the columns are, where they are aligned.
    func text(of cells: [String]) -> String {
        let header = TableLine(file, file.lineRange(lines.lowerBound))
        let widths = header.map { header in
            let all = lines.compactMap { TableLine(file, file.lineRange($0)) }
            return header.spans.indices.map { column in TableLine.commonWidth(of: column, in: all) }
        }
        let padded = cells.enumerated().map { index, text in
            let width = widths.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? 0
            return text + String(repeating: " ", count: max(0, width - 2 - DisplayWidth.of(text)))
        }
        let opens = header?.opens ?? true
        let closes = header?.closes ?? true
        return prefix + (opens ? "| " : "") + padded.joined(separator: " | ") + (closes ? " |" : "")
    }

    /// The header and the row of dashes below it as they stand, each with its line end.
    var head: String {
        let end = ListedItem.behindLineEnd(file.lineRange(lines.lowerBound + 1).upperBound, in: file)
        return file.text(in: file.lineRange(lines.lowerBound).lowerBound..<end)
    }

    /// Headers by which columns of two tables are the same.
    var headers: [String] { table.header.map { $0.text.lowercased() } }

    /// The cells of a row as they are written.
    func cells(of row: Entry) -> [String]? {
        table.rows.first { $0.range == row.range }.map { row in
            row.cells.map { file.text(in: $0.range) }
        }
    }

    /// The column that a place of a row stands in.
    func column(of place: SourceRange, in row: Entry) -> Int? {
        table.rows.first { $0.range == row.range }?.cells.firstIndex { $0.range.contains(place) }
    }
}
