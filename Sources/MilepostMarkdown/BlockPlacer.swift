import MilepostSource

/// Finds the exact bytes of every block that cmark tells of, and what cmark does not know: tables, checkboxes and
/// headings written in HTML.
///
/// Of cmark's positions only those are used that are exact: the line and column at which a block begins, and the line
/// at which a paragraph or a heading ends. Where further lines begin behind `>` and indents is found by reading the
/// line as cmark did (``LinePrefix``).
struct BlockPlacer {
    let text: MarkdownText
    let detail: MarkdownDetail
    /// Whether cells of tables are read when they are asked for. A file that defines links has to be read as a whole.
    let isLazy: Bool
    var placed: [PlacedBlock] = []
    var requests = InlineRequests()
    var diagnostics: [Diagnostic] = []

    /// The quotes and items that are open.
    private(set) var containers: [Container] = []
    /// For each of them, its first line and where that line goes on behind its marker.
    private var firstLines: [(line: Int, content: LineCursor)] = []
    /// Everything that is open, lists included; true for what is in ``containers``.
    private var open: [Bool] = []

    init(_ text: MarkdownText, detail: MarkdownDetail) {
        self.text = text
        self.detail = detail
        isLazy = !InlineRequests.holdsDefinition(text.bytes)
    }

    mutating func place(_ event: BlockEvent) {
        switch event {
        case .enter(let container, let place):
            enter(container, at: place)
        case .exit:
            placed.append(.exit)
            if open.popLast() == true {
                containers.removeLast()
                firstLines.removeLast()
            }
        case .heading(let level, let inlines, let place):
            let range = start(of: place)..<trimmedEnd(ofLine: line(place.endLine), from: start(of: place))
            let heading = Heading(
                level: level, text: self.text(inlines, in: range), range: sourceRange(range), isHTML: false)
            placed.append(.block(.heading(heading)))
        case .paragraph(let inlines, let place):
            placeParagraph(inlines, lines: line(place.line)...max(line(place.line), line(place.endLine)), place)
        case .code(let info, let text, let place):
            placeCode(info: info.string, text: text, at: place)
        case .html(let html, let place):
            placeHTML(html, at: place)
        case .thematicBreak(let place):
            let range = start(of: place)..<trimmedEnd(ofLine: line(place.line), from: start(of: place))
            placed.append(.block(.thematicBreak(sourceRange(range))))
        }
    }

    /// The running text of a block, in the detail that is wanted.
    func text(_ inlines: CmarkInlines, in range: Range<Int>) -> RunningText {
        detail.isDressed(range) ? .dressed(inlines.inlines()) : .plain(inlines.plainText())
    }

    private mutating func enter(_ container: EventContainer, at place: Place) {
        let start = start(of: place)
        switch container {
        case .list(let number, let isTight):
            placed.append(.enter(.list(start: number, isTight: isTight), start..<start))
            open.append(false)
        case .quote:
            let line = line(place.line)
            let mark = text.afterBlanks(content(ofFirstLine: line), end: text.lineEnd(line))
            push(.quote, line: line, content: text.behindQuoteMark(mark, end: text.lineEnd(line)))
            placed.append(.enter(.quote, start..<min(start + 1, text.bytes.count)))
        case .item:
            let line = line(place.line)
            let end = text.lineEnd(line)
            let base = content(ofFirstLine: line)
            let marker = text.afterBlanks(base, end: end)
            let (content, indent) = text.behindItemMarker(marker, from: base, end: end)
            push(.item(indent: indent), line: line, content: content)
            placed.append(
                .enter(.item, start..<text.trimmedEnd(of: start..<min(max(content.offset, start), end))))
        }
    }

    private mutating func push(_ container: Container, line: Int, content: LineCursor) {
        open.append(true)
        containers.append(container)
        firstLines.append((line, content))
    }

    // MARK: Places

    /// Where the text of a block's first line goes on behind its containers, some of which may begin in that line.
    func content(ofFirstLine line: Int) -> LineCursor {
        if let last = firstLines.last, last.line == line { return last.content }
        return text.content(ofLine: line, in: containers).cursor
    }

    /// The number of a line of the file from that of a line of the Markdown text.
    func line(_ line: Int) -> Int {
        min(text.firstLine + line, text.lineCount - 1)
    }

    /// The first byte of a block.
    func start(of place: Place) -> Int {
        let line = line(place.line)
        return min(text.lineStart(line) + place.column, text.lineEnd(line))
    }

    /// The end of a line without its trailing blanks, not before a byte.
    func trimmedEnd(ofLine line: Int, from start: Int) -> Int {
        let end = text.lineEnd(line)
        return end > start ? text.trimmedEnd(of: start..<end) : start
    }

    func sourceRange(_ range: Range<Int>) -> SourceRange {
        text.file.range(range)
    }
}
