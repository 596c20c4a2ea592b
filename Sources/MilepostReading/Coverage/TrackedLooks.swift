import MilepostMarkdown
import MilepostModel
import MilepostSource

/// How tracked work looks, in a table or in a line of literal text.
enum TrackedLooks {
    /// The rows under an id or status header; in a task file without a status header those whose id is a task's, since
    /// requirements and specifications stand there by their ids too.
    static func rows(of table: PipeTable, inTaskFile: Bool) -> [SourceRange] {
        guard table.headerHolds("id") || table.headerHolds("status") else { return [] }
        let columns = table.header.map { ColumnName.known($0.text) }
        guard let id = columns.firstIndex(of: .id) else { return columns.contains(.status) ? table.rowRanges : [] }
        guard inTaskFile, !columns.contains(.status) else { return table.rowRanges }
        return table.rows.filter { row in
            row.cells.indices.contains(id) && TaskID(row.cells[id].text).key.hasPrefix("TASKS-")
        }.map(\.range)
    }

    /// `- [ ] text`, `1. [x] text`
    static func isBox(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
        if let first = rest.first,
            first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
        {
            rest = rest.dropFirst()
        } else {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count)
            guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return false }
            rest = rest.dropFirst()
        }
        guard let blank = rest.first, blank == 0x20 || blank == 0x09 else { return false }
        return isBareBox(rest)
    }

    /// `[ ] text`, with or without blanks before it.
    static func isBareBox(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
        let start = rest.startIndex
        guard rest.count >= 3, rest[start] == UInt8(ascii: "["), rest[start + 2] == UInt8(ascii: "]") else {
            return false
        }
        return " xX~-/!".utf8.contains(rest[start + 1])
            && (rest.count == 3 || rest[start + 3] == 0x20 || rest[start + 3] == 0x09)
    }

    /// `- id: TASKS-07`
    static func isItemWithID(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.first == UInt8(ascii: "-") else { return false }
        let key = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "{") }
        return key.starts(with: "id:".utf8) || key.starts(with: "task_id:".utf8)
    }

    /// A line without the marks of quotes and headings before it.
    static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        guard rest.first == UInt8(ascii: "#") else { return rest }
        return rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "#") }
    }

    /// The rows below a header that names an id or a status, by their positions: with a delimiter row (then it was meant as a
    /// table), or with bars at the start of its lines.
    static func rows(in lines: [ArraySlice<UInt8>]) -> [(line: Int, isTable: Bool)] {
        var rows: [(line: Int, isTable: Bool)] = []
        var index = 0
        while index + 1 < lines.count {
            let next = lines[index + 1]
            guard isDelimiter(next) || (lines[index].first == bar && next.first == bar), isHeader(lines[index]) else {
                index += 1
                continue
            }
            index += 1
            let isTable = isDelimiter(next)
            while index < lines.count, lines[index].contains(bar) {
                if !isDelimiter(lines[index]) { rows.append((index, isTable)) }
                index += 1
            }
        }
        return rows
    }

    private static let bar = UInt8(ascii: "|")

    private static func isDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(bar) && line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.contains(bar) else { return false }
        return line.split(separator: bar).contains { cell in
            // No header of ours is longer, and rows may be.
            guard cell.count <= 64 else { return false }
            let column = ColumnName.known(String(decoding: cell, as: UTF8.self))
            return column == .id || column == .status
        }
    }
}
