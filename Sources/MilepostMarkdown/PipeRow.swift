/// A line of `|` cells by its bytes (GitHub Flavored Markdown 0.29, section 4.10).
enum PipeRow {
    /// The cells of a line, blanks around each left out. A `|` behind a `\` parts nothing; a first and a last `|`
    /// open and close the row. An empty cell is an empty range behind the pipe and its blank.
    static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var position = line.lowerBound
        while position < line.upperBound, bytes[position].isBlank { position += 1 }
        var end = line.upperBound
        while end > position, bytes[end - 1].isBlankOrLineEnd { end -= 1 }
        if position < end, bytes[position] == UInt8(ascii: "|") { position += 1 }
        var cells: [Range<Int>] = []
        cells.reserveCapacity(8)
        var start = position
        while position < end {
            if bytes[position] == UInt8(ascii: "|"), position == start || bytes[position - 1] != UInt8(ascii: "\\") {
                cells.append(trimmed(start..<position, in: bytes))
                start = position + 1
            }
            position += 1
        }
        if start < end { cells.append(trimmed(start..<end, in: bytes)) }
        return cells
    }

    /// The alignments that a delimiter row states, one for each cell; nil when the line is none.
    static func alignments(of line: Range<Int>, in bytes: [UInt8]) -> [PipeTable.Alignment]? {
        guard line.contains(where: { bytes[$0] == UInt8(ascii: "-") }),
            line.allSatisfy({ isDelimiterByte(bytes[$0]) })
        else { return nil }
        var result: [PipeTable.Alignment] = []
        for cell in cells(of: line, in: bytes) {
            guard let alignment = alignment(of: bytes[cell]) else { return nil }
            result.append(alignment)
        }
        return result.isEmpty ? nil : result
    }

    private static func isDelimiterByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte.isBlankOrLineEnd
    }

    private static func alignment(of cell: ArraySlice<UInt8>) -> PipeTable.Alignment? {
        let colon = UInt8(ascii: ":")
        let opens = cell.first == colon
        let closes = cell.count > 1 && cell.last == colon
        let dashes = cell.dropFirst(opens ? 1 : 0).dropLast(closes ? 1 : 0)
        guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        return switch (opens, closes) {
        case (true, true): .center
        case (true, false): .left
        case (false, true): .right
        case (false, false): PipeTable.Alignment.none
        }
    }

    private static func trimmed(_ cell: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var start = cell.lowerBound
        var end = cell.upperBound
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        if start == end {
            let behindBlank = min(cell.lowerBound + 1, cell.upperBound)
            return behindBlank..<behindBlank
        }
        return start..<end
    }
}
