import MilepostModel

/// What a template leaves for its user to fill in (the format, section 10): `TASKS-XX`, `[Service Name]`, `YYYY-MM-DD`.
package enum PlaceholderText {
    /// Whether a cell or value is a placeholder.
    package static func isPlaceholder(_ text: String) -> Bool {
        if let first = text.utf8.first, (0x21...0x7E).contains(first), !"[YyTt".utf8.contains(first) { return false }
        let text = text.trimmed
        if isBracketed(text) { return text.contains { $0.isLetter } && text.count > 3 }
        let upper = text.uppercased()
        if upper.hasPrefix("YYYY-MM-DD") || upper.hasPrefix("YYYY/MM/DD") { return true }
        return upper.hasPrefix("TASKS-") && TaskID(upper).isPlaceholder
    }

    /// Whether a text stands wholly in one pair of square brackets: such a text is no dependent (section 5).
    package static func isBracketed(_ text: some StringProtocol) -> Bool {
        let text = text.trimmed
        guard text.first == "[", text.last == "]" else { return false }
        var depth = 0
        for index in text.indices {
            if text[index] == "[" { depth += 1 }
            if text[index] == "]" { depth -= 1 }
            if depth == 0 { return text.index(after: index) == text.endIndex }
        }
        return false
    }
}
