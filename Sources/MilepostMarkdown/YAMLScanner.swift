/// Finds where values end in a text of YAML that the parser has accepted: the parser tells only where they begin.
struct YAMLScanner {
    let bytes: [UInt8]

    private func isBreakOrBlank(_ index: Int) -> Bool {
        bytes[index].isBlankOrLineEnd || Self.lineEndLength(at: index, in: bytes) > 0
    }

    /// The bytes of the line end at a byte; 0 where none stands. YAML 1.1 ends lines also by U+0085, U+2028 and U+2029.
    private static func lineEndLength(at index: Int, in bytes: [UInt8]) -> Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }

    /// Behind blanks and line ends.
    private static func behindWhite(_ start: Int, in bytes: [UInt8]) -> Int {
        var position = start
        while position < bytes.count {
            let length = bytes[position].isBlank ? 1 : lineEndLength(at: position, in: bytes)
            guard length > 0 else { break }
            position += length
        }
        return position
    }

    /// Behind the anchor and the tag that stand before a value, and the blanks, comments and line ends behind them.
    func behindProperties(_ start: Int) -> Int {
        var position = start
        while position < bytes.count, bytes[position] == UInt8(ascii: "&") || bytes[position] == UInt8(ascii: "!") {
            if bytes[position] == UInt8(ascii: "!"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "<")
            {
                while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
            }
            while position < bytes.count, !isBreakOrBlank(position), !isFlowMark(bytes[position]) { position += 1 }
            position = behindGap(position)
        }
        return position
    }

    /// Behind the anchor and the tag of an absent value; it is in their line.
    func behindPropertiesOfNothing(_ start: Int) -> Int {
        var position = start
        var end = start
        while position < bytes.count, bytes[position] == UInt8(ascii: "&") || bytes[position] == UInt8(ascii: "!") {
            while position < bytes.count, !isBreakOrBlank(position), !isFlowMark(bytes[position]) { position += 1 }
            end = position
            while position < bytes.count, bytes[position].isBlank { position += 1 }
        }
        return end
    }

    private func isFlowMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "{")
            || byte == UInt8(ascii: "}")
    }

    /// Behind blanks, line ends and comments.
    func behindGap(_ start: Int) -> Int {
        var position = start
        while true {
            position = Self.behindWhite(position, in: bytes)
            if position < bytes.count, bytes[position] == UInt8(ascii: "#"), position == 0 || isBehindWhite(position) {
                position = lineEnd(position)
            } else {
                return position
            }
        }
    }

    /// Behind what may stand between two nodes: gaps, `,`, `:`, and `-` and `?` as marks.
    func behindSeparators(_ start: Int) -> Int {
        var position = behindGap(start)
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                break
            case UInt8(ascii: "-"), UInt8(ascii: "?"):
                guard position + 1 == bytes.count || isBreakOrBlank(position + 1) else { return position }
            default:
                return position
            }
            position = behindGap(position + 1)
        }
        return position
    }

    /// Behind the bracket that closes a flow collection whose last value ends at a byte.
    func behindClosing(_ bracket: UInt8, from start: Int) -> Int {
        let position = behindSeparators(start)
        return position < bytes.count && bytes[position] == bracket ? position + 1 : start
    }

    /// Behind the closing quote.
    func behindQuoted(_ start: Int) -> Int {
        guard start < bytes.count else { return bytes.count }
        let quote = bytes[start]
        var position = start + 1
        while position < bytes.count {
            if quote == UInt8(ascii: "\""), bytes[position] == UInt8(ascii: "\\") {
                position += 2
                continue
            }
            if bytes[position] == quote {
                guard quote == UInt8(ascii: "'"), position + 1 < bytes.count, bytes[position + 1] == quote else {
                    return position + 1
                }
                position += 1
            }
            position += 1
        }
        return bytes.count
    }

    /// Behind a plain value, whose text is known: its letters stand in the file one by one, only its blanks and line
    /// ends may be others (YAML folds lines).
    func behindPlain(_ start: Int, text: String) -> Int {
        let letters = Array(text.utf8)
        var letter = 0
        var position = start
        var end = start
        while letter < letters.count {
            let behindWhite = Self.behindWhite(letter, in: letters)
            if behindWhite > letter {
                letter = behindWhite
                position = Self.behindWhite(position, in: bytes)
            } else {
                guard position < bytes.count, bytes[position] == letters[letter] else { return end }
                position += 1
                letter += 1
                end = position
            }
        }
        return end
    }

    /// Behind the last line of a block value that begins with `|` or `>`; its text tells how far it is indented.
    func behindBlock(_ start: Int, text: String) -> Int {
        var lineEnd = self.lineEnd(start)
        var end = start + bytes[start..<lineEnd].prefix { !$0.isBlank }.count
        guard let leading = Self.leadingBlanksOfFirstLine(text) else { return end }
        var indent: Int?
        while lineEnd < bytes.count {
            let line = behindLineEnd(lineEnd)
            guard line < bytes.count else { break }
            lineEnd = self.lineEnd(line)
            let spaces = bytes[line..<lineEnd].prefix { $0 == 0x20 }.count
            let isEmpty = line + spaces == lineEnd
            if indent == nil {
                if isEmpty { continue }
                indent = max(spaces - leading, 0)
            }
            guard let indent else { continue }
            if spaces >= indent, !(isEmpty && spaces == indent) {
                if indent == 0, isDocumentMark(line) { break }
                end = lineEnd
            } else if !isEmpty {
                break
            }
        }
        return end
    }

    /// The blanks before the first line of a text that is not empty; nil when all are.
    private static func leadingBlanksOfFirstLine(_ text: String) -> Int? {
        var blanks = 0
        for byte in text.utf8 {
            if byte == 0x0A {
                blanks = 0
            } else if byte == 0x20 {
                blanks += 1
            } else {
                return blanks
            }
        }
        return nil
    }

    private func isDocumentMark(_ line: Int) -> Bool {
        guard line + 3 <= bytes.count, line + 3 == bytes.count || isBreakOrBlank(line + 3) else { return false }
        let mark = bytes[line..<(line + 3)]
        return mark.allSatisfy { $0 == UInt8(ascii: "-") } || mark.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    private func lineEnd(_ start: Int) -> Int {
        var position = start
        while position < bytes.count, Self.lineEndLength(at: position, in: bytes) == 0 { position += 1 }
        return position
    }

    private func behindLineEnd(_ end: Int) -> Int {
        end < bytes.count ? end + Self.lineEndLength(at: end, in: bytes) : bytes.count
    }

    /// Whether a blank or a line end stands before a byte, as it must before a comment.
    private func isBehindWhite(_ index: Int) -> Bool {
        if bytes[index - 1].isBlankOrLineEnd { return true }
        if index >= 2, Self.lineEndLength(at: index - 2, in: bytes) == 2 { return true }
        return index >= 3 && Self.lineEndLength(at: index - 3, in: bytes) == 3
    }

    /// Behind an alias `*name`, nil where none stands.
    func behindAlias(_ start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "*") else { return nil }
        var end = start + 1
        while end < bytes.count, YAMLGuard.isName(bytes[end]) { end += 1 }
        return end
    }

    /// The comment behind a value in its line, or behind the comma after it.
    func comment(behind end: Int) -> String? {
        var position = end
        while position < bytes.count, bytes[position].isBlank { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: ",") {
            position += 1
            while position < bytes.count, bytes[position].isBlank { position += 1 }
        }
        return comment(at: position)
    }

    /// The comment between a key and its value, when the value begins in a line below.
    func comment(behindColonAfter key: Int) -> String? {
        var position = key
        while position < bytes.count, bytes[position].isBlank || bytes[position] == UInt8(ascii: ":") { position += 1 }
        return comment(at: behindPropertiesInLine(position))
    }

    private func behindPropertiesInLine(_ start: Int) -> Int {
        var position = behindPropertiesOfNothing(start)
        while position < bytes.count, bytes[position].isBlank { position += 1 }
        return position
    }

    private func comment(at start: Int) -> String? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "#"), start == 0 || isBehindWhite(start) else {
            return nil
        }
        var text = bytes[start..<lineEnd(start)].drop { $0 == UInt8(ascii: "#") || $0.isBlank }
        while text.last?.isBlank == true { text = text.dropLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
