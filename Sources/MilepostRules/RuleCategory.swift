/// What a rule is about; rules are listed by it.
package enum RuleCategory: String, Sendable, Hashable, CaseIterable {
    /// A plan and its task files say the same.
    case agreement
    /// Who needs whom.
    case dependencies
    /// Which files there are.
    case files
}
