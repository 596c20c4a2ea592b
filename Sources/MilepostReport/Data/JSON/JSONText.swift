import MilepostSource

extension JSONValue {
    /// The value as lines for version control and for a look at it, ending with a line feed: what fits in a line of
    /// ``JSONText/shortLimit`` bytes stands on one line, and there is no blank beyond one a level at a line's beginning.
    /// A report has some hundred values a task, so blanks would be a quarter of it.
    ///
    /// - Complexity: linear in the text.
    package var text: String {
        var text = JSONText()
        text.write(self, level: 0)
        text.endLine()
        return String(decoding: text.finished(), as: UTF8.self)
    }

    /// The value as text without blanks or a line end.
    package var compactText: String {
        var text = JSONText()
        text.write(self)
        return String(decoding: text.finished(), as: UTF8.self)
    }
}

/// JSON as RFC 8259 has it, UTF-8, as it grows.
///
/// Beyond what the standard asks for, these are escaped: `<`, so that the text can stand in a `<script>`; U+2028 and
/// U+2029, so that it can stand in a script of any age; control characters and those that turn the direction of text,
/// so that it can be printed to a terminal.
struct JSONText: ~Copyable {
    /// An array or object of at most this many bytes stands on one line: enough for a row with its place in
    /// a file, so that a changed row is a changed line.
    static let shortLimit = 300

    /// What is finished, and the piece that is being written: a long text is copied piece by piece, not all at its end,
    /// where it would need its room twice.
    private var done: [UInt8] = []
    private var piece = OutputBuffer()
    private static let pieceSize = 1 << 16

    /// - Parameter capacity: how many bytes it may come to, where that is known.
    init(capacity: Int = 0) {
        done.reserveCapacity(capacity)
    }

    /// What was written.
    consuming func finished() -> [UInt8] {
        finishPiece()
        return done
    }

    /// Ends a line.
    mutating func endLine() { append("\n") }

    private mutating func finishPiece() {
        piece.withBytes { done += $0 }
        piece.cut(to: 0)
    }

    // MARK: Piece by piece

    /// An object whose members are written one by one, each on a line.
    mutating func object(_ members: (inout JSONText) -> Void) {
        append("{")
        members(&self)
        append("\n}")
    }

    /// A member of an object that is being written.
    mutating func member(_ name: StaticString, _ value: JSONValue) {
        begin(name)
        write(value)
    }

    /// A member that is a list, each element on a line.
    mutating func member<Element>(
        _ name: StaticString, listing elements: some Collection<Element>,
        _ element: (inout JSONText, Element) -> Void
    ) {
        begin(name)
        append("[")
        var isFirst = true
        for value in elements {
            append(isFirst ? "\n" : ",\n")
            isFirst = false
            element(&self, value)
            if piece.count >= Self.pieceSize { finishPiece() }
        }
        append("]")
    }

    private mutating func begin(_ name: StaticString) {
        append((piece.last ?? done.last) == UInt8(ascii: "{") ? "\n\"" : ",\n\"")
        append(name)
        append("\":")
    }

    // MARK: Values

    mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .array(let elements) where !Self.isShort(value):
            lines("[", "]", level: level, count: elements.count) { text, index in
                text.write(elements[index], level: level + 1)
            }
        case .object(let members) where !Self.isShort(value):
            lines("{", "}", level: level, count: members.count) { text, index in
                text.write(string: members[index].name)
                text.append(":")
                text.write(members[index].value, level: level + 1)
            }
        default: write(value)
        }
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: append("null")
        case .bool(let bool): append(bool ? "true" : "false")
        case .integer(let number): piece.append(decimal: number)
        case .string(let string): write(string: string)
        case .array(let elements):
            append("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { append(",") }
                write(element)
            }
            append("]")
        case .object(let members):
            append("{")
            for (index, member) in members.enumerated() {
                if index > 0 { append(",") }
                write(string: member.name)
                append(":")
                write(member.value)
            }
            append("}")
        }
    }

    private mutating func lines(
        _ open: StaticString, _ close: StaticString, level: Int, count: Int, _ element: (inout JSONText, Int) -> Void
    ) {
        append(open)
        for index in 0..<count {
            append(index == 0 ? "\n" : ",\n")
            indent(level + 1)
            element(&self, index)
        }
        append("\n")
        indent(level)
        append(close)
    }

    private mutating func indent(_ level: Int) {
        for _ in 0..<level { append(" ") }
    }

    private mutating func append(_ text: StaticString) { piece.append(literal: text) }

    /// Bytes that need no escape are copied in runs.
    private mutating func write(string: String) {
        append("\"")
        var string = string
        string.withUTF8 { text in
            var copied = 0
            var index = 0
            while true {
                index = ByteScan.plainLiteralEnd(in: text, from: index)
                guard index < text.count else { break }
                guard let length = Self.escapedLength(text, at: index) else {
                    index += 1
                    continue
                }
                piece.append(bytes: UnsafeBufferPointer(rebasing: text[copied..<index]))
                escape(text[index..<(index + length)])
                index += length
                copied = index
            }
            piece.append(bytes: UnsafeBufferPointer(rebasing: text[copied...]))
        }
        append("\"")
    }

    /// How many bytes the character at an index has, if it is one that is escaped; nil if it is none.
    private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        switch text[index] {
        case 0...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0x7F: return 1
        // U+0080 to U+009F
        case 0xC2 where index + 1 < text.count && text[index + 1] <= 0x9F: return 2
        case 0xE2 where index + 2 < text.count:
            // U+2028 to U+202E, U+2066 to U+2069
            let isEscaped =
                text[index + 1] == 0x80 && (0xA8...0xAE).contains(text[index + 2])
                || text[index + 1] == 0x81 && (0xA6...0xA9).contains(text[index + 2])
            return isEscaped ? 3 : nil
        default: return nil
        }
    }

    private mutating func escape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
        for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": append("\\\"")
            case "\\": append("\\\\")
            case "\n": append("\\n")
            case "\r": append("\\r")
            case "\t": append("\\t")
            default: piece.append(escaped: scalar)
            }
        }
    }

    /// Whether a value is at most ``shortLimit`` bytes long, seen without writing more than that of it.
    private static func isShort(_ value: JSONValue) -> Bool {
        var rest = shortLimit
        return takes(value, from: &rest)
    }

    private static func takes(_ value: JSONValue, from rest: inout Int) -> Bool {
        switch value {
        case .null, .bool, .integer: rest -= 5
        case .string(let string): rest -= string.utf8.count + 2
        case .array(let elements):
            rest -= 2
            for element in elements {
                rest -= 1
                guard takes(element, from: &rest) else { return false }
            }
        case .object(let members):
            rest -= 2
            for member in members {
                rest -= member.name.utf8.count + 4
                guard takes(member.value, from: &rest) else { return false }
            }
        }
        return rest >= 0
    }
}
