import MilepostSource

/// Reads the Markdown that most task files are made of, in one pass over its lines: headings, paragraphs, tables, fences,
/// rules, lists of one line an item, quotes of one paragraph; each of them at the start of its line.
///
/// It reads a document as cmark does or not at all. What stands otherwise, anything that could define a link, tabs and
/// text that is no UTF-8 are cmark's. Running text is read from its bytes when somebody asks for it.
struct PlainMarkdownReader {
    let text: MarkdownText
    let detail: MarkdownDetail
    let bytes: UnsafeBufferPointer<UInt8>
    let lineStarts: LineStarts
    var blocks: [Block] = []
    /// The next line (0 is the first of the file).
    var line: Int

    /// The blocks of a document; nil where cmark has to read it.
    ///
    /// - Complexity: linear in the text.
    static func blocks(of text: MarkdownText, detail: MarkdownDetail) -> [Block]? {
        text.bytes.withUnsafeBufferPointer { bytes in
            guard text.file.lineStarts[text.firstLine] == text.start, isPlain(text) else { return nil }
            var reader = PlainMarkdownReader(text, detail, bytes)
            while reader.line < text.lineCount {
                guard reader.readBlock() else { return nil }
            }
            return reader.blocks
        }
    }

    /// The block that a text begins with, where it is read here.
    static func block(at text: MarkdownText) -> Block? {
        text.bytes.withUnsafeBufferPointer { bytes in
            guard text.file.lineStarts[text.firstLine] == text.start, isPlain(text) else { return nil }
            var reader = PlainMarkdownReader(text, .plainText(except: []), bytes)
            return reader.readBlock() ? reader.blocks.first : nil
        }
    }

    private init(_ text: MarkdownText, _ detail: MarkdownDetail, _ bytes: UnsafeBufferPointer<UInt8>) {
        self.text = text
        self.detail = detail
        self.bytes = bytes
        lineStarts = text.file.lineStarts
        line = text.firstLine
        blocks.reserveCapacity(lineStarts.count / 3)
    }

    /// Whether there is nothing but text and line feeds, and no definition of a link.
    private static func isPlain(_ text: MarkdownText) -> Bool {
        !text.isGuarded && !text.traits.holdsControl && !text.traits.holdsDefinition
            && (text.traits.isASCII || text.bytes.withUnsafeBufferPointer { ByteScan.isUTF8($0) })
    }

    /// Reads what the next line begins; false where that is not read here.
    private mutating func readBlock() -> Bool {
        let range = range(line)
        switch kind(range) {
        case .blank:
            line += 1
            return true
        case .heading(let level):
            line += 1
            return addHeading(level, range)
        case .fence(let length): return readFence(length, range)
        case .rule:
            line += 1
            blocks.append(.thematicBreak(text.file.range(range)))
            return true
        case .item(let marker, _): return readList(marker)
        case .quote: return readQuote()
        case .html: return addHTML(range)
        case .text: return readParagraph()
        case .other: return false
        }
    }

    private mutating func addHeading(_ level: Int, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound + level
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        var end = range.upperBound
        if bytes[end - 1] == UInt8(ascii: "#") {
            // Signs at the end belong to the heading's mark where a blank stands before them.
            while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
            if end > start, bytes[end - 1] == 0x20 {
                while end > start, bytes[end - 1] == 0x20 { end -= 1 }
            } else {
                end = end == start ? start : range.upperBound
            }
        }
        guard start < end else { return false }
        blocks.append(
            .heading(
                Heading(
                    level: level, text: .source(source(start..<end, in: range)), range: text.file.range(range),
                    isHTML: false)))
        return true
    }

    private mutating func addHTML(_ range: Range<Int>) -> Bool {
        // It goes on to the next blank line.
        guard line + 1 >= lineStarts.count || self.range(line + 1).isEmpty,
            let heading = HTMLHeading(line: range, in: text.bytes), let plain = heading.text
        else { return false }
        line += 1
        blocks.append(
            .heading(
                Heading(level: heading.level, text: .plain(plain), range: text.file.range(range), isHTML: true)))
        return true
    }

    private mutating func readFence(_ length: Int, _ opening: Range<Int>) -> Bool {
        let mark = bytes[opening.lowerBound]
        var start = opening.lowerBound + length
        while start < opening.upperBound, bytes[start] == 0x20 { start += 1 }
        let info = start..<opening.upperBound
        // Escapes and entities in it are cmark's.
        for index in info where bytes[index] == UInt8(ascii: "\\") || bytes[index] == UInt8(ascii: "&") { return false }
        let first = line + 1
        var close = first
        while close < lineStarts.count, !closes(close, mark, length) { close += 1 }
        guard close < lineStarts.count else { return false }
        let content = lineStarts[first]..<lineStarts[close]
        blocks.append(
            .code(
                CodeBlock(
                    info: text.string(info), isFenced: true, literal: .bytes(text.bytes, content),
                    content: text.file.range(content), lineOffsets: Array(lineStarts[first..<close]),
                    range: text.file.range(opening.lowerBound..<range(close).upperBound))))
        line = close + 1
        return true
    }

    /// Whether a line closes a fence: at most three blanks, then its sign as often or more, and nothing else.
    private func closes(_ line: Int, _ mark: UInt8, _ length: Int) -> Bool {
        let range = range(line)
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        guard start - range.lowerBound < 4, range.upperBound - start >= length else { return false }
        return run(mark, start..<range.upperBound) == range.upperBound - start
    }

    private mutating func readQuote() -> Bool {
        let start = lineStarts[line]
        var lines: [Range<Int>] = []
        while line < lineStarts.count, case .quote = kind(range(line)) {
            let whole = wholeRange(line)
            var content = whole.lowerBound + 1
            if content < whole.upperBound, bytes[content] == 0x20 { content += 1 }
            let visible = content..<max(range(line).upperBound, content)
            guard kind(visible) == .text, lines.isEmpty || !isUnderline(visible) else { return false }
            lines.append(content..<whole.upperBound)
            line += 1
        }
        // Text below goes on with the quote's, and a table in it is cmark's.
        guard line == lineStarts.count || isEndOfQuote(kind(range(line))), !mayHoldTable(lines) else { return false }
        guard let first = lines.first, let last = lines.last else { return false }
        let range = first.lowerBound..<text.trimmedEnd(of: last)
        let paragraph = Paragraph(text: .source(paragraph(lines, in: range)), range: text.file.range(range))
        blocks.append(
            .quote(Quote(blocks: [.paragraph(paragraph)], range: text.file.range(start..<range.upperBound))))
        return true
    }

    private func isEndOfQuote(_ kind: Kind) -> Bool {
        switch kind {
        case .blank, .heading, .fence, .rule: true
        case .item, .quote, .html, .text, .other: false
        }
    }

    private mutating func readParagraph() -> Bool {
        let first = line
        line += 1
        loop: while line < lineStarts.count {
            let range = range(line)
            switch kind(range) {
            case .text: if isUnderline(range) { return false }
            case .rule:
                if isUnderline(range) { return false }
                break loop
            case .blank, .heading, .fence, .quote: break loop
            case .item(let marker, _):
                // Of numbered lists only one that begins with 1 ends a paragraph.
                let isOne = bytes[range.lowerBound] == UInt8(ascii: "1") && !bytes[range.lowerBound + 1].isDigit
                guard !marker.isOrdered || isOne else { return false }
                break loop
            case .html, .other: return false
            }
            line += 1
        }
        guard line - first > 1 else {
            let range = range(first)
            addParagraph([wholeRange(first)], range)
            return true
        }
        let lines = (first..<line).map { range($0) }
        return mayHoldTable(lines) ? addTable(lines, first) : addParagraph(first..<line)
    }

    /// Whether a line below text makes a heading of it.
    private func isUnderline(_ range: Range<Int>) -> Bool {
        let mark = bytes[range.lowerBound]
        return (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-")) && run(mark, range) == range.count
    }

    mutating func addParagraph(_ lines: Range<Int>) -> Bool {
        add(paragraph: lines.map { wholeRange($0) })
    }

    mutating func add(paragraph lines: [Range<Int>]) -> Bool {
        guard let first = lines.first, let last = lines.last else { return false }
        addParagraph(lines, first.lowerBound..<text.trimmedEnd(of: last))
        return true
    }

    private mutating func addParagraph(_ lines: [Range<Int>], _ range: Range<Int>) {
        blocks.append(
            .paragraph(Paragraph(text: .source(paragraph(lines, in: range)), range: text.file.range(range))))
    }

    /// A paragraph's text: its last line without the blanks at its end.
    private func paragraph(_ lines: [Range<Int>], in range: Range<Int>) -> SourceText {
        guard lines.count > 1, let first = lines.first, let last = lines.last else { return source(range, in: range) }
        return SourceText(
            text.bytes, first: first,
            rest: lines.dropFirst().dropLast() + [last.lowerBound..<text.trimmedEnd(of: last)],
            isDressed: detail.isDressed(range))
    }

    func source(_ content: Range<Int>, in range: Range<Int>, isStart: Bool = true) -> SourceText {
        SourceText(text.bytes, first: content, isStart: isStart, isDressed: detail.isDressed(range))
    }
}
