package import MilepostSource

/// A rule that teaches itself: what it asks for, why, and what breaks it.
///
/// One file in `Rules/` each, listed in ``RuleCatalog``. Its examples are its tests and its page in the documentation.
package protocol Rule: Sendable {
    var id: RuleID { get }
    /// What its findings weigh; one that says something else than its rule's example may weigh less or more.
    var severity: Severity { get }
    var category: RuleCategory { get }
    /// What the rule asks for, in one sentence without a full stop.
    var summary: String { get }
    /// Why that is asked for, in a paragraph.
    var rationale: String { get }
    /// Rules whose findings tell the cause of this one's: where a task has one of theirs, it has none of this rule.
    var givesWayTo: [RuleID] { get }
    /// Whether it is looked for without being asked for.
    var isOn: Bool { get }
    /// Projects without a finding of any rule.
    var good: [RuleExample] { get }
    /// Projects with a finding of this rule at every mark.
    var bad: [RuleExample] { get }
    /// The rule as one that a whole project is asked for; nil for one that a file alone breaks. A requirement, since a
    /// cast to a protocol that a type does not conform to looks through all conformances of the program.
    var asProjectRule: (any ProjectRule)? { get }
}

extension Rule {
    package var givesWayTo: [RuleID] { [] }
    package var isOn: Bool { true }
    package var asProjectRule: (any ProjectRule)? { nil }
}

/// A rule about a whole project, which looks at what stands together.
///
/// The other rules are broken by a file alone, and found by whoever reads it.
package protocol ProjectRule: Rule {
    /// What breaks the rule, in no particular order. A template's plan breaks none.
    func check(_ input: RuleInput) -> [Diagnostic]
}

extension ProjectRule {
    package var asProjectRule: (any ProjectRule)? { self }

    /// A finding of this rule.
    func finding(
        at range: SourceRange, _ message: String, label: String? = nil, hint: String? = nil,
        notes: [DiagnosticNote] = [], fix: Fix? = nil, task: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            rule: id, severity: severity, range: range, message: message, label: label, hint: hint, notes: notes,
            fix: fix, task: task)
    }
}
