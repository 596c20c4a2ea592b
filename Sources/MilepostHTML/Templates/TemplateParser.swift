/// Reads one template into steps: the Mustache language with inheritance, as swift-mustache reads it.
///
/// A tag that stands alone on its line takes the line with it. The blanks in front of a partial that stands alone are
/// put in front of each of its lines.
struct TemplateParser {
    let template: String
    let bytes: [UInt8]
    /// What `{{words.name}}` stands for; nil where it is a value like any other.
    let words: FixedWords?
    var position = 0

    /// What is known between two tags of a stretch: a template, a section, a block.
    struct Stretch {
        /// What its closing tag has to say; nil for the template itself.
        var name: ArraySlice<UInt8>?
        /// Whether nothing but blanks stands before on the line.
        var isAtLineStart = true
        /// Inside `{{< name}}`, where each block loses the indent of its first line.
        var isInherited = false
        /// Right inside `{{< name}}`, where nothing but blocks may stand.
        var isListOfBlocks = false
        var indent: Int?
        var depth = 0
        /// Blanks at the line's beginning that are not written yet.
        var blanks: ArraySlice<UInt8> = []
    }

    /// Nested deeper than any page needs.
    private static let depthLimit = 64

    init(name: String, bytes: [UInt8], words: FixedWords? = nil) {
        self.template = name
        self.bytes = bytes
        self.words = words
    }

    mutating func parse(into program: inout TemplateProgram) throws(TemplateError) {
        var blocks: [TemplateProgram.Block] = []
        var stretch = Stretch()
        try parse(&stretch, &blocks, into: &program)
    }

    /// Reads up to the closing tag, that included.
    ///
    /// - Parameter blocks: takes the blocks of a list of blocks, whose other text means nothing.
    mutating func parse(
        _ stretch: inout Stretch, _ blocks: inout [TemplateProgram.Block], into program: inout TemplateProgram
    ) throws(TemplateError) {
        guard stretch.depth <= Self.depthLimit else {
            throw error("sections are nested deeper than \(Self.depthLimit) levels")
        }
        while position < bytes.count {
            if stretch.isAtLineStart { readBlanks(&stretch) }
            let start = position
            skipText()
            if let end = lineEnd(at: position) {
                write(start..<end, after: stretch.blanks, of: stretch, into: &program)
                position = end
                stretch.isAtLineStart = true
                continue
            }
            if position > start {
                write(start..<position, after: stretch.blanks, of: stretch, into: &program)
                stretch.blanks = []
                stretch.isAtLineStart = false
            }
            guard position < bytes.count else { break }
            position += 2
            if try !parseTag(&stretch, &blocks, into: &program) { return }
        }
        guard stretch.name == nil else { throw error("the template ends, but a section is still open") }
    }

    /// The blanks a line begins with.
    private mutating func readBlanks(_ stretch: inout Stretch) {
        let start = position
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
        let blanks = bytes[start..<position]
        if !stretch.isInherited || stretch.isListOfBlocks {
            stretch.blanks = blanks
        } else if let indent = stretch.indent {
            stretch.blanks = blanks.dropFirst(indent)
        } else {
            stretch.indent = blanks.count
        }
    }

    /// Up to the next line end or tag.
    private mutating func skipText() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x0A: return
            case 0x0D where lineEnd(at: position) != nil: return
            case Self.brace where position + 1 < bytes.count && bytes[position + 1] == Self.brace: return
            default: position += 1
            }
        }
    }

    /// Where the line end at a place is over; nil where none is.
    func lineEnd(at place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        if bytes[place] == 0x0A { return place + 1 }
        if bytes[place] == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { return place + 2 }
        return nil
    }

    private func write(
        _ range: Range<Int>, after blanks: ArraySlice<UInt8>, of stretch: Stretch, into program: inout TemplateProgram
    ) {
        guard !stretch.isListOfBlocks else { return }
        program.append(blanks)
        program.append(bytes[range])
    }

    private static let brace = UInt8(ascii: "{")
}
