package import MilepostSource

/// What a project asks of the rules: which are looked for, what they weigh, and their numbers.
package struct RuleSettings: Sendable {
    /// Rules that are looked for though they are not by themselves, or are not looked for though they are.
    package var isOn: [RuleID: Bool] = [:]
    /// Weights other than the rules' own.
    package var severities: [RuleID: Severity] = [:]
    /// `stale-in-progress`: days without a log row that are fine; at least 1.
    package var staleDays = 14
    /// `wip-limit`: how many tasks of a plan may be in progress at once; nil for any number.
    package var limitInProgress: Int?
    /// What holds for some files only; a later one beats those before it.
    package var overrides: [RuleOverride] = []

    package init() {}

    func isOn(_ rule: any Rule) -> Bool { isOn[rule.id] ?? rule.isOn }

    /// A finding as the project weighs it where it stands; nil where its rule is off.
    ///
    /// - Parameter path: of the file it stands in.
    func weighed(_ finding: Diagnostic, path: String) -> Diagnostic? {
        var severity = severities[finding.rule] ?? finding.severity
        for override in overrides where override.applies(path) {
            if override.isOn[finding.rule] == false { return nil }
            severity = override.severities[finding.rule] ?? severity
        }
        return severity == finding.severity ? finding : finding.with(severity: severity)
    }
}

/// Rules that are off, or weigh something else, in some files.
package struct RuleOverride: Sendable {
    /// Whether a file is meant, by its path from the project's root.
    package let applies: @Sendable (_ path: String) -> Bool
    package let isOn: [RuleID: Bool]
    package let severities: [RuleID: Severity]

    package init(
        isOn: [RuleID: Bool], severities: [RuleID: Severity], applies: @escaping @Sendable (_ path: String) -> Bool
    ) {
        self.isOn = isOn
        self.severities = severities
        self.applies = applies
    }
}
