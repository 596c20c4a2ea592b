import MilepostSource

extension PlainMarkdownReader {
    /// What a line begins, by its first bytes.
    enum Kind: Equatable {
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
    struct Marker: Equatable {
        let sign: UInt8
        let isOrdered: Bool
    }

    /// A line without its line end, and without the blanks before that.
    func range(_ line: Int) -> Range<Int> {
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return start..<max(end, start)
    }

    /// The same with the blanks before the line end.
    func wholeRange(_ line: Int) -> Range<Int> {
        lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count)
    }

    func kind(_ range: Range<Int>) -> Kind {
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

    func run(_ byte: UInt8, _ range: Range<Int>) -> Int {
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
}
