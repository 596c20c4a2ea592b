/// Finds where values end in a text of YAML that the parser has accepted: the parser tells only where they begin.
struct YAMLScanner {
    let bytes: [UInt8]

    private func isBreakOrBlank(_ index: Int) -> Bool {
        bytes[index].isBlankOrLineEnd
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
        while position < bytes.count {
            if isBreakOrBlank(position) {
                position += 1
            } else if bytes[position] == UInt8(ascii: "#"), position == 0 || isBreakOrBlank(position - 1) {
                while position < bytes.count, !bytes[position].isLineEnd { position += 1 }
            } else {
                break
            }
        }
        return position
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
        var position = start
        var end = start
        var letters = text.utf8.makeIterator()
        var letter = letters.next()
        while let wanted = letter {
            if isFolded(wanted) {
                while let next = letter, isFolded(next) { letter = letters.next() }
                while position < bytes.count, isBreakOrBlank(position) { position += 1 }
            } else {
                guard position < bytes.count, bytes[position] == wanted else { return end }
                position += 1
                end = position
                letter = letters.next()
            }
        }
        return end
    }

    private func isFolded(_ byte: UInt8) -> Bool {
        byte.isBlankOrLineEnd
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
        while position < bytes.count, !bytes[position].isLineEnd { position += 1 }
        return position
    }

    private func behindLineEnd(_ end: Int) -> Int {
        let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
        return min(end + (isPair ? 2 : 1), bytes.count)
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
        guard start < bytes.count, bytes[start] == UInt8(ascii: "#"), start == 0 || isBreakOrBlank(start - 1) else {
            return nil
        }
        var text = bytes[start..<lineEnd(start)].drop { $0 == UInt8(ascii: "#") || $0.isBlank }
        while text.last?.isBlank == true { text = text.dropLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
