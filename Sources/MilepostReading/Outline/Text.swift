extension StringProtocol {
    /// The text without blanks and line ends at both sides, as a text of its own.
    var trimmedText: String { String(trimmed) }
}
