import MilepostSource

/// A line of a pipe table by its bytes: where its cells begin and end, blanks included.
struct TableLine {
    /// From behind one pipe to the next, blanks included.
    let spans: [Range<Int>]
    /// Display columns of each span.
    let widths: [Int]
    /// Whether a pipe stands before the first cell, and behind the last.
    let opens: Bool
    let closes: Bool

    /// Nil for a line without a pipe.
    init?(_ file: SourceFile, _ line: Range<Int>) {
        let bytes = file.bytes
        var start = line.lowerBound
        // What stands before the table, in a quote or a list, is no cell.
        while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: ">") { start += 1 }
        var pipes: [Int] = []
        for index in start..<max(start, line.upperBound)
        where bytes[index] == UInt8(ascii: "|") && (index == start || bytes[index - 1] != UInt8(ascii: "\\")) {
            pipes.append(index)
        }
        guard let first = pipes.first, let last = pipes.last else { return nil }
        opens = first == start
        closes = last > first && bytes[(last + 1)..<line.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        var edges = pipes
        if !opens { edges.insert(start - 1, at: 0) }
        if !closes { edges.append(line.upperBound) }
        spans = zip(edges, edges.dropFirst()).map { $0 + 1..<$1 }
        widths = spans.map { span in
            bytes[span].allSatisfy { $0 < 0x80 } ? span.count : DisplayWidth.of(file.text(in: span))
        }
    }

    /// The width that a column has in every line; nil where lines differ, and for a table of a header only.
    static func commonWidth(of column: Int, in lines: [TableLine]) -> Int? {
        let widths = lines.map { $0.widths.indices.contains(column) ? $0.widths[column] : -1 }
        guard let first = widths.first, first > 0, widths.count > 2, widths.allSatisfy({ $0 == first }) else {
            return nil
        }
        return first
    }
}
