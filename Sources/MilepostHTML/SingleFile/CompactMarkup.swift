/// Finished markup with fewer bytes and the same meaning, by what HTML lets a writer leave out: end tags that the next tag
/// implies, blanks between blocks, and quotes around plain words. Ids and addresses keep their quotes, since they are what
/// people look for in a page with simple tools.
///
/// It knows only markup of our own making, as ``SharedDocument`` does: well-formed pieces in which `<` begins a tag and
/// values stand in double quotes.
package enum CompactMarkup {
    /// The same markup, shorter.
    ///
    /// - Parameter needsID: whether an element has to keep an id; those of headings in prose are many, and few are linked.
    /// - Complexity: linear.
    package static func of(_ html: SafeHTML, needsID: (String) -> Bool = { _ in true }) -> SafeHTML {
        let bytes = html.utf8
        let tokens = tokens(bytes)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        // How many elements are open in which blanks are text.
        var kept = 0
        for (index, token) in tokens.enumerated() {
            let (before, after) = (
                index > 0 ? tokens[index - 1] : nil, index + 1 < tokens.count ? tokens[index + 1] : nil
            )
            switch token.kind {
            case .text:
                if kept > 0 {
                    output += bytes[token.range]
                } else if !isBlank(bytes[token.range]) || !isBesideBlock(before, after) {
                    append(bytes[token.range], to: &output)
                }
            case .start:
                if keepsBlanks.contains(token.name) { kept += 1 }
                appendTag(bytes[token.range], to: &output, needsID)
            case .end:
                if keepsBlanks.contains(token.name) { kept -= 1 }
                if !isImplied(token, by: next(tokens, after: index, bytes)) { output += bytes[token.range] }
            }
        }
        return SafeHTML(trusted: output)
    }

    private struct Token {
        enum Kind { case text, start, end }
        let kind: Kind
        let range: Range<Int>
        /// Of a tag, in small letters.
        var name = ""
    }

    private static func tokens(_ bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < bytes.count {
            let start = index
            guard bytes[index] == UInt8(ascii: "<") else {
                while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
                tokens.append(Token(kind: .text, range: start..<index))
                continue
            }
            index += 1
            let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
            if isEnd { index += 1 }
            let name = index
            while index < bytes.count, isNamePart(bytes[index]) { index += 1 }
            let end = index
            var isQuoted = false
            while index < bytes.count, isQuoted || bytes[index] != UInt8(ascii: ">") {
                if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
                index += 1
            }
            index = min(index + 1, bytes.count)
            tokens.append(
                Token(
                    kind: isEnd ? .end : .start, range: start..<index,
                    name: String(decoding: bytes[name..<end], as: UTF8.self).lowercased()))
        }
        return tokens
    }

    /// The next token that is more than blanks; nil at the end.
    private static func next(_ tokens: [Token], after index: Int, _ bytes: [UInt8]) -> Token? {
        tokens[(index + 1)...].first { $0.kind != .text || !isBlank(bytes[$0.range]) }
    }

    /// Whether an end tag may be left out (HTML, "optional tags"). Nothing is implied at the end of a piece, which may
    /// stand anywhere.
    private static func isImplied(_ end: Token, by next: Token?) -> Bool {
        guard let next, next.kind != .text else { return false }
        switch (end.name, next.kind) {
        case ("li", .start): return next.name == "li"
        case ("li", _): return next.name == "ul" || next.name == "ol"
        case ("dt", .start): return next.name == "dt" || next.name == "dd"
        case ("dd", .start): return next.name == "dt" || next.name == "dd"
        case ("dd", _): return next.name == "dl"
        case ("td", .start), ("th", .start): return next.name == "td" || next.name == "th"
        case ("td", _), ("th", _): return next.name == "tr"
        case ("tr", .start): return next.name == "tr"
        case ("tr", _): return next.name == "tbody" || next.name == "thead"
        case ("thead", .start), ("tbody", .start): return next.name == "tbody"
        case ("tbody", _): return next.name == "table"
        case ("p", .start): return closesParagraph.contains(next.name)
        case ("p", _): return endsParagraph.contains(next.name)
        default: return false
        }
    }

    private static func isBesideBlock(_ before: Token?, _ after: Token?) -> Bool {
        [before, after].contains { token in token.map { $0.kind != .text && blocks.contains($0.name) } ?? true }
    }

    /// Runs of blanks as one, which is a line feed where there was one.
    private static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var index = text.startIndex
        while index < text.endIndex {
            guard isBlank(text[index]) else {
                output.append(text[index])
                index += 1
                continue
            }
            let start = index
            while index < text.endIndex, isBlank(text[index]) { index += 1 }
            output.append(text[start..<index].contains(0x0A) ? 0x0A : 0x20)
        }
    }

    private static func appendTag(
        _ tag: ArraySlice<UInt8>, to output: inout [UInt8], _ needsID: (String) -> Bool
    ) {
        var copied = tag.startIndex
        var name = tag.startIndex
        var index = tag.startIndex
        while index < tag.endIndex {
            if isBlank(tag[index]) { name = index + 1 }
            guard tag[index] == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            let value = index + 1
            index = tag[value...].firstIndex(of: UInt8(ascii: "\"")) ?? tag.endIndex - 1
            let attribute = tag[name..<(value - 1)]
            let isID = attribute.elementsEqual("id=".utf8)
            if isID, !needsID(CharacterReferences.read(String(decoding: tag[value..<index], as: UTF8.self))) {
                output += tag[copied..<(name - 1)]
                copied = index + 1
            }
            let isKept = isID || attribute.elementsEqual("href=".utf8)
            // Behind a value without quotes, a slash would be a part of it.
            if !isKept, value < index, tag[value..<index].allSatisfy(isPlain), tag[index + 1] != UInt8(ascii: "/") {
                output += tag[copied..<(value - 1)]
                output += tag[value..<index]
                copied = index + 1
            }
            index += 1
        }
        output += tag[copied...]
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        isNamePart(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%")
    }

    private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy(isBlank) }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    private static let keepsBlanks: Set<String> = ["pre", "textarea", "script", "style"]

    /// Start tags before which a paragraph ends by itself.
    private static let closesParagraph: Set<String> = [
        "aside", "blockquote", "details", "div", "dl", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]

    /// Elements whose end is the end of a paragraph in them.
    private static let endsParagraph: Set<String> = [
        "aside", "blockquote", "dd", "details", "div", "figure", "footer", "header", "li", "main", "nav", "section",
        "td",
        "th",
    ]

    /// Elements beside which a blank is not seen.
    private static let blocks = closesParagraph.union([
        "caption", "dd", "dt", "li", "summary", "tbody", "td", "th", "thead", "tr",
    ])
}
