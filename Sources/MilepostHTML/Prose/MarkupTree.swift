import MilepostSource

/// Markup in the making that is always a tree.
///
/// Two kinds of elements are open at a time: our own, which the renderer opens and closes in pairs, and raw ones, which
/// a document wrote as HTML and may have forgotten to close or may close twice. Raw elements never reach beyond the own
/// element they began in. An element opens only where HTML allows it; what is missing between (a list item, a table
/// cell, a summary) is supplied.
struct MarkupTree: ~Copyable {
    /// How many elements may be open. Deeper nesting is shown as text.
    static let depthLimit = 100

    struct Open {
        /// Nil for the root and for scopes, which write no tags.
        let tag: HTMLTag?
        let content: HTMLTag.Content
        let isRaw: Bool
        /// The last child's kind.
        var lastChild: HTMLTag?
        var hasText = false
        /// A link whose tags are written later.
        var link: Int?
        /// Where its start tag begins.
        var start = 0

        var isEmpty: Bool { lastChild == nil && !hasText }
    }

    private var output: OutputBuffer
    private var places: [PreparedProse.Slot] = []
    /// Where start tags of `details` end that nobody closes.
    private var unfolded: [Int] = []
    var open: [Open]
    /// How many elements of a kind were closed before their end tag came. The tags that come late mean nothing.
    private var owed: [HTMLTag: Int] = [:]

    /// - Parameter capacity: about how many bytes of markup there will be.
    init(content: HTMLTag.Content, capacity: Int = 0) {
        open = [Open(tag: nil, content: content, isRaw: false)]
        output = OutputBuffer(capacity: capacity)
    }

    /// Whether nothing more should be nested here.
    var isFull: Bool { open.count >= Self.depthLimit }

    private static let unfolding: StaticString = " open"

    /// What was written, and behind it other bytes; how many of them are markup. Whatever stands in `details` that are
    /// never closed is shown: it may be the rest of the document.
    func markup(followedBy rest: borrowing OutputBuffer) -> (bytes: [UInt8], markupCount: Int) {
        guard !unfolded.isEmpty else { return (output.bytes(followedBy: rest), output.count) }
        let written = output.bytes
        var markup: [UInt8] = []
        markup.reserveCapacity(written.count + unfolded.count * Self.unfolding.utf8CodeUnitCount + rest.count)
        var from = 0
        for place in unfolded.sorted() {
            markup += written[from..<place]
            Self.unfolding.withUTF8Buffer { markup += $0 }
            from = place
        }
        markup += written[from...]
        let count = markup.count
        rest.withBytes { markup += $0 }
        return (markup, count)
    }

    /// Where links begin and end whose tags are written later.
    var slots: [PreparedProse.Slot] {
        guard !unfolded.isEmpty else { return places }
        let unfolded = unfolded.sorted()
        var before = 0
        return places.map { slot in
            while before < unfolded.count, unfolded[before] <= slot.offset { before += 1 }
            return PreparedProse.Slot(
                offset: slot.offset + before * Self.unfolding.utf8CodeUnitCount, link: slot.link, isEnd: slot.isEnd)
        }
    }

    // MARK: Own elements

    /// Opens an element of ours, making room for it first. The attributes are markup.
    mutating func begin(_ tag: HTMLTag, _ attributes: String) {
        makeRoom(for: tag.category)
        push(tag, attributes, isRaw: false)
    }

    /// The same with attributes that are always these.
    mutating func begin(_ tag: HTMLTag, literal attributes: StaticString = "", direction: StaticString = "") {
        makeRoom(for: tag.category)
        open[open.count - 1].lastChild = tag
        writeOpen(tag, attributes, direction)
        open.append(Open(tag: tag, content: tag.content, isRaw: false))
    }

    /// An element of ours with nothing in it but a text, whose bytes are UTF-8: a cell, or running text with a dress.
    mutating func element(_ tag: HTMLTag, literal attributes: StaticString = "", utf8 text: UnsafeBufferPointer<UInt8>)
    {
        makeRoom(for: tag.category)
        open[open.count - 1].lastChild = tag
        writeOpen(tag, attributes)
        HTMLEscaping.append(utf8: text, to: &output)
        write(tag.closing)
    }

    /// The same with a text that reads the same in HTML.
    mutating func element(
        _ tag: HTMLTag, literal attributes: StaticString = "", asItIs text: UnsafeBufferPointer<UInt8>
    ) {
        makeRoom(for: tag.category)
        open[open.count - 1].lastChild = tag
        writeOpen(tag, attributes)
        output.append(bytes: text)
        write(tag.closing)
    }

    /// The same with an attribute whose value is a text.
    mutating func begin(
        _ tag: HTMLTag, literal attributes: StaticString = "", _ name: StaticString, _ value: String
    ) {
        openTag(tag, literal: attributes, name)
        HTMLEscaping.append(value, to: &output)
        closeTag(tag, direction: "")
    }

    /// The same of a text's bytes, which are UTF-8.
    mutating func begin(
        _ tag: HTMLTag, literal attributes: StaticString = "", _ name: StaticString,
        utf8 value: borrowing OutputBuffer, direction: StaticString = ""
    ) {
        openTag(tag, literal: attributes, name)
        value.withBytes { HTMLEscaping.append(utf8: $0, to: &output) }
        closeTag(tag, direction: direction)
    }

    /// Writes a start tag up to the value of an attribute.
    private mutating func openTag(_ tag: HTMLTag, literal attributes: StaticString, _ name: StaticString) {
        makeRoom(for: tag.category)
        open[open.count - 1].lastChild = tag
        writeOpen(tag)
        write(attributes)
        output.append(UInt8(ascii: " "))
        write(name)
        write("=\"")
    }

    private mutating func closeTag(_ tag: HTMLTag, direction: StaticString) {
        write("\"")
        write(direction)
        output.append(UInt8(ascii: ">"))
        open.append(Open(tag: tag, content: tag.content, isRaw: false))
    }

    /// Opens a link whose tags are written later.
    mutating func begin(_ tag: HTMLTag, link: Int) {
        makeRoom(for: tag.category)
        open[open.count - 1].lastChild = tag
        places.append(PreparedProse.Slot(offset: output.count, link: link, isEnd: false))
        open.append(Open(tag: tag, content: tag.content, isRaw: false, link: link))
    }

    /// Closes the innermost element of ours and the raw ones in it.
    mutating func end() {
        while open.count > 1, open[open.count - 1].isRaw {
            owe(open[open.count - 1].tag)
            closeLast()
        }
        closeLast()
    }

    /// Closes everything, at the end of the document.
    mutating func endAll() {
        while open.count > 1 { closeLast() }
    }

    /// Begins a stretch that raw elements cannot leave, without a tag. Closed by ``end()``.
    mutating func beginScope() {
        let content = open.last?.content ?? .flow
        open.append(Open(tag: nil, content: content, isRaw: false, lastChild: .summary))
    }

    /// Our own void element.
    mutating func void(_ tag: HTMLTag) {
        makeRoom(for: tag.category)
        write(tag.opening)
    }

    // MARK: Text

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text(utf8: $0) }
    }

    /// The same of a text's bytes, which are UTF-8.
    mutating func text(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        var first = 0
        while first < bytes.count, Self.isBlank(bytes[first]) { first += 1 }
        if first == bytes.count {
            // Blanks mean nothing between the parts of a list or table, and no part has to be opened for them.
            if open.last?.content.accepts(.phrasing) == true { HTMLEscaping.append(utf8: bytes, to: &output) }
            return
        }
        makeRoom(for: .phrasing)
        open[open.count - 1].hasText = true
        HTMLEscaping.append(utf8: bytes, to: &output)
    }

    /// Running text that reads the same in HTML and is no blank alone.
    mutating func text(asItIs text: UnsafeBufferPointer<UInt8>) {
        makeRoom(for: .phrasing)
        open[open.count - 1].hasText = true
        output.append(bytes: text)
    }

    /// An element of running text with what is in it, as markup of our own.
    mutating func phrase(literal markup: StaticString) {
        makeRoom(for: .phrasing)
        open[open.count - 1].lastChild = .span
        write(markup)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// A line end between blocks.
    mutating func newLine() {
        output.append(UInt8(ascii: "\n"))
    }

    // MARK: Raw elements

    /// Opens an element that a document wrote. False where it has no place.
    mutating func beginRaw(_ tag: HTMLTag) -> Bool {
        guard !isFull, find(room: tag) else { return false }
        if tag.content == .nothing { void(tag) } else { push(tag, "", isRaw: true) }
        return true
    }

    /// Closes an element that a document wrote, and those in it. False where none is open and none was closed early.
    mutating func endRaw(_ tag: HTMLTag) -> Bool {
        var place = open.count - 1
        while place > 0, open[place].isRaw, open[place].tag != tag { place -= 1 }
        guard place > 0, open[place].isRaw else {
            guard let count = owed[tag], count > 0 else { return false }
            owed[tag] = count - 1
            return true
        }
        while open.count > place + 1 {
            owe(open.last?.tag)
            closeLast()
        }
        closeLast(isStated: true)
        return true
    }

    /// Closes the raw elements that cannot reach over a blank line: paragraphs and running text.
    mutating func endRawText() {
        while let last = open.last, last.isRaw, last.content == .phrasing || last.content == .summary {
            owe(last.tag)
            closeLast()
        }
    }

    /// Whether loose text would stand here as a paragraph of its own.
    var wantsParagraph: Bool {
        guard let last = open.last else { return false }
        return last.content == .details || (last.content == .flow && (last.tag == nil || last.tag == .blockquote))
    }

    /// Opens a paragraph around loose text. It ends by itself.
    mutating func beginLooseParagraph() {
        makeRoom(for: .block)
        push(.p, "", isRaw: true)
        // Its end tag is not to come.
        owed[.p, default: 0] -= 1
    }
}

extension MarkupTree {
    mutating func push(_ tag: HTMLTag, _ attributes: String, isRaw: Bool) {
        open[open.count - 1].lastChild = tag
        let start = output.count
        if attributes.isEmpty {
            write(tag.opening)
        } else {
            // The bracket comes behind the attributes.
            writeOpen(tag)
            output.append(text: attributes)
            output.append(UInt8(ascii: ">"))
        }
        open.append(Open(tag: tag, content: tag.content, isRaw: isRaw, start: start))
    }

    /// - Parameter isStated: whether an end tag says so.
    mutating func closeLast(isStated: Bool = false) {
        guard open.count > 1, let last = open.popLast(), let tag = last.tag else { return }
        if tag == .details, !isStated { unfolded.append(last.start + tag.opening.utf8CodeUnitCount - 1) }
        // HTML asks for a summary in each `details` and a cell in each row.
        switch last.content {
        case .details where last.isEmpty: write(Self.defaultSummary)
        case .summary where last.isEmpty: write("Details")
        case .cells where last.isEmpty: write("<td></td>")
        default: break
        }
        if let link = last.link {
            places.append(PreparedProse.Slot(offset: output.count, link: link, isEnd: true))
        } else {
            write(tag.closing)
        }
    }

    /// A start tag up to its attributes.
    private mutating func writeOpen(_ tag: HTMLTag) {
        let opening = tag.opening
        output.append(bytes: UnsafeBufferPointer(start: opening.utf8Start, count: opening.utf8CodeUnitCount - 1))
    }

    /// A start tag.
    private mutating func writeOpen(_ tag: HTMLTag, _ attributes: StaticString, _ direction: StaticString = "") {
        if attributes.utf8CodeUnitCount + direction.utf8CodeUnitCount == 0 { return write(tag.opening) }
        writeOpen(tag)
        write(attributes)
        write(direction)
        output.append(UInt8(ascii: ">"))
    }

    mutating func write(_ markup: StaticString) { output.append(literal: markup) }

    static let defaultSummary: StaticString = "<summary>Details</summary>"

    mutating func owe(_ tag: HTMLTag?) {
        if let tag { owed[tag, default: 0] += 1 }
    }
}
