package import MilepostSource

/// What the numbers of a project have to hold to, as `gates:` in `milepost.yml` says.
package struct Gates: Sendable, Equatable {
    /// A number that may not fall.
    package enum Measure: String, Sendable, CaseIterable {
        case done
        case verified
    }

    /// What is compared with: a commit, or a report that was written.
    package var base: String?
    /// Tasks of these must not become fewer than in the base.
    package var keep: [Measure] = []
    /// The most per cent by which there may be more tasks than in the base.
    package var growth: Int?
    /// The most tasks that may be blocked.
    package var blocked: Int?
    /// The most days that a task in progress may be without a log row.
    package var logDays: Int?
    /// Whether a finished phase may have no open post-check.
    package var closesPhases = false
    /// The most findings of a rule.
    package var findings: [RuleID: Int] = [:]

    package init() {}

    package var needsBase: Bool { !keep.isEmpty || growth != nil }
}

/// Whether a gate holds, in one sentence.
package struct GateResult: Sendable, Hashable {
    /// The gate's key in `milepost.yml`.
    package let name: String
    package let holds: Bool
    /// Without a full stop.
    package let sentence: String
}
