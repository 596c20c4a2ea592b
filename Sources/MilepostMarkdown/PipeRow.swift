/// A line of `|` cells by its bytes (GitHub Flavored Markdown 0.29, section 4.10).
enum PipeRow {
    /// The cells of a line, blanks around each left out. A `|` behind a `\` parts nothing; a first and a last `|`
    /// open and close the row. An empty cell is an empty range behind the pipe and its blank.
    static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        cells.reserveCapacity(8)
        bytes.withUnsafeBufferPointer { forEachCell(of: line, in: $0) { cells.append($0) } }
        return cells
    }

    /// Visits the same one after the other.
    @inline(__always)
    static func forEachCell(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Range<Int>) -> Void) {
        var position = line.lowerBound
        while position < line.upperBound, bytes[position].isBlank { position += 1 }
        var end = line.upperBound
        while end > position, bytes[end - 1].isBlankOrLineEnd { end -= 1 }
        if position < end, bytes[position] == UInt8(ascii: "|") { position += 1 }
        var start = position
        while position < end {
            if bytes[position] == UInt8(ascii: "|"), position == start || bytes[position - 1] != UInt8(ascii: "\\") {
                visit(trimmed(start..<position, in: bytes))
                start = position + 1
            }
            position += 1
        }
        if start < end { visit(trimmed(start..<end, in: bytes)) }
    }

    /// The alignments that a delimiter row states, one for each cell; nil when the line is none.
    static func alignments(of line: Range<Int>, in bytes: [UInt8]) -> [PipeTable.Alignment]? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let first = line.first, mayBegin(bytes[first]) else { return nil }
            var result: [PipeTable.Alignment] = []
            result.reserveCapacity(8)
            var isDelimiter = true
            forEachCell(of: line, in: bytes) { cell in
                if isDelimiter, let alignment = alignment(of: cell, in: bytes) {
                    result.append(alignment)
                } else {
                    isDelimiter = false
                }
            }
            return isDelimiter && !result.isEmpty ? result : nil
        }
    }

    /// Whether a delimiter row may begin with a byte: few other lines do.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte.isBlank
    }

    private static func alignment(of cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> PipeTable.Alignment? {
        guard !cell.isEmpty else { return nil }
        let opens = bytes[cell.lowerBound] == UInt8(ascii: ":")
        let closes = cell.count > 1 && bytes[cell.upperBound - 1] == UInt8(ascii: ":")
        let (start, end) = (cell.lowerBound + (opens ? 1 : 0), cell.upperBound - (closes ? 1 : 0))
        guard start < end else { return nil }
        for index in start..<end where bytes[index] != UInt8(ascii: "-") { return nil }
        return switch (opens, closes) {
        case (true, true): .center
        case (true, false): .left
        case (false, true): .right
        case (false, false): PipeTable.Alignment.none
        }
    }

    @inline(__always)
    private static func trimmed(_ cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
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
