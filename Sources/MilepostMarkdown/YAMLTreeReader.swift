import MilepostSource
import Yams

/// Turns what Yams composed into nodes that know their bytes.
///
/// Yams tells where each node begins, and nodes come in the order of the text: a node that begins before the place
/// reached so far is an alias's target. A place behind every node is found by reading on (``YAMLScanner``).
struct YAMLTreeReader {
    /// How deep collections may be nested.
    static let depthLimit = 200
    /// How many nodes all aliases together may stand for.
    static let aliasedNodeLimit = 10_000

    private let source: YAMLSource
    private let positions: YAMLPositions
    private let scanner: YAMLScanner
    /// Everything before is read.
    private var cursor = 0
    private var aliasedNodes = 0

    init(_ source: YAMLSource, positions: YAMLPositions) {
        self.source = source
        self.positions = positions
        self.scanner = YAMLScanner(bytes: source.bytes)
    }

    /// Reads the root of the next document.
    mutating func read(_ root: Node) throws(YAMLError) -> YAMLNode {
        try read(root, depth: 0, isAliased: false)
    }

    private mutating func read(_ node: Node, depth: Int, isAliased: Bool) throws(YAMLError) -> YAMLNode {
        let start = node.mark.map { positions.offset(line: $0.line, column: $0.column) } ?? cursor
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
        switch node {
        case .scalar(let scalar):
            return readScalar(scalar, at: start)
        case .sequence(let sequence):
            return try readSequence(sequence, at: start, depth: depth, isAliased: isAliased)
        case .mapping(let mapping):
            return try readMapping(mapping, at: start, depth: depth, isAliased: isAliased)
        case .alias:
            // Composing follows aliases; only documents built by hand hold them.
            return YAMLNode(content: .scalar("", .plain), range: source.fileRange(start..<start))
        }
    }

    /// An alias has the content of its target, whose values keep their places, and its own range.
    private mutating func readAlias(of node: Node, target: Int, depth: Int) throws(YAMLError) -> YAMLNode {
        let start = scanner.behindSeparators(cursor)
        let end = scanner.behindAlias(start) ?? cursor
        let begin = min(start, end)
        cursor = target
        let content = try read(node, depth: depth + 1, isAliased: true).content
        cursor = end
        return YAMLNode(
            content: content, range: source.fileRange(begin..<end), comment: scanner.comment(behind: end))
    }

    private mutating func readScalar(_ scalar: Node.Scalar, at mark: Int) -> YAMLNode {
        let text = scalar.string
        let style: YAMLNode.Style
        let start: Int
        let end: Int
        switch scalar.style {
        case .singleQuoted, .doubleQuoted:
            style = scalar.style == .singleQuoted ? .singleQuoted : .doubleQuoted
            start = scanner.behindProperties(mark)
            end = scanner.behindQuoted(start)
        case .literal, .folded:
            style = .block
            start = min(scanner.behindProperties(mark), source.bytes.count)
            end = scanner.behindBlock(start, text: text)
        case .plain, .any:
            style = .plain
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
        _ sequence: Node.Sequence, at mark: Int, depth: Int, isAliased: Bool
    ) throws(YAMLError) -> YAMLNode {
        let start = enter(at: mark, bracket: UInt8(ascii: "["))
        var nodes: [YAMLNode] = []
        nodes.reserveCapacity(sequence.count)
        for node in sequence { nodes.append(try read(node, depth: depth + 1, isAliased: isAliased)) }
        return leave(.sequence(nodes), from: start, opening: UInt8(ascii: "["), closing: UInt8(ascii: "]"))
    }

    private mutating func readMapping(
        _ mapping: Node.Mapping, at mark: Int, depth: Int, isAliased: Bool
    ) throws(YAMLError) -> YAMLNode {
        let start = enter(at: mark, bracket: UInt8(ascii: "{"))
        var pairs: [YAMLNode.Pair] = []
        pairs.reserveCapacity(mapping.count)
        for (key, value) in mapping {
            let key = try read(key, depth: depth + 1, isAliased: isAliased)
            let behindKey = cursor
            var value = try read(value, depth: depth + 1, isAliased: isAliased)
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
