package import MilepostSource

/// A table of `|` cells, as GitHub's rules have it.
package struct PipeTable: Sendable {
    package enum Alignment: String, Sendable {
        case none
        case left
        case center
        case right
    }

    package let header: [TableCell]
    package let alignments: [Alignment]
    package let rows: [TableRow]
    package let range: SourceRange

    package init(header: [TableCell], alignments: [Alignment], rows: [TableRow], range: SourceRange) {
        self.header = header
        self.alignments = alignments
        self.rows = rows
        self.range = range
    }
}

/// A row as it is written: it may hold fewer or more cells than the header.
package struct TableRow: Sendable {
    package let cells: [TableCell]
    package let range: SourceRange

    package init(cells: [TableCell], range: SourceRange) {
        self.cells = cells
        self.range = range
    }
}

package struct TableCell: Sendable {
    package let inlines: [Inline]
    /// The cell's bytes between the pipes, without surrounding blanks; empty, just behind the pipe's blank, for an
    /// empty cell.
    package let range: SourceRange

    package init(inlines: [Inline], range: SourceRange) {
        self.inlines = inlines
        self.range = range
    }

    /// The text without its dress and surrounding blanks.
    package var text: String {
        let plain = inlines.plainText
        guard plain.first?.isWhitespace == true || plain.last?.isWhitespace == true else { return plain }
        let head = plain.drop(while: \.isWhitespace)
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(head[...last])
    }
}
