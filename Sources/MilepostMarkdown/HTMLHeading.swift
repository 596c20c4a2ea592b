import MilepostSource

/// A heading written as HTML that fills its line: `<h2 id="a">Text &amp; more</h2>`.
struct HTMLHeading {
    /// 1...6
    let level: Int
    /// The text as Markdown that means nothing but it: tags left out, every sign escaped but those of entities.
    let markdown: [UInt8]

    /// The text itself, where it takes no parser to know it; nil where it may hold entities or is no UTF-8.
    let text: String?

    /// Whether headings of a block of HTML are headings: not in comments, scripts, styles or preformatted text.
    static func mayStand(in block: ArraySlice<UInt8>) -> Bool {
        var rest = block
        while rest.first?.isBlankOrLineEnd == true { rest = rest.dropFirst() }
        guard rest.first == UInt8(ascii: "<"), let next = rest.dropFirst().first else { return false }
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return false }
        let name = rest.dropFirst().prefix { $0.isLetter }
        return !Self.literalTags.contains { tag in
            tag.utf8CodeUnitCount == name.count
                && tag.withUTF8Buffer { zip($0, name).allSatisfy { $0 == $1 | 0x20 } }
        }
    }

    private static let literalTags: [StaticString] = ["pre", "script", "style", "textarea"]

    init?(line: Range<Int>, in bytes: [UInt8]) {
        if let (level, text) = Self.bare(line, in: bytes) {
            self.level = level
            self.text = text
            markdown = []
            return
        }
        let line = bytes[line]
        guard line.count >= 9, line.first == UInt8(ascii: "<") else { return nil }
        let start = line.startIndex
        guard line[start + 1] | 0x20 == UInt8(ascii: "h"), (0x31...0x36).contains(line[start + 2]) else { return nil }
        let digit = line[start + 2]
        guard line[start + 3] == UInt8(ascii: ">") || line[start + 3].isBlank,
            let open = line.firstIndex(of: UInt8(ascii: ">")),
            let close = Self.closingTag(digit, of: line), close > open
        else { return nil }
        let inner = line[(open + 1)..<close]
        // A second heading in the line, or one that goes on, is no line of its own.
        guard Self.closingTag(digit, of: inner, mustEnd: false) == nil else { return nil }
        level = Int(digit - 0x30)
        let bytes = Self.withoutTags(inner)
        text = Self.plainText(bytes)
        markdown = text == nil ? Self.escaped(bytes) : []
    }

    /// The parts of `<h2>Text</h2>` as it is nearly always written: without attributes, with ASCII between the tags that
    /// means nothing in HTML.
    private static func bare(_ line: Range<Int>, in bytes: [UInt8]) -> (level: Int, text: String)? {
        bytes.withUnsafeBufferPointer { bytes in
            let (start, end) = (line.lowerBound, line.upperBound)
            guard line.count > 9, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "h"),
                (0x31...0x36).contains(bytes[start + 2]), bytes[start + 3] == UInt8(ascii: ">"),
                bytes[end - 5] == UInt8(ascii: "<"), bytes[end - 4] == UInt8(ascii: "/"),
                bytes[end - 3] == UInt8(ascii: "h"), bytes[end - 2] == bytes[start + 2],
                bytes[end - 1] == UInt8(ascii: ">"), bytes[start + 4] > 0x20, bytes[end - 6] > 0x20
            else { return nil }
            let inner = start + 4..<end - 5
            for index in ByteScan.bareEnd(in: bytes, inner)..<inner.upperBound {
                let byte = bytes[index]
                guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") else {
                    return nil
                }
                // A lone ampersand is itself.
                guard byte != UInt8(ascii: "&") || bytes[index + 1] == 0x20 else { return nil }
            }
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[inner]), as: UTF8.self)
            return (Int(bytes[start + 2] - 0x30), text)
        }
    }

    /// Where `</hN>` begins that ends the line (or stands anywhere).
    private static func closingTag(_ digit: UInt8, of line: ArraySlice<UInt8>, mustEnd: Bool = true) -> Int? {
        guard let tag = line.lastIndex(of: UInt8(ascii: "<")), line.endIndex - tag >= 5,
            line[tag + 1] == UInt8(ascii: "/"), line[tag + 2] | 0x20 == UInt8(ascii: "h"), line[tag + 3] == digit
        else { return nil }
        let rest = line[(tag + 4)...].drop { $0.isBlank }
        guard rest.first == UInt8(ascii: ">") else { return nil }
        return !mustEnd || rest.count == 1 ? tag : nil
    }

    private static func withoutTags(_ inner: ArraySlice<UInt8>) -> [UInt8] {
        guard let lastTagEnd = inner.lastIndex(of: UInt8(ascii: ">")) else { return Array(inner) }
        var result: [UInt8] = []
        var index = inner.startIndex
        while index < inner.endIndex {
            if inner[index] == UInt8(ascii: "<"), index < lastTagEnd,
                let end = inner[index...].firstIndex(of: UInt8(ascii: ">"))
            {
                index = end + 1
                continue
            }
            result.append(inner[index])
            index += 1
        }
        return result
    }

    private static func plainText(_ bytes: [UInt8]) -> String? {
        for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == UInt8(ascii: "&") {
            // A lone ampersand is itself.
            guard byte == UInt8(ascii: "&"), index + 1 < bytes.count, bytes[index + 1] == 0x20 else { return nil }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        // What is no UTF-8 became another text.
        guard bytes.allSatisfy({ $0 < 0x80 }) || text.utf8.elementsEqual(bytes) else { return nil }
        guard bytes.first == 0x20 || bytes.last == 0x20 else { return text }
        let head = bytes.drop { $0 == 0x20 }
        guard let last = head.lastIndex(where: { $0 != 0x20 }) else { return "" }
        return String(decoding: head[...last], as: UTF8.self)
    }

    private static func escaped(_ inner: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in inner {
            let isSign = (0x21...0x7E).contains(byte) && !byte.isDigit && !byte.isLetter
            let isOfEntity = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";")
            if isSign && !isOfEntity { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return result
    }
}
