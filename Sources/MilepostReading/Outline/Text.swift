extension StringProtocol {
    /// The text without blanks and line ends at both sides, as a text of its own.
    var trimmedText: String { String(trimmed) }
}

extension String {
    /// The same; a text without any is itself.
    var trimmedText: String {
        if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return self
        }
        return String(trimmed)
    }
}
