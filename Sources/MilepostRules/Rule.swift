package import MilepostAnalysis
package import MilepostModel
package import MilepostSource

/// A check of a whole project that teaches itself: what it asks for, why, and what breaks it.
///
/// One file in `Rules/` each, listed in ``RuleCatalog``. Its examples are its tests and its page in the documentation.
/// What reading a file alone can break is found by the reader; a rule looks at what stands together.
package protocol Rule: Sendable {
    var id: RuleID { get }
    var severity: Severity { get }
    var category: RuleCategory { get }
    /// What the rule asks for, in one sentence without a full stop.
    var summary: String { get }
    /// Why that is asked for, in a paragraph.
    var rationale: String { get }
    /// Projects without a finding of this rule.
    var good: [RuleExample] { get }
    /// Projects with a finding of this rule at every mark.
    var bad: [RuleExample] { get }

    /// What breaks the rule, in no particular order. A template's plan breaks none.
    func check(_ project: Project, _ analysis: Analysis) -> [Diagnostic]
}

extension Rule {
    /// A finding of this rule.
    func finding(
        at range: SourceRange, _ message: String, label: String? = nil, hint: String? = nil,
        notes: [DiagnosticNote] = [], task: TaskID? = nil
    ) -> Diagnostic {
        Diagnostic(
            rule: id, severity: severity, range: range, message: message, label: label, hint: hint, notes: notes,
            task: task?.text)
    }
}
