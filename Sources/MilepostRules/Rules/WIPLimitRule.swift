import MilepostAnalysis
import MilepostModel
import MilepostSource

/// More tasks in progress than the project allows itself.
struct WIPLimitRule: ProjectRule {
    let id = RuleID("wip-limit")
    let severity = Severity.info
    let category = RuleCategory.tracking
    let summary = "Not more tasks are in progress than the plan can carry"
    let rationale = """
        Every task begun and not finished costs attention and delays the others. How many may be in progress at \
        once, `limit` says in `milepost.yml`; without it the rule is off.
        """
    let isOn = false

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | IN_PROGRESS | SETUP-01 | Install the tools |
            | NOT_STARTED | SETUP-02 | Open the store |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | IN_PROGRESS | SETUP-01 | Install the tools |
            | ⟦IN_PROGRESS⟧ | SETUP-02 | Open the store |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        guard let limit = input.settings.limitInProgress else { return [] }
        return input.plans.compactMap { plan in
            let running = plan.plan.tasks.filter { $0.status == .inProgress && !$0.isOrphan }
            guard running.count > limit else { return nil }
            let places = running.map { StatedTracking(of: $0).status[0] }
            return finding(
                at: places[limit], "\(running.count) tasks are in progress, and the limit is \(limit)",
                label: "one too many", hint: "finish one of them, or set one back",
                notes: places.indices.filter { $0 != limit }.prefix(9).map {
                    DiagnosticNote(range: places[$0], message: "in progress too: \(running[$0].title)")
                }, task: running[limit].id.text)
        }
    }
}
