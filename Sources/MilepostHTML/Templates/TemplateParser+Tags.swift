import MilepostSource

extension TemplateParser {
    /// Reads a tag behind its braces. False where it closes the stretch.
    mutating func parseTag(
        _ stretch: inout Stretch, _ blocks: inout [TemplateProgram.Block], into program: inout TemplateProgram
    ) throws(TemplateError) -> Bool {
        guard position < bytes.count else { throw error("the template ends inside a tag") }
        let place = position
        switch bytes[position] {
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
            position += 1
            let name = try readName()
            if words != nil, FixedWords.name(in: name) != nil {
                position = place
                throw error("a word is always there, so it opens no section; write {{words.name}}")
            }
            let lookup = try lookup(name, in: &program)
            let step: TemplateProgram.Step =
                bytes[place] == UInt8(ascii: "#") ? .section(lookup, end: 0) : .inverted(lookup, end: 0)
            try refuse(in: stretch, at: place)
            try parseInside(step, name, &stretch, into: &program)
        case UInt8(ascii: "/"):
            position += 1
            let behindSign = position
            // What a template is based on is named by its path.
            guard try readName(allowingSlash: true) == stretch.name else {
                position = behindSign
                throw error("this closing tag names another section than the one that is open")
            }
            if !takesLine(stretch) { flush(&stretch, into: &program) }
            return false
        case UInt8(ascii: "!"):
            try skipComment()
            stretch.isAtLineStart = takesLine(stretch)
        case UInt8(ascii: ">"):
            try refuse(in: stretch, at: place)
            try parsePartial(&stretch, into: &program)
        case UInt8(ascii: "<"):
            try refuse(in: stretch, at: place)
            try parseInheriting(&stretch, into: &program)
        case UInt8(ascii: "$"):
            try parseBlock(&stretch, &blocks, into: &program)
        default:
            try refuse(in: stretch, at: place)
            try parseValue(&stretch, into: &program)
        }
        return true
    }

    /// `{{x}}`, `{{{x}}}`, `{{&x}}`: all the same, since values know whether they are markup.
    private mutating func parseValue(_ stretch: inout Stretch, into program: inout TemplateProgram)
        throws(TemplateError)
    {
        flush(&stretch, into: &program)
        let sign = bytes[position]
        if sign == UInt8(ascii: "{") || sign == UInt8(ascii: "&") { position += 1 }
        let start = position
        let name = try readName()
        if sign == UInt8(ascii: "{") {
            guard position < bytes.count else { throw error("the template ends inside a tag") }
            guard bytes[position] == UInt8(ascii: "}") else { throw unfinished }
            position += 1
        }
        if let word = try fixedWord(name, at: start) {
            program.append(word.utf8[...])
        } else {
            program.append(.value(try lookup(name, in: &program)))
        }
        stretch.isAtLineStart = false
    }

    /// The word that a tag stands for; nil where it names a value.
    private mutating func fixedWord(_ name: ArraySlice<UInt8>, at place: Int) throws(TemplateError) -> SafeHTML? {
        guard let words, let name = FixedWords.name(in: name) else { return nil }
        if let word = words.word(name) { return word }
        position = place
        let near = NearMiss.of(name, among: words.names).map { "; did you mean “\($0)”?" } ?? ""
        throw error("there is no word “\(name)”\(near)")
    }

    private mutating func parseInside(
        _ step: TemplateProgram.Step, _ name: ArraySlice<UInt8>, _ stretch: inout Stretch,
        into program: inout TemplateProgram
    ) throws(TemplateError) {
        let isAlone = takesLine(stretch)
        if !isAlone { flush(&stretch, into: &program) }
        let place = program.append(step)
        var inner = stretch.inside(name, isAtLineStart: isAlone)
        var none: [TemplateProgram.Block] = []
        try parse(&inner, &none, into: &program)
        program.close(place)
        stretch.isAtLineStart = isAlone
    }

    private mutating func parsePartial(_ stretch: inout Stretch, into program: inout TemplateProgram)
        throws(TemplateError)
    {
        position += 1
        let name = try readName(allowingSlash: true)
        let indent = program.note(stretch.blanks)
        flush(&stretch, into: &program)
        let isAlone = takesLine(stretch)
        // Whether there is such a template was seen before.
        let template = program.position(of: Self.text(name)) ?? 0
        let place = program.append(.partial(template, indent: isAlone ? indent : 0, blocks: nil, end: 0))
        program.close(place, blocks: nil)
        stretch.isAtLineStart = isAlone
    }

    private mutating func parseInheriting(_ stretch: inout Stretch, into program: inout TemplateProgram)
        throws(TemplateError)
    {
        position += 1
        let name = try readName(allowingSlash: true)
        let indent = program.note(stretch.blanks)
        flush(&stretch, into: &program)
        let isAlone = takesLine(stretch)
        let template = program.position(of: Self.text(name)) ?? 0
        let place = program.append(.partial(template, indent: indent, blocks: nil, end: 0))
        var inner = stretch.inside(name, isAtLineStart: true)
        inner.isInherited = true
        inner.isListOfBlocks = true
        var blocks: [TemplateProgram.Block] = []
        try parse(&inner, &blocks, into: &program)
        program.close(place, blocks: blocks)
        stretch.isAtLineStart = isAlone
    }

    private mutating func parseBlock(
        _ stretch: inout Stretch, _ blocks: inout [TemplateProgram.Block], into program: inout TemplateProgram
    ) throws(TemplateError) {
        position += 1
        let name = try readName()
        guard !name.contains(UInt8(ascii: "(")) else { throw error("a block ({{$ name}}) takes no transform") }
        var none: [TemplateProgram.Block] = []
        if stretch.isListOfBlocks {
            let isAlone = takesLine(stretch)
            let start = program.beginStretch()
            var inner = stretch.inside(name, isAtLineStart: isAlone)
            try parse(&inner, &none, into: &program)
            blocks.append(TemplateProgram.Block(name: program.note(name), steps: start..<program.steps.count))
            stretch.isAtLineStart = isAlone
            return
        }
        let indent = program.note(stretch.blanks)
        flush(&stretch, into: &program)
        let isAlone = takesLine(stretch)
        let place = program.append(.block(program.note(name), indent: indent, end: 0))
        var inner = stretch.inside(name, isAtLineStart: isAlone)
        try parse(&inner, &none, into: &program)
        program.close(place)
        stretch.isAtLineStart = isAlone
    }

    /// Whether the tag just read stands alone on its line; the rest of the line is skipped then.
    private mutating func takesLine(_ stretch: Stretch) -> Bool {
        guard stretch.isAtLineStart else { return false }
        if position >= bytes.count { return true }
        var end = position
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        guard let next = lineEnd(at: end) else { return false }
        position = next
        return true
    }

    /// Writes the blanks in front of a tag that keeps them.
    private func flush(_ stretch: inout Stretch, into program: inout TemplateProgram) {
        if !stretch.isListOfBlocks { program.append(stretch.blanks) }
        stretch.blanks = []
    }

    private mutating func refuse(in stretch: Stretch, at place: Int) throws(TemplateError) {
        guard stretch.isListOfBlocks else { return }
        position = place
        throw error("inside {{< name}} only blocks ({{$ name}}) may stand")
    }
}

extension TemplateParser.Stretch {
    /// A stretch inside this one.
    fileprivate func inside(_ name: ArraySlice<UInt8>, isAtLineStart: Bool) -> Self {
        var inner = self
        inner.name = name
        inner.isAtLineStart = isAtLineStart
        inner.isListOfBlocks = false
        inner.blanks = []
        inner.depth += 1
        return inner
    }
}
