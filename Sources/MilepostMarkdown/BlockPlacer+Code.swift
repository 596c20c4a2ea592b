import MilepostSource

extension BlockPlacer {
    /// Places a code block: the bytes of its lines, and where each begins behind indents and marks.
    ///
    /// How many lines there are, the text says; cmark's end of a block that its container cut short is not exact.
    mutating func placeCode(info: String, text literal: CmarkText, at place: Place) {
        let (code, count) = literal.lines
        let line = line(place.line)
        let end = text.lineEnd(line)
        let base = content(ofFirstLine: line)
        let mark = text.afterBlanks(base, end: end)
        let isFenced = mark.column - base.column < 4
        let block =
            isFenced
            ? fenced(info: info, code: code, lines: count, line: line, base: base, mark: mark.offset)
            : indented(code: code, lines: count, line: line, base: base)
        placed.append(.block(.code(block)))
    }

    private func fenced(
        info: String, code: String, lines count: Int, line: Int, base: LineCursor, mark: Int
    ) -> CodeBlock {
        let last = min(line + count, text.lineCount - 1)
        let indent = mark - base.offset
        var offsets: [Int] = []
        offsets.reserveCapacity(count)
        for number in stride(from: line + 1, through: last, by: 1) {
            var cursor = text.content(ofLine: number, in: containers).cursor
            text.skipBlanks(&cursor, columns: indent, end: text.lineEnd(number))
            offsets.append(cursor.offset)
        }
        let content = text.lineStart(line + 1)..<max(text.lineStart(last + 1), text.lineStart(line + 1))
        var end = trimmedEnd(ofLine: last, from: last == line ? mark : text.lineStart(last))
        if let close = closingFence(line: last + 1, opening: mark, openingLine: line) { end = close }
        return CodeBlock(
            info: info, isFenced: true, text: code, content: sourceRange(content), lineOffsets: offsets,
            range: sourceRange(mark..<max(end, mark)))
    }

    /// The end of the closing fence in a line; nil when the line closes nothing, since the block was never closed.
    private func closingFence(line: Int, opening: Int, openingLine: Int) -> Int? {
        guard line < text.lineCount, opening < text.bytes.count else { return nil }
        let mark = text.bytes[opening]
        var length = 0
        while opening + length < text.lineEnd(openingLine), text.bytes[opening + length] == mark { length += 1 }
        let (cursor, matched) = text.content(ofLine: line, in: containers)
        let end = text.lineEnd(line)
        let fence = text.afterBlanks(cursor, end: end)
        guard matched == containers.count, fence.column - cursor.column < 4 else { return nil }
        let trimmed = text.trimmedEnd(of: fence.offset..<end)
        guard trimmed - fence.offset >= length, text.bytes[fence.offset..<trimmed].allSatisfy({ $0 == mark })
        else { return nil }
        return trimmed
    }

    private func indented(code: String, lines count: Int, line: Int, base: LineCursor) -> CodeBlock {
        let last = min(line + max(count, 1) - 1, text.lineCount - 1)
        var offsets: [Int] = []
        offsets.reserveCapacity(count)
        for number in stride(from: line, through: last, by: 1) {
            var cursor = number == line ? base : text.content(ofLine: number, in: containers).cursor
            text.skipBlanks(&cursor, columns: 4, end: text.lineEnd(number))
            offsets.append(cursor.offset)
        }
        let start = offsets.first ?? base.offset
        return CodeBlock(
            info: "", isFenced: false, text: code,
            content: sourceRange(base.offset..<max(text.lineStart(last + 1), base.offset)), lineOffsets: offsets,
            range: sourceRange(start..<max(trimmedEnd(ofLine: last, from: start), start)))
    }
}

extension String {
    /// The text with every line end as a line feed, as Markdown's own output has it.
    var withLineFeeds: String {
        guard utf8.contains(0x0D) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var afterReturn = false
        for byte in utf8 {
            if byte == 0x0D {
                bytes.append(0x0A)
            } else if byte != 0x0A || !afterReturn {
                bytes.append(byte)
            }
            afterReturn = byte == 0x0D
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
