import MilepostSource

extension PlainMarkdownReader {
    mutating func readList(_ marker: Marker) -> Bool {
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
}

extension UInt8 {
    /// A checkbox's sign that means nothing in Markdown.
    fileprivate var isPlainMark: Bool {
        isLetter || isDigit || self == 0x20 || self == UInt8(ascii: "~") || self == UInt8(ascii: "-")
            || self == UInt8(ascii: "/")
    }
}
