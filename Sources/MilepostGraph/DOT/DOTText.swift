/// How texts stand in a DOT file, so that none is read as anything but itself.
///
/// The language has three layers that each read a text anew: the scanner (quotes), the attribute (`\n`, `\N`), and the
/// label (`&amp;`). Graphviz 2.43 and later was read and tried for what is said here.
enum DOTText {
    /// The longest piece that one pair of quotes holds, in bytes: the scanner refuses 16384.
    private static let pieceLimit = 8000

    /// Whether a text stands in a file as it is, as name and as label: printable ASCII without a character of the language.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= pieceLimit
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "~"):
                    false
                default: (0x20..<0x7F).contains(byte)
                }
            }
    }

    /// A text between quotes. Long texts are several pieces joined with `+`, which the language allows.
    ///
    /// The scanner knows one escape, `\"`, and takes `\` before a line end as nothing. Callers see to it that no `\`
    /// stands before a quote, a line end or the end: names hold none, and attributes only in pairs or before a letter.
    private static func quoted(_ pieces: [String]) -> String {
        guard !pieces.isEmpty else { return "\"\"" }
        var result = ""
        var size = 0
        result += "\""
        for piece in pieces {
            if size + piece.utf8.count > pieceLimit {
                result += "\" + \""
                size = 0
            }
            result += piece
            size += piece.utf8.count
        }
        return result + "\""
    }

    /// A name that stands for an id: the id itself, but with `~` and two hexadecimal digits for each byte of a control
    /// character, of one that turns the direction of text or ends a line, of `\` (which a name cannot hold in front of a quote), of `%` (a name that begins with it is
    /// nameless to Graphviz), of U+FEFF (which many readers drop) and of `~`.
    static func name(of id: String) -> String {
        if isPlain(id) { return id }
        var name = ""
        for scalar in id.unicodeScalars {
            switch scalar {
            case "\\", "%", "~", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{2028}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                for byte in String(scalar).utf8 {
                    name += byte < 16 ? "~0" : "~"
                    name += String(byte, radix: 16, uppercase: true)
                }
            default: name.unicodeScalars.append(scalar)
            }
        }
        return name
    }

    /// The id that a name stands for; nil where ``name(of:)`` makes no such name.
    static func id(ofName name: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Substring(name).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "~") {
                guard let digits = String(rest.prefix(2)), digits.utf8.count == 2, let value = UInt8(digits, radix: 16)
                else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        guard let id = String(validating: bytes, as: UTF8.self), self.name(of: id) == name else { return nil }
        return id
    }

    /// A name between quotes.
    static func quotedName(_ name: String) -> String {
        if isPlain(name) { return "\"\(name)\"" }
        return quoted(name.unicodeScalars.map { $0 == "\"" ? "\\\"" : String($0) })
    }

    /// A label between quotes: lines centred, `&` as an entity (labels know entities), as are characters that turn the
    /// direction of text, so that the file itself reads as it stands; control characters, which no
    /// SVG may hold, as U+FFFD. It is never read as an HTML-like label, since these stand without quotes.
    static func quotedLabel(_ text: String) -> String {
        let lines = text.labelLines
        if lines.allSatisfy(isPlain), text.utf8.count + lines.count <= pieceLimit {
            return "\"\(lines.joined(separator: "\\n"))\""
        }
        var pieces: [String] = []
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if !afterReturn { pieces.append("\\n") }
            case "\r": pieces.append("\\n")
            case "\\": pieces.append("\\\\")
            case "\"": pieces.append("\\\"")
            case "&": pieces.append("&amp;")
            case "\t": pieces.append(" ")
            case "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}": pieces.append("&#\(scalar.value);")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": pieces.append("\u{FFFD}")
            default: pieces.append(String(scalar))
            }
            afterReturn = scalar == "\r"
        }
        return quoted(pieces)
    }
}
