/// Text from plans, made fit for a terminal.
///
/// Every string that came out of a file passes here before it is printed, so that a plan cannot move the cursor,
/// change colours, set titles, or turn the direction of the text around it.
enum TerminalText {
    /// The text on one line with nothing that a terminal obeys: line ends and tabs become spaces, every other control
    /// character becomes U+FFFD.
    static func sanitized(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result.append(" ")
            case _ where isControl(scalar): result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Lines of text that are kept as lines, such as commands: each is sanitized, tabs become four spaces.
    static func sanitizedLines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { sanitized($0.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ")) }
    }

    /// The text with everything beyond ASCII as `?`, for terminals that would read its bytes as something else.
    static func ascii(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : String(text.map { $0.isASCII ? $0 : "?" })
    }

    /// C0, DEL and C1; the marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX 9); line and
    /// paragraph separators; tags and noncharacters that some terminals interpret.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
        case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }
}
