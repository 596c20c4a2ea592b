public import MilepostSource

/// A Markdown file as a tree of values. Every node knows its bytes in the file; C pointers never leave the converter.
public struct MarkdownDocument: Sendable {
    public let file: SourceFile
    /// The YAML block at the top, cut off before Markdown is read.
    public let frontMatter: FrontMatter?
    public let blocks: [Block]

    public init(file: SourceFile, frontMatter: FrontMatter?, blocks: [Block]) {
        self.file = file
        self.frontMatter = frontMatter
        self.blocks = blocks
    }
}

/// The YAML between `---` lines at the top of a file.
public struct FrontMatter: Sendable {
    /// What stands between the lines: a mapping.
    public let node: YAMLNode
    /// Everything from the first `---` to the end of the last.
    public let range: SourceRange

    public init(node: YAMLNode, range: SourceRange) {
        self.node = node
        self.range = range
    }
}

/// A block of a document.
public indirect enum Block: Sendable {
    case heading(Heading)
    case paragraph(Paragraph)
    case table(PipeTable)
    case list(ItemList)
    case quote(Quote)
    case code(CodeBlock)
    /// Raw HTML, as text.
    case html(HTMLBlock)
    case thematicBreak(SourceRange)

    public var range: SourceRange {
        switch self {
        case .heading(let heading): heading.range
        case .paragraph(let paragraph): paragraph.range
        case .table(let table): table.range
        case .list(let list): list.range
        case .quote(let quote): quote.range
        case .code(let code): code.range
        case .html(let html): html.range
        case .thematicBreak(let range): range
        }
    }
}

/// A heading: `## Text`, underlined text, or a raw `<h2>Text</h2>` on a line of its own.
public struct Heading: Sendable {
    /// 1...6
    public let level: Int
    private let text: RunningText
    public let range: SourceRange
    /// Written as raw HTML.
    public let isHTML: Bool

    public var inlines: [Inline] { text.inlines }
    public var plainText: String { text.plainText }
    /// The text where it has no dress and is known without a look at its bytes.
    public var bareText: String? { if case .plain(let bare) = text { bare } else { nil } }

    public init(level: Int, inlines: [Inline], range: SourceRange, isHTML: Bool) {
        self.init(level: level, text: .dressed(inlines), range: range, isHTML: isHTML)
    }

    init(level: Int, text: RunningText, range: SourceRange, isHTML: Bool) {
        self.level = level
        self.text = text
        self.range = range
        self.isHTML = isHTML
    }
}

public struct Paragraph: Sendable {
    private let text: RunningText
    public let range: SourceRange

    public var inlines: [Inline] { text.inlines }
    public var plainText: String { text.plainText }
    /// Reads the text into pieces, in the place of what was there; the bytes that these lie in, or nil where it takes
    /// more to know it.
    public func read(into pieces: inout [TextPiece]) -> [UInt8]? {
        if case .source(let source) = text { source.read(into: &pieces) } else { nil }
    }
    /// Does something with a text of one line that is text alone, and the same in HTML: with its bytes. False, with
    /// nothing done, for another text, and for one of which that takes more than a look to know.
    public func showAsItIs(_ show: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        if case .source(let source) = text { source.showAsItIs(show) } else { false }
    }

    public init(inlines: [Inline], range: SourceRange) {
        self.init(text: .dressed(inlines), range: range)
    }

    init(text: RunningText, range: SourceRange) {
        self.text = text
        self.range = range
    }
}

public struct Quote: Sendable {
    public let blocks: [Block]
    public let range: SourceRange

    public init(blocks: [Block], range: SourceRange) {
        self.blocks = blocks
        self.range = range
    }
}

public struct ItemList: Sendable {
    /// The number of the first item; nil for a bullet list.
    public let start: Int?
    /// Whether items are set close, without paragraphs.
    public let isTight: Bool
    public let items: [ListItem]
    public let range: SourceRange

    public init(start: Int?, isTight: Bool, items: [ListItem], range: SourceRange) {
        self.start = start
        self.isTight = isTight
        self.items = items
        self.range = range
    }
}

public struct ListItem: Sendable {
    /// What stands in brackets at the item's start, if it is one character and a space or line end follows:
    /// `[ ]`, `[x]`, `[~]`. The range is that one character. The mark is no part of ``blocks``.
    public let mark: Sourced<Character>?
    public let blocks: [Block]
    public let range: SourceRange

    public init(mark: Sourced<Character>?, blocks: [Block], range: SourceRange) {
        self.mark = mark
        self.blocks = blocks
        self.range = range
    }
}

public struct CodeBlock: Sendable {
    /// What stands behind the fence; empty for indented code.
    public let info: String
    public let isFenced: Bool
    /// The content as Markdown has it, without indents and fences.
    public var text: String {
        switch literal {
        case .text(let text): text
        case .bytes(let bytes, let range): String(decoding: bytes[range], as: UTF8.self)
        }
    }
    /// Whether ``text`` is the bytes of ``content`` as they stand.
    var isVerbatim: Bool { if case .bytes = literal { true } else { false } }
    private let literal: Literal
    /// The bytes of the lines between the fences (or of the indented lines), indents included.
    public let content: SourceRange
    /// Bytes at which the lines of ``text`` begin in the file, indents left out; one for each line.
    public let lineOffsets: [Int]
    public let range: SourceRange

    public init(
        info: String, isFenced: Bool, text: String, content: SourceRange, lineOffsets: [Int], range: SourceRange
    ) {
        self.init(
            info: info, isFenced: isFenced, literal: .text(text), content: content, lineOffsets: lineOffsets,
            range: range)
    }

    /// Where a code block's text is kept.
    enum Literal {
        case text(String)
        /// It stands in the file as it is, of which these are the bytes.
        case bytes([UInt8], Range<Int>)
    }

    init(
        info: String, isFenced: Bool, literal: Literal, content: SourceRange, lineOffsets: [Int], range: SourceRange
    ) {
        self.info = info
        self.isFenced = isFenced
        self.literal = literal
        self.content = content
        self.lineOffsets = lineOffsets
        self.range = range
    }

    /// Does something with the bytes of ``text``, which are UTF-8.
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        switch literal {
        case .text(var text): return text.withUTF8(body)
        case .bytes(let bytes, let range):
            return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
        }
    }

    /// The first word of ``info``, lower case: `yaml`, `bash`; empty where there is none.
    public var language: String {
        if info.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
        {
            return info
        }
        return String(info.prefix { !$0.isWhitespace && $0 != "{" && $0 != "," }).lowercased()
    }
}

public struct HTMLBlock: Sendable {
    public let text: String
    public let range: SourceRange

    public init(text: String, range: SourceRange) {
        self.text = text
        self.range = range
    }
}

/// A piece of running text.
public enum Inline: Sendable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case link(destination: String, title: String, [Inline])
    case image(source: String, title: String, [Inline])
    /// One raw HTML tag or comment, as text.
    case html(String)
    case softBreak
    case lineBreak
}

extension [Inline] {
    /// The text without its dress; breaks are spaces, in raw HTML too, and the rest of raw HTML that dresses is left out.
    public var plainText: String {
        if count == 1, case .text(let text)? = first { return text }
        var text = ""
        Self.append(self, to: &text)
        return text
    }

    private static func append(_ inlines: [Inline], to text: inout String) {
        for inline in inlines {
            switch inline {
            case .text(let string), .code(let string): text += string
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner):
                append(inner, to: &text)
            case .html(let tag):
                switch HTMLDress.stand(for: tag.utf8) {
                case .itself: text += tag
                case .space: if let last = text.utf8.last, last != 0x20 { text += " " }
                case .nothing: break
                }
            case .softBreak, .lineBreak: text += " "
            }
        }
    }
}
