/// Text from plans as Markdown that says just this text: on GitHub and GitLab, in a table's cell too.
package enum MarkdownText {
    /// The text on one line. Everything that Markdown, raw HTML, a mention (`@name`) or a reference (`#12`, `!12`) could be
    /// made of is escaped; control characters, and those that turn the direction of text, are replaced.
    package static func escaped(_ text: String, limit: Int = 200) -> String {
        var result = ""
        var count = 0
        for scalar in text.unicodeScalars {
            guard count < limit else {
                result += "…"
                break
            }
            count += 1
            switch scalar {
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result += " "
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            // A mention or a reference is found after the escapes are undone, but not across an entity.
            case "@": result += "&#64;"
            case "#": result += "&#35;"
            case "!": result += "&#33;"
            case ":": result += "&#58;"
            case "$", "%": result += "&#\(scalar.value);"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "^", "{", "}", "(", ")", "+", "=":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case _ where isControl(scalar): result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return startsBlock(result) ? "\u{200B}" + result : result
    }

    /// What would begin a list, a rule or a heading at a line's start.
    private static func startsBlock(_ text: String) -> Bool {
        guard let first = text.first else { return false }
        if first == "-" || first == " " { return true }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && text.dropFirst(digits.count).first == "."
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
