package import MilepostSource

/// What a project asks of the rules: which are looked for, what they weigh, and their numbers.
package struct RuleSettings: Sendable, Equatable {
    /// Rules that are looked for though they are not by themselves, or are not looked for though they are.
    package var isOn: [RuleID: Bool] = [:]
    /// Weights other than the rules' own.
    package var severities: [RuleID: Severity] = [:]
    /// `stale-in-progress`: days without a log row that are fine; at least 1.
    package var staleDays = 14
    /// `wip-limit`: how many tasks of a plan may be in progress at once; nil for any number.
    package var limitInProgress: Int?

    package init() {}

    func isOn(_ rule: any Rule) -> Bool { isOn[rule.id] ?? rule.isOn }

    /// A finding as the project weighs it.
    func weighed(_ finding: Diagnostic) -> Diagnostic {
        guard let severity = severities[finding.rule] else { return finding }
        return finding.with(severity: severity)
    }
}
