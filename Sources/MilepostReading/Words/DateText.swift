package import MilepostModel

/// What a date cell or value says.
package enum DateReading: Sendable, Hashable {
    case date(PlanDate)
    /// Nothing is stated: empty, `null`, a dash, "none".
    case empty
    /// A template's `YYYY-MM-DD`.
    case placeholder
    /// No ISO 8601 date: a finding.
    case bad

    package var date: PlanDate? {
        if case .date(let date) = self { date } else { nil }
    }
}

/// ISO 8601 dates and date-times, and what stands in their place (the format, section 3).
package enum DateText {
    /// Reads a date cell or value.
    package static func read(_ text: String) -> DateReading {
        let trimmed = String(text.trimmed)
        if let date = PlanDate(trimmed) { return .date(date) }
        if NothingWords.isNothing(trimmed) { return .empty }
        return PlaceholderText.isPlaceholder(trimmed) ? .placeholder : .bad
    }
}
