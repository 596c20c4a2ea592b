extension TemplateParser {
    /// The name in a tag, and the braces that close it.
    mutating func readName(allowingSlash: Bool = false) throws(TemplateError) -> ArraySlice<UInt8> {
        skipBlanks()
        let start = position
        while position < bytes.count,
            Self.isNameByte(bytes[position]) || (allowingSlash && bytes[position] == Self.slash)
        {
            position += 1
        }
        let name = bytes[start..<position]
        skipBlanks()
        try readEnd()
        return name
    }

    /// What a name means: fields, one inside the other, or functions of the place in a list.
    func lookup(
        _ name: ArraySlice<UInt8>, in program: inout TemplateProgram
    ) throws(TemplateError) -> TemplateProgram.Lookup {
        guard name.contains(where: { $0 == Self.open || $0 == Self.close }) else {
            let fields = name.split(separator: Self.dot)
            if fields.isEmpty { return .current }
            let names = program.note(fields)
            return name.first == Self.dot ? .local(names) : .outward(names)
        }
        // `odd(plusone(index()))`: names, each with a bracket behind it, nothing, and as many closing ones.
        var functions: [String] = []
        var rest = name
        while let bracket = rest.firstIndex(of: Self.open) {
            functions.append(Self.text(rest[..<bracket]))
            rest = rest[(bracket + 1)...]
        }
        let argument = rest.prefix { $0 != Self.close }
        let brackets = rest[argument.endIndex...]
        guard brackets.count == functions.count, brackets.allSatisfy({ $0 == Self.close }) else { throw unfinished }
        // Values of a page have no functions: what is none has no value.
        return .position(program.note(functions: argument.isEmpty ? functions.reversed() : []))
    }

    /// Up to the braces behind a comment.
    mutating func skipComment() throws(TemplateError) {
        while position + 1 < bytes.count {
            if bytes[position] == Self.closingBrace, bytes[position + 1] == Self.closingBrace {
                position += 2
                return
            }
            position += 1
        }
        position = bytes.count
        throw error("the template ends inside a tag")
    }

    private mutating func readEnd() throws(TemplateError) {
        for offset in 0..<2 {
            guard position + offset < bytes.count else {
                position = bytes.count
                throw error("the template ends inside a tag")
            }
            guard bytes[position + offset] == Self.closingBrace else { throw unfinished }
        }
        position += 2
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), dot, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "?"), open,
            close, UInt8(ascii: "*"):
            true
        default: false
        }
    }

    static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static let dot = UInt8(ascii: ".")
    private static let slash = UInt8(ascii: "/")
    private static let open = UInt8(ascii: "(")
    private static let close = UInt8(ascii: ")")
    private static let closingBrace = UInt8(ascii: "}")

    var unfinished: TemplateError { error("this tag's name is not finished; close it with }}") }

    /// What is wrong at the position.
    func error(_ message: String) -> TemplateError {
        TemplateError(template: template, at: position, in: bytes, message: message)
    }
}
