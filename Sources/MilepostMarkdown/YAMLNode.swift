public import MilepostSource

/// A YAML value whose bytes in the file are known.
public struct YAMLNode: Sendable {
    public enum Style: Sendable {
        case plain
        case singleQuoted
        case doubleQuoted
        /// `|` or `>`
        case block
    }

    public enum Content: Sendable {
        case scalar(String, Style)
        case sequence([YAMLNode])
        case mapping([Pair])
    }

    /// A key and its value, in the order they stand in.
    public struct Pair: Sendable {
        public let key: YAMLNode
        public let value: YAMLNode

        public init(key: YAMLNode, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    public let content: Content
    /// The exact bytes of a scalar, quotes included; from the first to the last byte of a collection.
    /// An absent value (`key:`) is an empty range just behind the colon (or the blank behind it).
    public let range: SourceRange
    /// The comment behind the value on its line, without `#` and blanks.
    public let comment: String?

    public init(content: Content, range: SourceRange, comment: String? = nil) {
        self.content = content
        self.range = range
        self.comment = comment
    }

    /// A scalar's text, nil for collections.
    public var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    public var isQuoted: Bool {
        if case .scalar(_, let style) = content { style == .singleQuoted || style == .doubleQuoted } else { false }
    }

    /// Nothing stated: absent, `~` or `null` without quotes.
    public var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    public var sequence: [YAMLNode]? {
        if case .sequence(let nodes) = content { nodes } else { nil }
    }

    public var mapping: [Pair]? {
        if case .mapping(let pairs) = content { pairs } else { nil }
    }

    /// The value of a key; of a key stated twice, the first.
    public subscript(key: String) -> YAMLNode? {
        mapping?.first { $0.key.scalar == key }?.value
    }
}

/// Why a text is no YAML, in the words of the parser, at the place in the file.
public struct YAMLError: Error, Sendable, Hashable {
    public let message: String
    public let range: SourceRange

    public init(message: String, range: SourceRange) {
        self.message = message
        self.range = range
    }
}
