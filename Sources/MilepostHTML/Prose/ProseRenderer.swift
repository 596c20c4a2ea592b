import MilepostMarkdown
import MilepostSource

/// Writes blocks and running text as markup. One file for each kind of thing: `ProseRenderer+…`.
struct ProseRenderer: ~Copyable {
    let file: SourceFile
    let index: ProseIndex
    let options: ProseOptions
    let selection: BlockSelection
    var tree: MarkupTree
    /// The headings that were shown (``OutlineBytes``).
    private var outline = OutputBuffer()
    /// Room for the id of the heading that is shown just now.
    private var anchor = OutputBuffer()
    /// Links whose targets are not known yet.
    var links: [PreparedProse.Link] = []
    /// The slugs of the headings that are shown: only to those links may lead.
    private var anchors: Set<String> = []
    /// What is shown, until its headings are asked for: few documents link to their own.
    private var unseen: [Block] = []
    /// Whether a link is open; links cannot stand in links.
    var isInLink = false
    /// Room for the text that is shown just now.
    var pieces: [TextPiece] = []
    /// Room for the label of the table that is shown just now.
    var label = OutputBuffer()

    /// - Parameter size: how many bytes of the file are shown, about.
    init(
        file: SourceFile, index: ProseIndex, options: ProseOptions, selection: BlockSelection, size: Int = 0,
        content: HTMLTag.Content = .flow
    ) {
        self.file = file
        self.index = index
        self.options = options
        self.selection = selection
        // Markup is up to twice as large as its source, in plans with tables and checklists.
        tree = MarkupTree(content: content, capacity: size * 2)
    }

    /// Notes what will be shown.
    mutating func note(_ blocks: [Block]) { unseen = blocks }

    /// Whether a heading of this slug is shown.
    mutating func isShown(_ slug: String) -> Bool {
        noteAnchors(in: unseen)
        unseen = []
        return anchors.contains(slug)
    }

    private mutating func noteAnchors(in blocks: [Block], depth: Int = 0) {
        guard depth < MarkupTree.depthLimit else { return }
        for block in blocks {
            switch block {
            case .heading(let heading):
                if let slug = index.slug(ofHeadingAt: heading.range.start) { anchors.insert(slug) }
            case .list(let list):
                for item in selection.filter(list.items, in: file) {
                    noteAnchors(in: selection.filter(item.blocks, in: file), depth: depth + 1)
                }
            case .quote(let quote): noteAnchors(in: selection.filter(quote.blocks, in: file), depth: depth + 1)
            case .paragraph, .table, .code, .html, .thematicBreak: break
            }
        }
    }

    /// Blocks that have been selected already.
    mutating func render(_ blocks: [Block]) {
        for block in blocks {
            if tree.isFull {
                renderSource(of: block)
                continue
            }
            switch block {
            case .heading(let heading): render(heading)
            case .paragraph(let paragraph): render(paragraph)
            case .table(let table): render(table)
            case .list(let list): render(list)
            case .quote(let quote):
                tree.begin(.blockquote)
                render(selection.filter(quote.blocks, in: file))
                tree.end()
            case .code(let code): render(code)
            case .html(let html): render(html)
            case .thematicBreak: tree.void(.hr)
            }
            tree.newLine()
        }
    }

    private mutating func render(_ paragraph: Paragraph) {
        if options.issues == nil, paragraph.showAsItIs({ tree.element(.p, asItIs: $0) }) { return }
        if let text = read(paragraph) {
            tree.begin(.p, literal: direction(ofPieces: text))
            renderPieces(of: text)
            return tree.end()
        }
        // A comment alone is a paragraph to Markdown, and nothing to a reader.
        let inlines = paragraph.inlines
        guard !inlines.allSatisfy(\.isComment) else { return }
        tree.begin(.p, literal: direction(of: inlines))
        render(inlines)
        tree.end()
    }

    private mutating func render(_ heading: Heading) {
        if let text = heading.bareText { return render(heading, text: text) }
        let inlines = heading.inlines
        guard !InlineText.isBlank(inlines), let tag = note(heading, title: inlines.plainText) else { return }
        tree.begin(tag, "id", utf8: anchor, direction: direction(of: inlines))
        render(inlines)
        tree.end()
    }

    /// The same for one whose text has no dress.
    private mutating func render(_ heading: Heading, text: String) {
        guard !InlineText.isBlank(text), let tag = note(heading, title: text) else { return }
        tree.begin(
            tag, "id", utf8: anchor, direction: InlineText.needsDirection(text) ? Self.anyDirection : "")
        renderText(text)
        tree.end()
    }

    /// Notes a heading that is shown, and writes its id into ``anchor``; its element.
    private mutating func note(_ heading: Heading, title: String) -> HTMLTag? {
        guard let slug = index.slug(ofHeadingAt: heading.range.start) else { return nil }
        let tag = shifted(heading.level)
        anchor.cut(to: 0)
        anchor.append(text: options.idPrefix)
        anchor.append(text: slug)
        OutlineBytes.append(level: tag.headingLevel ?? 6, title: title, anchor: anchor, to: &outline)
        return tag
    }

    /// What is nested too deep is shown as it is written.
    private mutating func renderSource(of block: Block) {
        tree.begin(.p)
        tree.text(file.text(in: block.range))
        tree.end()
        tree.newLine()
    }

    /// Reads a paragraph into ``pieces``; the bytes that these lie in, or nil for one that takes more.
    mutating func read(_ paragraph: Paragraph) -> [UInt8]? {
        options.issues == nil ? paragraph.read(into: &pieces) : nil
    }

    /// A heading's level on the page.
    func shifted(_ level: Int) -> HTMLTag {
        .heading(level + min(max(options.headingOffset, -6), 6))
    }

    /// Text that runs from right to left says so where it begins.
    func direction(of inlines: [Inline]) -> StaticString {
        InlineText.needsDirection(inlines) ? Self.anyDirection : ""
    }

    /// The same of ``pieces``.
    func direction(ofPieces bytes: [UInt8]) -> StaticString {
        bytes.withUnsafeBufferPointer { bytes in
            for piece in pieces where InlineText.needsDirection(utf8: UnsafeBufferPointer(rebasing: bytes[piece.bytes]))
            {
                return Self.anyDirection
            }
            return ""
        }
    }

    private static let anyDirection: StaticString = #" dir="auto""#

    /// Closes everything that is open.
    consuming func finish() -> PreparedProse {
        tree.endAll()
        let (bytes, markupCount) = tree.markup(followedBy: outline)
        return PreparedProse(bytes: bytes, markupCount: markupCount, links: links, slots: tree.slots)
    }
}

extension Inline {
    fileprivate var isComment: Bool {
        switch self {
        case .html(let text): text.hasPrefix("<!--")
        case .softBreak: true
        default: false
        }
    }
}
