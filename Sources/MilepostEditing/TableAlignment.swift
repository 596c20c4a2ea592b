package import MilepostSource
import MilepostMarkdown

/// Keeps the columns of tables aligned under edits of their cells.
///
/// A column whose pipes stand under each other before an edit does so after it: the new text is padded, and where it is
/// too wide, the other lines of this column grow. Columns that were not aligned are left as they are.
package enum TableAlignment {
    /// The edits, and what keeps columns aligned.
    ///
    /// - Parameter edits: All edits of this file.
    package static func aligned(_ edits: [TextEdit], in file: SourceFile) -> [TextEdit] {
        // Rows that are added bring their own blanks.
        guard edits.contains(where: isInLine) else { return edits }
        var tables: [PipeTable] = []
        MarkdownDocument.parse(file, detail: { _ in .plainText(except: []) }).value.visitBlocks { block in
            if case .table(let table) = block, edits.contains(where: { table.range.contains($0.range) }) {
                tables.append(table)
            }
        }
        return tables.reduce(edits) { aligned($0, in: $1, of: file) }
    }

    private static func isInLine(_ edit: TextEdit) -> Bool { !edit.replacement.contains(where: \.isNewline) }

    private static func aligned(_ edits: [TextEdit], in table: PipeTable, of file: SourceFile) -> [TextEdit] {
        let first = file.line(at: table.range.start)
        let last = max(first + 1, table.rows.last.map { file.line(at: $0.range.start) } ?? first + 1)
        let lines = (first...last).compactMap { TableLine(file, file.lineRange($0)) }
        guard lines.count == last - first + 1, let header = lines.first else { return edits }
        var edits = edits
        var replaced: Set<Int> = []
        for column in header.spans.indices {
            guard let width = TableLine.commonWidth(of: column, in: lines) else { continue }
            align(column, width: width, lines, table, file, &edits, &replaced)
        }
        return edits.indices.filter { !replaced.contains($0) }.map { edits[$0] }
    }

    private static func align(
        _ column: Int, width: Int, _ lines: [TableLine], _ table: PipeTable, _ file: SourceFile,
        _ edits: inout [TextEdit], _ replaced: inout Set<Int>
    ) {
        let spans = lines.map { $0.spans[column] }
        // The edits of a cell that lie between its pipes; rows that are added bring their own blanks.
        let inside = spans.map { span in
            edits.indices.filter { index in
                let range = edits[index].range
                return span.lowerBound <= range.start && range.end <= span.upperBound
                    && isInLine(edits[index])
            }
        }
        guard inside.contains(where: { !$0.isEmpty }) else { return }
        let texts = zip(spans, inside).map { span, own in
            own.isEmpty ? "" : cell(span, own.map { edits[$0] }, in: file)
        }
        let needed = texts.map { $0.isEmpty ? 0 : DisplayWidth.of($0) + 2 }.max() ?? 0
        let new = max(width, needed)
        for (line, span) in spans.enumerated() {
            if let index = inside[line].first {
                replaced.formUnion(inside[line].dropFirst())
                let padding = String(repeating: " ", count: max(0, new - 1 - DisplayWidth.of(texts[line])))
                let onTheLeft = table.alignments.indices.contains(column) && table.alignments[column] == .right
                let replacement = onTheLeft ? padding + texts[line] + " " : " " + texts[line] + padding
                edits[index] = TextEdit(range: file.range(span), replacement: replacement)
            } else if new > width {
                edits.append(filler(new - width, at: span, isDelimiter: line == 1, in: file))
            }
        }
    }

    /// Blanks at a cell's end; dashes in the delimiter row, before its last colon or blank.
    private static func filler(_ count: Int, at span: Range<Int>, isDelimiter: Bool, in file: SourceFile) -> TextEdit {
        var place = span.upperBound
        if isDelimiter {
            while place > span.lowerBound + 1, file.bytes[place - 1] != UInt8(ascii: "-") { place -= 1 }
        }
        return TextEdit(
            range: file.range(place..<place), replacement: String(repeating: isDelimiter ? "-" : " ", count: count))
    }

    /// What a cell says when its edits are made.
    private static func cell(_ span: Range<Int>, _ edits: [TextEdit], in file: SourceFile) -> String {
        var text = ""
        var position = span.lowerBound
        for edit in edits.sorted(by: { $0.range < $1.range }) where edit.range.start >= position {
            text += file.text(in: position..<edit.range.start) + edit.replacement
            position = edit.range.end
        }
        text += file.text(in: position..<span.upperBound)
        return text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
}
