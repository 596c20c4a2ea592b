/// A block that holds blocks and marks each of its lines: by `>`, or by an indent.
enum Container {
    case quote
    /// How many columns a line must be indented to go on in the item.
    case item(indent: Int)
}

/// A place in a line as CommonMark counts: a byte, its column, and whether it is a tab used up in part.
struct LineCursor {
    var offset: Int
    var column: Int
}

/// How CommonMark reads the front of a line: tabs reach to the next fourth column, and one tab can be shared between
/// an indent and what follows it (CommonMark 0.30, section 2.2).
///
/// cmark does this itself, but tells only where blocks begin; where their further lines begin is found here.
extension MarkdownText {
    private static let tabStop = 4

    /// Advances over blanks, at most so many columns.
    func skipBlanks(_ cursor: inout LineCursor, columns: Int, end: Int) {
        var left = columns
        while left > 0, cursor.offset < end, bytes[cursor.offset].isBlank {
            left -= advance(&cursor, columns: left)
        }
    }

    /// Advances over one byte, or over a part of a tab; the columns that were used.
    private func advance(_ cursor: inout LineCursor, columns: Int) -> Int {
        guard bytes[cursor.offset] == 0x09 else {
            cursor.offset += 1
            cursor.column += 1
            return 1
        }
        let width = Self.tabStop - cursor.column % Self.tabStop
        if width <= columns { cursor.offset += 1 }
        let used = min(width, columns)
        cursor.column += used
        return used
    }

    /// The first byte that is no blank, with its column.
    func afterBlanks(_ cursor: LineCursor, end: Int) -> LineCursor {
        var result = cursor
        skipBlanks(&result, columns: .max, end: end)
        return result
    }

    /// Where a line goes on behind the marks of its containers, and how many of them it carries. A line that carries
    /// fewer than all belongs to a paragraph by laziness only.
    func content(ofLine line: Int, in containers: [Container]) -> (cursor: LineCursor, matched: Int) {
        let end = lineEnd(line)
        var cursor = LineCursor(offset: lineStart(line), column: 0)
        for (index, container) in containers.enumerated() {
            let text = afterBlanks(cursor, end: end)
            let indent = text.column - cursor.column
            switch container {
            case .quote:
                guard indent <= 3, text.offset < end, bytes[text.offset] == UInt8(ascii: ">") else {
                    return (cursor, index)
                }
                cursor = behindQuoteMark(text, end: end)
            case .item(let needed):
                if indent >= needed {
                    skipBlanks(&cursor, columns: needed, end: end)
                } else if text.offset == end {
                    cursor = text
                } else {
                    return (cursor, index)
                }
            }
        }
        return (cursor, containers.count)
    }

    /// Behind a `>` and the blank that belongs to it.
    func behindQuoteMark(_ mark: LineCursor, end: Int) -> LineCursor {
        var cursor = LineCursor(offset: min(mark.offset + 1, end), column: mark.column + 1)
        skipBlanks(&cursor, columns: 1, end: end)
        return cursor
    }

    /// Behind the marker of a list item, with the columns that further lines of the item must be indented
    /// (CommonMark 0.30, section 5.2): one to four blanks belong to the marker, else one.
    func behindItemMarker(_ marker: LineCursor, from base: LineCursor, end: Int) -> (cursor: LineCursor, indent: Int) {
        var cursor = marker
        while cursor.offset < end, bytes[cursor.offset].isDigit {
            cursor.offset += 1
            cursor.column += 1
        }
        if cursor.offset < end {
            cursor.offset += 1
            cursor.column += 1
        }
        let width = cursor.column - marker.column
        let text = afterBlanks(cursor, end: end)
        let blanks = text.column - cursor.column
        let belongs = blanks >= 1 && blanks <= 4 && text.offset < end ? blanks : 1
        var content = cursor
        skipBlanks(&content, columns: belongs, end: end)
        return (content, marker.column - base.column + width + belongs)
    }
}
