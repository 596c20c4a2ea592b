import MilepostModel
import MilepostSource

/// An item of a YAML list in block style, by its lines: what belongs to it moves with it.
struct ListedItem {
    /// What stands before its dash.
    let indent: String
    /// Its lines with the comments above them, from the first byte to behind the last line end.
    let lines: Range<Int>

    /// Nil for an item that shares a line with something else.
    init?(_ entry: Entry, in file: SourceFile) {
        let line = file.line(at: entry.range.start)
        let own = file.lineRange(line)
        let before = file.text(in: own.lowerBound..<max(own.lowerBound, entry.range.start))
        let trimmed = before.drop { $0 == " " }
        guard trimmed.first == "-", trimmed.dropFirst().allSatisfy({ $0 == " " }), trimmed.count > 1 else { return nil }
        indent = String(before.prefix { $0 == " " })
        let column = indent.utf8.count
        var last = line
        var next = line + 1
        while let depth = Self.depth(of: next, in: file) {
            // A blank line may stand inside, and belongs to nobody at the end.
            if depth == .max {
                next += 1
                continue
            }
            guard depth > column else { break }
            last = next
            next += 1
        }
        var first = line
        while first > 1, Self.isComment(first - 1, in: file, column: column) { first -= 1 }
        let end = file.lineRange(last).upperBound
        lines = file.lineRange(first).lowerBound..<Self.behindLineEnd(end, in: file)
    }

    /// Where the bytes begin that stand behind the item.
    var end: Int { lines.upperBound }

    /// Blanks before a line's first letter; `.max` for a blank line, nil behind the last.
    private static func depth(of line: Int, in file: SourceFile) -> Int? {
        guard line <= file.line(at: file.bytes.count) else { return nil }
        let range = file.lineRange(line)
        let blanks = file.bytes[range].prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.count
        return blanks == range.count ? .max : blanks
    }

    private static func isComment(_ line: Int, in file: SourceFile, column: Int) -> Bool {
        let range = file.lineRange(line)
        let blanks = file.bytes[range].prefix { $0 == 0x20 }.count
        return blanks == column && blanks < range.count && file.bytes[range.lowerBound + blanks] == UInt8(ascii: "#")
    }

    /// The place behind what ends a line.
    static func behindLineEnd(_ end: Int, in file: SourceFile) -> Int {
        var end = end
        if end < file.bytes.count, file.bytes[end] == 0x0D { end += 1 }
        if end < file.bytes.count, file.bytes[end] == 0x0A { end += 1 }
        return end
    }
}
