import MilepostSource

/// The parser's errors in sentences, at their place in the file.
extension YAMLError {
    /// An error of ours.
    init(reason: String, at offset: Int, in source: YAMLSource) {
        self.init(message: reason, range: Self.range(at: offset, in: source))
    }

    /// An error of the parser, in its own words.
    ///
    /// - Parameter context: what it was reading, and where that begins.
    init(problem: String, context: (text: String, offset: Int)?, at offset: Int, in source: YAMLSource) {
        let words = Self.plain(problem, at: offset, in: source)
        let surroundings = context.flatMap { Self.surroundings($0.text, at: $0.offset, in: source) } ?? ""
        self.init(reason: words + surroundings, at: offset, in: source)
    }

    /// A key that stands twice in one map, by the place where it stands first.
    init(duplicateKey name: String, at first: Int, in source: YAMLSource) {
        let second = Self.secondStatement(of: first, in: source.bytes)
        let line = source.file.line(at: source.fileOffset(first))
        self.init(
            reason: "the key '\(name)' stands twice in one map" + (second == nil ? "" : ", first in line \(line)"),
            at: second ?? first, in: source)
    }

    /// The parser's words, but for those that nobody understands.
    private static func plain(_ problem: String, at offset: Int, in source: YAMLSource) -> String {
        guard problem == "found character that cannot start any token", offset < source.bytes.count else {
            return problem
        }
        let byte = source.bytes[offset]
        return byte == 0x09
            ? "found a tab where indentation belongs"
            : "found '\(String(decoding: [byte], as: UTF8.self))', which no value can begin with"
    }

    /// What the parser calls the shapes of YAML, and what people call them.
    private static let plainCollections = [
        (parser: "block mapping", plain: "map"), (parser: "flow mapping", plain: "map in braces"),
        (parser: "block collection", plain: "list"), (parser: "flow sequence", plain: "list in brackets"),
    ]

    private static func surroundings(_ text: String, at offset: Int, in source: YAMLSource) -> String? {
        guard text.hasPrefix("while parsing a") || text.hasPrefix("while scanning a") else { return nil }
        let words = Self.plainCollections.reduce(text) { text, name in
            text.hasSuffix(name.parser) ? text.dropLast(name.parser.count) + name.plain : text
        }
        return " \(words) that begins in line \(source.file.line(at: source.fileOffset(offset)))"
    }

    /// Where the key that begins at a byte stands again: in a later line, as far indented, before one less indented.
    private static func secondStatement(of first: Int, in bytes: [UInt8]) -> Int? {
        let lineStart = bytes[..<min(first, bytes.count)].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0
        let column = first - lineStart
        let key = bytes[min(first, bytes.count)...].prefix { $0 != UInt8(ascii: ":") && !$0.isLineEnd }
        var position = first
        while let end = bytes[position...].firstIndex(where: \.isLineEnd) {
            let start = end + 1
            let indent = bytes[start...].prefix { $0 == 0x20 }.count
            position = start + indent
            if position < bytes.count, bytes[position].isLineEnd { continue }
            if indent < column { return nil }
            let rest = bytes[position...]
            if indent == column, rest.starts(with: key), rest.dropFirst(key.count).first == UInt8(ascii: ":") {
                return position
            }
        }
        return nil
    }

    /// The character at a byte, or nothing at the end of the text.
    private static func range(at offset: Int, in source: YAMLSource) -> SourceRange {
        var start = min(max(offset, 0), source.bytes.count)
        while start > 0, start < source.bytes.count, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(start + 1, source.bytes.count)
        while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
        if start < source.bytes.count, source.bytes[start].isLineEnd { end = start }
        return source.fileRange(start..<end)
    }
}
