/// A tag such as `@spec: SPEC-05` as it stands in a text.
package struct ScannedTag: Sendable, Hashable {
    /// Without `@`.
    package var name: String
    package var value: String
    /// The bytes of the value.
    package var range: Range<Int>
}

/// Finds tags in the text of task files (the format, sections 5 and 8).
///
/// It works on bytes, so that ranges are exact whatever the letters: the text must be a slice of the file as it stands.
package enum TagScanner {
    /// The tags in a text, in their order: `@`, a name of small letters, digits and hyphens, a colon, a value.
    ///
    /// A value ends with its line, before the next tag, the end of a comment, a table's bar or markup; inside a code span,
    /// quotes or brackets, with these. An `@` inside a word (an address of mail) begins no tag, and a tag without a value is none.
    ///
    /// - Parameter baseOffset: the offset in the file of the text's first byte.
    /// - Complexity: linear in the text.
    package static func tags(in text: some StringProtocol, baseOffset: Int) -> [ScannedTag] {
        tags(in: Array(text.utf8), baseOffset: baseOffset)
    }

    /// The same in bytes as they stand in a file, be they text or not.
    package static func tags(in bytes: some Sequence<UInt8>, baseOffset: Int) -> [ScannedTag] {
        var scanner = Scanner(bytes: Array(bytes))
        return scanner.tags().map { name, range in
            ScannedTag(
                name: String(decoding: scanner.bytes[name], as: UTF8.self),
                value: String(decoding: scanner.bytes[range], as: UTF8.self),
                range: range.lowerBound + baseOffset..<range.upperBound + baseOffset)
        }
    }

    private struct Scanner {
        let bytes: [UInt8]

        mutating func tags() -> [(name: Range<Int>, value: Range<Int>)] {
            var found: [(name: Range<Int>, value: Range<Int>)] = []
            var index = 0
            var isInCode = false
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { isInCode = false }
                if byte == UInt8(ascii: "`") { isInCode.toggle() }
                guard byte == UInt8(ascii: "@"), let name = name(at: index) else {
                    index += 1
                    continue
                }
                let value = value(
                    from: name.upperBound + 1, opener: index > 0 ? bytes[index - 1] : 0, isInCode: isInCode)
                if !value.isEmpty { found.append((name, value)) }
                index = max(value.upperBound, name.upperBound + 1)
            }
            return found
        }

        /// The name of a tag that begins at an `@`; nil where none does.
        private func name(at start: Int) -> Range<Int>? {
            if start > 0, isPartOfWord(bytes[start - 1]) { return nil }
            var end = start + 1
            while end < bytes.count, isNameByte(bytes[end], isFirst: end == start + 1) { end += 1 }
            guard end > start + 1, end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
            if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":") { return nil }
            return start + 1..<end
        }

        private func value(from start: Int, opener: UInt8, isInCode: Bool) -> Range<Int> {
            var end = start
            var depth = 0
            scan: while end < bytes.count {
                switch bytes[end] {
                case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "|"): break scan
                case UInt8(ascii: "`") where isInCode: break scan
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    if bytes[end] == opener { break scan }
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"):
                    if depth == 0, opener == UInt8(ascii: "(") { break scan }
                    depth -= 1
                case UInt8(ascii: "<") where isMarkup(at: end): break scan
                case UInt8(ascii: "-") where bytes[end...].starts(with: "-->".utf8): break scan
                case UInt8(ascii: "@") where name(at: end) != nil: break scan
                default: break
                }
                end += 1
            }
            return trimmed(start..<end)
        }

        /// `<br>`, `</li>`, `<!--`
        private func isMarkup(at index: Int) -> Bool {
            guard index + 1 < bytes.count else { return false }
            let next = bytes[index + 1]
            return next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || (0x61...0x7A).contains(next | 0x20)
        }

        /// Without spaces at the ends, and without an opened code span, emphasis or list mark at the end.
        private func trimmed(_ range: Range<Int>) -> Range<Int> {
            var (start, end) = (range.lowerBound, range.upperBound)
            while start < end, isSpace(bytes[start]) { start += 1 }
            while end > start, isSpace(bytes[end - 1]) || "`*".utf8.contains(bytes[end - 1]) { end -= 1 }
            return start..<end
        }

        private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

        private func isPartOfWord(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
            default: "._%+-/@".utf8.contains(byte)
            }
        }

        private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
            switch byte {
            case 0x61...0x7A: true
            case 0x30...0x39: !isFirst
            default: byte == UInt8(ascii: "-") && !isFirst
            }
        }
    }
}
