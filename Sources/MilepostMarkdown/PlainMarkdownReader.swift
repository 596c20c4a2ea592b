import MilepostSource

/// Reads the Markdown that most task files are made of, in one pass over its lines: headings, paragraphs, tables, fences,
/// rules, lists of one line an item, quotes of one paragraph; each of them at the start of its line.
///
/// It reads a document as cmark does or not at all. What stands otherwise, anything that could define a link, tabs and
/// text that is no UTF-8 are cmark's. Running text is read from its bytes when somebody asks for it.
struct PlainMarkdownReader {
    private let text: MarkdownText
    private let detail: MarkdownDetail
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lineStarts: LineStarts
    private var blocks: [Block] = []
    /// The next line (0 is the first of the file).
    private var line: Int

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

    // MARK: Lines

    /// What a line begins, by its first bytes.
    private enum Kind: Equatable {
        case blank
        case heading(level: Int)
        case fence(length: Int)
        case rule
        /// Text that goes on behind the marker, which ends a list of another.
        case item(Marker, content: Int)
        case quote
        /// A heading in HTML.
        case html
        case text
        /// What is not read here.
        case other
    }

    /// What parts lists: the bullet, or what stands behind the number.
    private struct Marker: Equatable {
        let sign: UInt8
        let isOrdered: Bool
    }

    /// A line without its line end, and without the blanks before that.
    private func range(_ line: Int) -> Range<Int> {
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return start..<max(end, start)
    }

    /// The same with the blanks before the line end.
    private func wholeRange(_ line: Int) -> Range<Int> {
        lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count)
    }

    private func kind(_ range: Range<Int>) -> Kind {
        guard let first = range.isEmpty ? nil : bytes[range.lowerBound] else { return .blank }
        switch first {
        case 0x20, 0x7F: return .other
        case UInt8(ascii: "#"):
            let level = run(first, range)
            guard level <= 6 else { return .text }
            return range.lowerBound + level < range.upperBound && bytes[range.lowerBound + level] == 0x20
                ? .heading(level: level) : range.count == level ? .other : .text
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            let length = run(first, range)
            guard length >= 3 else { return .text }
            let info = range.lowerBound + length..<range.upperBound
            return first == UInt8(ascii: "`") && ByteScan.first(first, in: bytes, info) != nil
                ? .text : .fence(length: length)
        case UInt8(ascii: ">"): return .quote
        case UInt8(ascii: "<"): return .html
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
            if first != UInt8(ascii: "+"), isRule(first, range) { return .rule }
            guard first != UInt8(ascii: "_") else { return .text }
            if range.count == 1 { return .other }
            guard bytes[range.lowerBound + 1] == 0x20 else { return .text }
            return item(Marker(sign: first, isOrdered: false), range.lowerBound + 1, range)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var end = range.lowerBound
            while end < range.upperBound, bytes[end].isDigit { end += 1 }
            guard end < range.upperBound, end - range.lowerBound <= 9,
                bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
            else { return .text }
            if end + 1 == range.upperBound { return .other }
            return bytes[end + 1] == 0x20 ? item(Marker(sign: bytes[end], isOrdered: true), end + 1, range) : .text
        default: return .text
        }
    }

    /// - Parameter behind: where the blanks behind the marker begin.
    private func item(_ marker: Marker, _ behind: Int, _ range: Range<Int>) -> Kind {
        var content = behind
        while bytes[content] == 0x20 { content += 1 }
        // More blanks make a block of code.
        guard content - behind <= 4, kind(content..<range.upperBound) == .text else { return .other }
        return .item(marker, content: content)
    }

    private func run(_ byte: UInt8, _ range: Range<Int>) -> Int {
        var end = range.lowerBound
        while end < range.upperBound, bytes[end] == byte { end += 1 }
        return end - range.lowerBound
    }

    private func isRule(_ mark: UInt8, _ range: Range<Int>) -> Bool {
        var count = 0
        for index in range {
            if bytes[index] == mark { count += 1 } else if bytes[index] != 0x20 { return false }
        }
        return count >= 3
    }

    // MARK: Blocks

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

    private mutating func readList(_ marker: Marker) -> Bool {
        let first = range(line)
        var number: Int?
        if marker.isOrdered {
            number = bytes[first].prefix { $0.isDigit }.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        var items: [ListItem] = []
        // Most lists have room in it, and few are much shorter.
        items.reserveCapacity(4)
        var end = first.upperBound
        while line < lineStarts.count {
            let range = range(line)
            let kind = kind(range)
            guard case .item(marker, let content) = kind else {
                // Another list may follow; text would go on with the last item.
                guard kind == .blank || isItem(kind) else { return false }
                break
            }
            guard let item = item(range.lowerBound, content..<range.upperBound) else { return false }
            items.append(item)
            end = item.range.end
            line += 1
        }
        // An item below a blank line would set this list apart, and one that is not read here may be in it.
        var next = line
        while next < lineStarts.count, range(next).isEmpty { next += 1 }
        if next > line, next < lineStarts.count {
            switch kind(range(next)) {
            case .item(marker, _), .other: return false
            default: break
            }
        }
        blocks.append(
            .list(
                ItemList(
                    start: number, isTight: true, items: items, range: text.file.range(first.lowerBound..<end))))
        return true
    }

    private func isItem(_ kind: Kind) -> Bool {
        if case .item = kind { true } else { false }
    }

    private func item(_ start: Int, _ content: Range<Int>) -> ListItem? {
        guard bytes[content.lowerBound] == UInt8(ascii: "["), let mark = ItemMark(in: text, line: content) else {
            let paragraph = Paragraph(
                text: .source(source(content, in: content)), range: text.file.range(content))
            return ListItem(
                mark: nil, blocks: [.paragraph(paragraph)], range: text.file.range(start..<content.upperBound))
        }
        // Other signs may mean something together with the text.
        guard mark.range.count == 1, bytes[mark.range.lowerBound].isPlainMark else { return nil }
        var rest = mark.end
        while rest < content.upperBound, bytes[rest] == 0x20 { rest += 1 }
        let range = rest..<content.upperBound
        let sign = Sourced(mark.character, text.file.range(mark.range))
        guard !range.isEmpty else {
            return ListItem(mark: sign, blocks: [], range: text.file.range(start..<mark.end))
        }
        let paragraph = Paragraph(
            text: .source(source(range, in: range, isStart: false)), range: text.file.range(range))
        return ListItem(
            mark: sign, blocks: [.paragraph(paragraph)], range: text.file.range(start..<content.upperBound))
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

    private mutating func addParagraph(_ lines: Range<Int>) -> Bool {
        add(paragraph: lines.map { wholeRange($0) })
    }

    private mutating func add(paragraph lines: [Range<Int>]) -> Bool {
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

    private func source(_ content: Range<Int>, in range: Range<Int>, isStart: Bool = true) -> SourceText {
        SourceText(text.bytes, first: content, isStart: isStart, isDressed: detail.isDressed(range))
    }

    // MARK: Tables

    /// Whether a line below the first could be a delimiter row.
    private func mayHoldTable(_ lines: [Range<Int>]) -> Bool {
        lines.dropFirst().contains { line in
            line.allSatisfy { index in
                switch bytes[index] {
                case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20: true
                default: false
                }
            }
        }
    }

    /// - Parameters:
    ///   - lines: of a paragraph, without the blanks at their ends.
    ///   - first: the number of the first of them.
    private mutating func addTable(_ lines: [Range<Int>], _ first: Int) -> Bool {
        var found: (line: Int, alignments: [PipeTable.Alignment])?
        for line in lines.indices.dropFirst() where found == nil {
            found = PipeRow.alignments(of: lines[line], in: text.bytes).map { (line, $0) }
        }
        guard let (delimiter, alignments) = found else { return addParagraph(first..<first + lines.count) }
        let header = PipeRow.cells(of: lines[delimiter - 1], in: text.bytes)
        guard alignments.count == header.count else { return false }
        if delimiter > 1 {
            let prose = Array(lines[..<(delimiter - 1)])
            guard add(paragraph: prose) else { return false }
        }
        let rows = Array(lines[(delimiter + 1)...])
        let end = rows.last ?? lines[delimiter]
        blocks.append(
            .table(
                PipeTable(
                    header: header, alignments: alignments, bytes: text.bytes, lines: rows,
                    range: text.file.range(lines[delimiter - 1].lowerBound..<end.upperBound))))
        return true
    }
}

extension UInt8 {
    /// A checkbox's sign that means nothing in Markdown.
    fileprivate var isPlainMark: Bool {
        isLetter || isDigit || self == 0x20 || self == UInt8(ascii: "~") || self == UInt8(ascii: "-")
            || self == UInt8(ascii: "/")
    }
}
