package import MilepostSource

/// A YAML value whose bytes in the file are known.
package struct YAMLNode: Sendable {
    package enum Style: Sendable {
        case plain
        case singleQuoted
        case doubleQuoted
        /// `|` or `>`
        case block
    }

    package enum Content: Sendable {
        case scalar(String, Style)
        case sequence([YAMLNode])
        case mapping([Pair])
    }

    /// A key and its value, in the order they stand in.
    package struct Pair: Sendable {
        package let key: YAMLNode
        package let value: YAMLNode

        package init(key: YAMLNode, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    package let content: Content
    /// The exact bytes of a scalar, quotes included; from the first to the last byte of a collection.
    /// An absent value (`key:`) is an empty range just behind the colon (or the blank behind it).
    package let range: SourceRange
    /// The comment behind the value on its line, without `#` and blanks.
    package let comment: String?

    package init(content: Content, range: SourceRange, comment: String? = nil) {
        self.content = content
        self.range = range
        self.comment = comment
    }

    /// A scalar's text, nil for collections.
    package var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package var isQuoted: Bool {
        if case .scalar(_, let style) = content { style == .singleQuoted || style == .doubleQuoted } else { false }
    }

    /// Nothing stated: absent, `~` or `null` without quotes.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    package var sequence: [YAMLNode]? {
        if case .sequence(let nodes) = content { nodes } else { nil }
    }

    package var mapping: [Pair]? {
        if case .mapping(let pairs) = content { pairs } else { nil }
    }

    /// The value of a key; of a key stated twice, the first.
    package subscript(key: String) -> YAMLNode? {
        mapping?.first { $0.key.scalar == key }?.value
    }
}

/// Why a text is no YAML, in the words of the parser, at the place in the file.
package struct YAMLError: Error, Sendable, Hashable {
    package let message: String
    package let range: SourceRange

    package init(message: String, range: SourceRange) {
        self.message = message
        self.range = range
    }
}
