/// What a rule is about; rules are listed by it.
package enum RuleCategory: String, Sendable, Hashable, CaseIterable {
    /// How far a task is, and whether all that say so say the same.
    case tracking
    /// What comes first.
    case order
    /// Who needs whom.
    case dependencies
    /// Words of the format.
    case words
    case dates
    /// Which files there are.
    case files
    /// How a document is written.
    case text
}
