import MilepostSource

/// Reads the YAML that nearly everybody writes, in one pass over its lines and at a fifth of the parser's cost: block
/// maps and lists by indents of spaces, values of one line, plain or in quotes without escapes, comments.
///
/// It reads a text as the parser does or not at all. Whatever it does not know for sure, faults among it, is the parser's.
struct PlainYAMLReader {
    /// How deep maps and lists may be nested here.
    private static let depthLimit = 50
    /// How many keys of a map are compared with each other.
    private static let keyLimit = 64
    /// How long a key may be.
    private static let keyLengthLimit = 128

    /// A line that holds a key or an item.
    private struct Line {
        /// How many columns stand before ``start``.
        var indent: Int
        /// Its first byte that counts: behind blanks, and behind the `- ` of items that are read.
        var start: Int
        /// Without the line end.
        let end: Int
    }

    private let source: YAMLSource
    private let scanner: YAMLScanner
    private let bytes: UnsafeBufferPointer<UInt8>
    private var lines: [Line] = []
    private var next = 0
    /// Behind the last byte of the node that was read last.
    private var end = 0
    /// The keys of the maps that are being read, those of the innermost last.
    private var keys: [Range<Int>] = []

    /// The only document of a text, a map or a list; nil where the parser has to read it.
    ///
    /// - Complexity: linear in the text.
    static func read(_ source: YAMLSource) -> YAMLNode? {
        source.bytes.withUnsafeBufferPointer { bytes in
            var reader = PlainYAMLReader(source, bytes)
            guard reader.findLines(), let first = reader.lines.first, let root = reader.node(first.indent, depth: 0),
                reader.next == reader.lines.count
            else { return nil }
            return root
        }
    }

    private init(_ source: YAMLSource, _ bytes: UnsafeBufferPointer<UInt8>) {
        self.source = source
        scanner = YAMLScanner(bytes: source.bytes)
        self.bytes = bytes
        lines.reserveCapacity(bytes.count / 24 + 8)
    }

    /// Finds the lines that are neither blank nor comments; false where one holds what is not read here.
    private mutating func findLines() -> Bool {
        var position = 0
        while position < bytes.count {
            let end = ByteScan.first(0x0A, in: bytes, position..<bytes.count) ?? bytes.count
            var start = position
            while start < end, bytes[start] == 0x20 { start += 1 }
            if start < end {
                if start == position, isDocumentMark(start, end) { return false }
                var index = start
                while let beyond = ByteScan.firstBeyondASCII(in: text(to: end), from: index) {
                    guard isPlainByte(beyond) else { return false }
                    index = beyond + 1
                }
                if bytes[start] != UInt8(ascii: "#") {
                    lines.append(Line(indent: start - position, start: start, end: end))
                }
            }
            position = end + 1
        }
        return true
    }

    private func text(to end: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<end]) }

    /// No tab, no control character, and no line end of another kind.
    private func isPlainByte(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] != 0x85
        case 0xE2: !(index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8)
        case 0xEF: index + 1 < bytes.count && bytes[index + 1] != 0xBB
        case 0x80...: true
        default: false
        }
    }

    private func isDocumentMark(_ start: Int, _ end: Int) -> Bool {
        bytes[start] == UInt8(ascii: "%")
            || end - start >= 3
                && (bytes[start] == UInt8(ascii: "-") && bytes[start + 1] == UInt8(ascii: "-")
                    || bytes[start] == UInt8(ascii: ".") && bytes[start + 1] == UInt8(ascii: "."))
    }

    // MARK: Collections

    /// The map or list that the next line begins.
    private mutating func node(_ indent: Int, depth: Int) -> YAMLNode? {
        guard depth <= Self.depthLimit else { return nil }
        return isItem(lines[next]) ? sequence(indent, depth: depth) : mapping(indent, depth: depth)
    }

    private mutating func sequence(_ indent: Int, depth: Int) -> YAMLNode? {
        let start = lines[next].start
        var nodes: [YAMLNode] = []
        nodes.reserveCapacity(countLines(at: indent))
        end = start
        while next < lines.count, lines[next].indent == indent, isItem(lines[next]) {
            let line = lines[next]
            let place = behindBlanks(line.start + 1, line.end)
            guard place < line.end, bytes[place] != UInt8(ascii: "#") else { return nil }
            let inner = Line(indent: indent + place - line.start, start: place, end: line.end)
            if keyEnd(of: inner) != nil {
                lines[next] = inner
                guard let item = mapping(inner.indent, depth: depth + 1) else { return nil }
                nodes.append(item)
            } else {
                next += 1
                guard let item = scalar(at: place, line.end) else { return nil }
                nodes.append(item)
            }
            if isDeeper(than: indent) { return nil }
        }
        return YAMLNode(content: .sequence(nodes), range: source.fileRange(start..<end))
    }

    private mutating func mapping(_ indent: Int, depth: Int) -> YAMLNode? {
        guard depth <= Self.depthLimit else { return nil }
        let start = lines[next].start
        var pairs: [YAMLNode.Pair] = []
        pairs.reserveCapacity(countLines(at: indent))
        let firstKey = keys.count
        end = start
        while next < lines.count, lines[next].indent == indent {
            let line = lines[next]
            guard let keyEnd = keyEnd(of: line), isNew(line.start..<keyEnd, since: firstKey) else { return nil }
            keys.append(line.start..<keyEnd)
            guard let value = value(behind: keyEnd, of: line, depth: depth), !isDeeper(than: indent) else { return nil }
            pairs.append(YAMLNode.Pair(key: plain(line.start..<keyEnd, comment: nil), value: value))
        }
        keys.removeSubrange(firstKey...)
        return YAMLNode(content: .mapping(pairs), range: source.fileRange(start..<end))
    }

    /// What stands behind a key and its colon, in its line or below.
    private mutating func value(behind keyEnd: Int, of line: Line, depth: Int) -> YAMLNode? {
        let place = behindBlanks(keyEnd + 1, line.end)
        next += 1
        guard place == line.end || bytes[place] == UInt8(ascii: "#") else { return scalar(at: place, line.end) }
        if next < lines.count {
            let below = lines[next]
            if below.indent > line.indent || below.indent == line.indent && isItem(below) {
                guard let read = node(below.indent, depth: depth + 1) else { return nil }
                let comment = scanner.comment(behindColonAfter: keyEnd)
                guard let comment else { return read }
                return YAMLNode(content: read.content, range: read.range, comment: comment)
            }
        }
        // Nothing is stated: just behind the colon, or the blank behind it.
        end = keyEnd + 1 < bytes.count && bytes[keyEnd + 1] == 0x20 ? keyEnd + 2 : keyEnd + 1
        return plain(end..<end, comment: scanner.comment(behind: end))
    }

    /// Whether the next line is indented more: the value before it would go on, or something is wrong.
    private func isDeeper(than indent: Int) -> Bool { next < lines.count && lines[next].indent > indent }

    private func isItem(_ line: Line) -> Bool {
        bytes[line.start] == UInt8(ascii: "-") && line.start + 1 < line.end && bytes[line.start + 1] == 0x20
    }

    /// Where the key of a line ends: a word before a colon, behind which a blank or nothing follows.
    private func keyEnd(of line: Line) -> Int? {
        guard bytes[line.start].isLetter || bytes[line.start] == UInt8(ascii: "_") else { return nil }
        var end = line.start + 1
        while end < line.end, YAMLGuard.isName(bytes[end]) { end += 1 }
        guard end < line.end, bytes[end] == UInt8(ascii: ":"), end - line.start <= Self.keyLengthLimit,
            end + 1 == line.end || bytes[end + 1] == 0x20
        else { return nil }
        return end
    }

    /// How many of the next lines stand at an indent, up to the first that stands before it.
    private func countLines(at indent: Int) -> Int {
        var count = 0
        for line in lines[next...] {
            if line.indent < indent { break }
            if line.indent == indent { count += 1 }
        }
        return count
    }

    /// Whether none of the keys of a map is the same.
    private func isNew(_ key: Range<Int>, since first: Int) -> Bool {
        guard keys.count - first < Self.keyLimit else { return false }
        for other in keys[first...] where other.count == key.count && bytes[other].elementsEqual(bytes[key]) {
            return false
        }
        return true
    }

    // MARK: Scalars

    /// The value that begins in a line and fills its rest, but for a comment.
    private mutating func scalar(at start: Int, _ lineEnd: Int) -> YAMLNode? {
        switch bytes[start] {
        case UInt8(ascii: "\""): return quoted(at: start, lineEnd, .doubleQuoted)
        case UInt8(ascii: "'"): return quoted(at: start, lineEnd, .singleQuoted)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("),
            UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "<"), 0x80...:
            break
        default: return nil
        }
        var position = start
        while position < lineEnd {
            if bytes[position] == UInt8(ascii: "#"), bytes[position - 1] == 0x20 { break }
            // A key in the place of a value is a fault, or one that is read as a key.
            if bytes[position] == UInt8(ascii: ":"), position + 1 == lineEnd || bytes[position + 1] == 0x20 {
                return nil
            }
            position += 1
        }
        let holdsComment = position < lineEnd
        while bytes[position - 1] == 0x20 { position -= 1 }
        end = position
        return plain(start..<end, comment: holdsComment ? scanner.comment(behind: end) : nil)
    }

    private mutating func quoted(at start: Int, _ lineEnd: Int, _ style: YAMLNode.Style) -> YAMLNode? {
        guard let close = ByteScan.first(bytes[start], in: bytes, start + 1..<lineEnd) else { return nil }
        let text = start + 1..<close
        if style == .doubleQuoted, ByteScan.first(UInt8(ascii: "\\"), in: bytes, text) != nil { return nil }
        var behind = close + 1
        while behind < lineEnd, bytes[behind] == 0x20 { behind += 1 }
        // Behind it stands nothing, or a comment that a blank parts from it.
        guard behind == lineEnd || bytes[behind] == UInt8(ascii: "#") && behind > close + 1 else { return nil }
        end = close + 1
        return YAMLNode(
            content: .scalar(string(text), style), range: source.fileRange(start..<end),
            comment: behind == lineEnd ? nil : scanner.comment(behind: end))
    }

    private func plain(_ range: Range<Int>, comment: String?) -> YAMLNode {
        YAMLNode(content: .scalar(string(range), .plain), range: source.fileRange(range), comment: comment)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private func behindBlanks(_ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end, bytes[position] == 0x20 { position += 1 }
        return position
    }
}
