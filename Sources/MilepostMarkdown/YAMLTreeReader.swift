import MilepostSource

/// Turns what the parser composed into nodes that know their bytes.
///
/// The parser tells where each node begins, and nodes come in the order of the text: a node that begins before the place
/// reached so far is an alias's target. A place behind every node is found by reading on (``YAMLScanner``).
struct YAMLTreeReader {
    /// How deep collections may be nested.
    static let depthLimit = 200
    /// How many nodes all aliases together may stand for.
    static let aliasedNodeLimit = 10_000

    private let source: YAMLSource
    private let scanner: YAMLScanner
    /// The documents so far; the last one is read.
    private var yaml = ComposedYAML()
    /// Everything before is read.
    private var cursor = 0
    private var aliasedNodes = 0

    init(_ source: YAMLSource) {
        self.source = source
        self.scanner = YAMLScanner(bytes: source.bytes)
    }

    /// Reads the next document.
    ///
    /// - Parameter root: the place of its root.
    mutating func read(_ document: ComposedYAML, root: Int) throws(YAMLError) -> YAMLNode {
        yaml = document
        defer { yaml = ComposedYAML() }
        guard root < document.nodes.count else {
            return YAMLNode(content: .scalar("", .plain), range: source.fileRange(cursor..<cursor))
        }
        return try read(root, depth: 0, isAliased: false)
    }

    private mutating func read(_ node: Int, depth: Int, isAliased: Bool) throws(YAMLError) -> YAMLNode {
        let node = yaml.target(of: node)
        let start = yaml.nodes[node].start
        guard depth <= Self.depthLimit else {
            throw error("it is nested deeper than \(Self.depthLimit) levels", at: start)
        }
        if isAliased {
            aliasedNodes += 1
            guard aliasedNodes <= Self.aliasedNodeLimit else {
                throw error("its aliases stand for more than \(Self.aliasedNodeLimit) values", at: cursor)
            }
        }
        if start < cursor { return try readAlias(of: node, target: start, depth: depth) }
        switch yaml.nodes[node].kind {
        case .scalar(let text, let style):
            return readScalar(text, style, at: start)
        case .sequence(let count):
            return try readSequence(node, count: count, at: start, depth: depth, isAliased: isAliased)
        case .mapping(let count):
            return try readMapping(node, count: count, at: start, depth: depth, isAliased: isAliased)
        case .alias:
            // No alias stands for an alias.
            return YAMLNode(content: .scalar("", .plain), range: source.fileRange(start..<start))
        }
    }

    /// An alias has the content of its target, whose values keep their places, and its own range.
    private mutating func readAlias(of node: Int, target: Int, depth: Int) throws(YAMLError) -> YAMLNode {
        let start = scanner.behindSeparators(cursor)
        let end = scanner.behindAlias(start) ?? cursor
        let begin = min(start, end)
        cursor = target
        let content = try read(node, depth: depth + 1, isAliased: true).content
        cursor = end
        return YAMLNode(
            content: content, range: source.fileRange(begin..<end), comment: scanner.comment(behind: end))
    }

    private mutating func readScalar(_ text: String, _ style: YAMLNode.Style, at mark: Int) -> YAMLNode {
        let start: Int
        let end: Int
        switch style {
        case .singleQuoted, .doubleQuoted:
            start = scanner.behindProperties(mark)
            end = scanner.behindQuoted(start)
        case .block:
            start = min(scanner.behindProperties(mark), source.bytes.count)
            end = scanner.behindBlock(start, text: text)
        case .plain:
            if text.isEmpty {
                let behind = scanner.behindPropertiesOfNothing(mark)
                let isBlank = behind < source.bytes.count && source.bytes[behind].isBlank
                start = min(isBlank ? behind + 1 : behind, source.bytes.count)
                end = start
            } else {
                start = scanner.behindProperties(mark)
                end = scanner.behindPlain(start, text: text)
            }
        }
        let range = min(start, source.bytes.count)..<min(max(start, end), source.bytes.count)
        cursor = max(cursor, range.upperBound)
        let comment =
            style == .block
            ? scanner.comment(behind: start + scanner.bytes[range].prefix { !$0.isBlankOrLineEnd }.count)
            : scanner.comment(behind: range.upperBound)
        return YAMLNode(content: .scalar(text, style), range: source.fileRange(range), comment: comment)
    }

    private mutating func readSequence(
        _ sequence: Int, count: Int, at mark: Int, depth: Int, isAliased: Bool
    ) throws(YAMLError) -> YAMLNode {
        let start = enter(at: mark, bracket: UInt8(ascii: "["))
        var nodes: [YAMLNode] = []
        nodes.reserveCapacity(count)
        var inner = sequence + 1
        for _ in 0..<count {
            nodes.append(try read(inner, depth: depth + 1, isAliased: isAliased))
            inner = yaml.nodes[inner].next
        }
        return leave(.sequence(nodes), from: start, opening: UInt8(ascii: "["), closing: UInt8(ascii: "]"))
    }

    private mutating func readMapping(
        _ mapping: Int, count: Int, at mark: Int, depth: Int, isAliased: Bool
    ) throws(YAMLError) -> YAMLNode {
        let start = enter(at: mark, bracket: UInt8(ascii: "{"))
        var pairs: [YAMLNode.Pair] = []
        pairs.reserveCapacity(count)
        var inner = mapping + 1
        for _ in 0..<count {
            let key = try read(inner, depth: depth + 1, isAliased: isAliased)
            let behindKey = cursor
            inner = yaml.nodes[inner].next
            var value = try read(inner, depth: depth + 1, isAliased: isAliased)
            inner = yaml.nodes[inner].next
            if value.scalar == nil, value.comment == nil, let comment = scanner.comment(behindColonAfter: behindKey) {
                value = YAMLNode(content: value.content, range: value.range, comment: comment)
            }
            pairs.append(YAMLNode.Pair(key: key, value: value))
        }
        return leave(.mapping(pairs), from: start, opening: UInt8(ascii: "{"), closing: UInt8(ascii: "}"))
    }

    /// Moves to the first value of a collection; where the collection begins.
    private mutating func enter(at mark: Int, bracket: UInt8) -> Int {
        let start = min(scanner.behindProperties(mark), source.bytes.count)
        let isFlow = start < source.bytes.count && source.bytes[start] == bracket
        cursor = max(cursor, isFlow ? start + 1 : mark)
        return start
    }

    /// The collection whose values have been read, up to its bracket or its last value.
    private mutating func leave(
        _ content: YAMLNode.Content, from start: Int, opening: UInt8, closing: UInt8
    ) -> YAMLNode {
        let isFlow = start < source.bytes.count && source.bytes[start] == opening
        if isFlow { cursor = max(cursor, scanner.behindClosing(closing, from: cursor)) }
        let end = min(max(cursor, start), source.bytes.count)
        return YAMLNode(
            content: content, range: source.fileRange(start..<end),
            comment: isFlow ? scanner.comment(behind: end) : nil)
    }

    private func error(_ reason: String, at offset: Int) -> YAMLError {
        YAMLError(reason: reason, at: offset, in: source)
    }
}
