import MilepostSource

/// The line of a finding as it is drawn: safe, tabs expanded, cut around the place when it is long, with the columns
/// that the marks stand under.
struct SourceExcerpt: Equatable {
    /// The line's number, from 1.
    let line: Int
    let text: String
    /// Where the marks begin, in columns of ``text``.
    let markStart: Int
    /// At least 1.
    let markWidth: Int

    /// Bytes looked at on each side of the place: the work for one finding does not grow with the line.
    private static let reach = 2048
    private static let tabWidth = 4

    /// - Parameter width: the most columns that ``text`` takes.
    init(of range: SourceRange, in file: SourceFile, width: Int, terminal: Terminal) {
        line = file.line(at: range.start)
        let whole = file.lineRange(line)
        let start = min(max(range.start, whole.lowerBound), whole.upperBound)
        // A range over several lines is marked on its first.
        let end = min(max(range.end, start), whole.upperBound)
        var first = max(whole.lowerBound, start - Self.reach)
        while first > whole.lowerBound, Self.isContinuation(file.bytes[first]) { first -= 1 }
        var last = min(whole.upperBound, start + Self.reach)
        while last < whole.upperBound, Self.isContinuation(file.bytes[last]) { last += 1 }

        var cells: [Cell] = []
        var column = 0
        func append(_ bytes: Range<Int>, isMarked: Bool) {
            for character in file.text(in: bytes) {
                let cell = Cell(character, column: column, isMarked: isMarked, terminal: terminal)
                column += cell.width
                cells.append(cell)
            }
        }
        append(first..<start, isMarked: false)
        append(start..<min(end, last), isMarked: true)
        append(min(end, last)..<last, isMarked: false)
        let isCut = (left: first > whole.lowerBound, right: last < whole.upperBound)
        let windowed = Self.window(cells, width: width, isCut: isCut, ellipsis: terminal.ellipsis)
        text = windowed.text
        markStart = windowed.markStart
        markWidth = windowed.markWidth
    }

    private struct Cell {
        let text: String
        let width: Int
        let isMarked: Bool

        init(_ character: Character, column: Int, isMarked: Bool, terminal: Terminal) {
            self.isMarked = isMarked
            if character == "\t" {
                width = SourceExcerpt.tabWidth - column % SourceExcerpt.tabWidth
                text = String(repeating: " ", count: width)
            } else {
                text = terminal.text(String(character))
                width = DisplayWidth.of(text)
            }
        }
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The cells that fit, with the mark among them: a quarter of the room is left before it.
    private static func window(
        _ cells: [Cell], width: Int, isCut: (left: Bool, right: Bool), ellipsis: String
    ) -> (text: String, markStart: Int, markWidth: Int) {
        let total = cells.reduce(0) { $0 + $1.width }
        let mark = cells.firstIndex(where: \.isMarked) ?? cells.count
        let before = cells[..<mark].reduce(0) { $0 + $1.width }
        let marked = cells[mark...].prefix(while: \.isMarked).reduce(0) { $0 + $1.width }
        if total <= width, !isCut.left, !isCut.right {
            let text = cells.map(\.text).joined()
            return (trimmed(text), before, max(1, marked))
        }
        let room = max(width - 2 * DisplayWidth.of(ellipsis), 8)
        let wanted = before - max(room / 4, min(room - marked, room * 3 / 4) / 2)
        let from = before + marked <= room && !isCut.left ? 0 : max(0, min(wanted, total - room))
        var text = ""
        var column = 0
        var used = 0
        var hidden = 0
        var visibleMark = 0
        var hasMore = isCut.right
        for cell in cells {
            if column < from {
                hidden = column + cell.width
            } else if used + cell.width <= room {
                text += cell.text
                used += cell.width
                if cell.isMarked { visibleMark += cell.width }
            } else {
                hasMore = true
                break
            }
            column += cell.width
        }
        let lead = hidden > 0 || isCut.left ? ellipsis : ""
        let shift = DisplayWidth.of(lead) - hidden
        return (trimmed(lead + text + (hasMore ? ellipsis : "")), max(0, before + shift), max(1, visibleMark))
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
