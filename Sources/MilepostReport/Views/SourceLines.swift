import MilepostSource

/// A file by its lines, to find the paragraph or fence that a value stands in.
///
/// The last paragraph and the last fence are remembered, so that a table of a thousand rows is walked once, also where
/// YAML is asked for between its rows.
struct SourceLines {
    private let file: SourceFile
    private var last: [Edge: SourceRange] = [:]

    init(_ file: SourceFile) {
        self.file = file
    }

    /// The first line, if it is a heading of the first level; front matter and blank lines may stand above it.
    var title: SourceRange? {
        guard let line = titleLine else { return nil }
        return file.range(file.lineRange(line))
    }

    private var titleLine: Int? {
        var line = 1
        while line <= file.lineStarts.count, text(line).isEmpty { line += 1 }
        if line <= file.lineStarts.count, text(line) == "---" {
            line += 1
            while line <= file.lineStarts.count, text(line) != "---" { line += 1 }
            line += 1
        }
        while line <= file.lineStarts.count, text(line).isEmpty { line += 1 }
        guard line <= file.lineStarts.count, text(line).hasPrefix("# ") else { return nil }
        return line
    }

    /// The paragraph that follows the title, if it is one of plain words and at most 400 bytes long.
    var lead: SourceRange? {
        guard var line = titleLine else { return nil }
        line += 1
        while line <= file.lineStarts.count, text(line).isEmpty { line += 1 }
        guard line <= file.lineStarts.count, let first = text(line).first, first.isLetter || first.isNumber else {
            return nil
        }
        let start = file.lineRange(line).lowerBound
        var end = start
        while line <= file.lineStarts.count, !text(line).isEmpty {
            end = file.lineRange(line).upperBound
            line += 1
        }
        return end - start <= 400 ? file.range(start..<end) : nil
    }

    /// The lines around a range up to the next blank ones: a table, a paragraph.
    mutating func paragraph(around range: SourceRange) -> SourceRange {
        block(around: range, edge: .blank)
    }

    /// The lines around a range from one fence to the next, both included.
    mutating func fence(around range: SourceRange) -> SourceRange {
        block(around: range, edge: .fence)
    }

    /// What ends a block.
    private enum Edge {
        /// A blank line, which is not part of it.
        case blank
        /// A fence, which is.
        case fence
    }

    private mutating func block(around range: SourceRange, edge: Edge) -> SourceRange {
        if let last = last[edge], last.contains(range) { return last }
        let count = file.lineStarts.count
        var first = file.line(at: range.start)
        while first > 1, !isEdge(first - 1, edge) { first -= 1 }
        var end = file.line(at: max(range.start, range.end - 1))
        while end < count, !isEdge(end + 1, edge) { end += 1 }
        if edge == .fence { (first, end) = (max(1, first - 1), min(end + 1, count)) }
        let found = file.range(file.lineRange(first).lowerBound..<file.lineRange(end).upperBound)
        last[edge] = found
        return found
    }

    private func isEdge(_ line: Int, _ edge: Edge) -> Bool {
        let bytes = bytes(line)
        guard let first = bytes.first else { return edge == .blank }
        guard edge == .fence, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return false }
        return bytes.prefix(3).count { $0 == first } == 3
    }

    private func text(_ line: Int) -> String {
        String(decoding: bytes(line), as: UTF8.self)
    }

    /// A line without the blanks it begins with; only its first bytes matter here.
    private func bytes(_ line: Int) -> ArraySlice<UInt8> {
        let range = file.lineRange(line)
        var start = range.lowerBound
        let end = min(range.upperBound, start + 16)
        while start < end, file.bytes[start] == 0x20 || file.bytes[start] == 0x09 { start += 1 }
        return file.bytes[start..<end]
    }
}
