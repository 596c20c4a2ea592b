/// A table cell's text, safe between its pipes.
package enum CellDress {
    /// A new text in the emphasis or code marks that the old one wears as a whole.
    static func text(_ text: String, over old: String) -> String {
        let marks: Set<Character> = ["*", "`"]
        let open = old.prefix { marks.contains($0) }
        let isDressed = !open.isEmpty && old.count > 2 * open.count && old.hasSuffix(String(open.reversed()))
        return isDressed ? open + safe(text) + String(open.reversed()) : safe(text)
    }

    /// One line, its pipes escaped, without control characters.
    package static func safe(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: " "
            default: scalar
            }
        }
        var line = String(String.UnicodeScalarView(scalars))
        line = line.split(separator: " ").joined(separator: " ")
        var safe = ""
        var isEscaped = false
        for character in line {
            if character == "|", !isEscaped { safe.append("\\") }
            safe.append(character)
            isEscaped = character == "\\" ? !isEscaped : false
        }
        // A backslash at the end would take the cell's pipe away.
        if isEscaped { safe.append("\\") }
        return safe
    }
}
