import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A task that was begun without a date (the format, section 10).
struct MissingStartedDateRule: ProjectRule {
    let id = RuleID("missing-started-date")
    let severity = Severity.warning
    let category = RuleCategory.dates
    let summary = "A task in progress or completed says when it was started"
    let rationale = """
        Without the date nobody can tell how long it took or how long it has been lying. It belongs in \
        `implementation.started`, or in the Started column where the table has one.
        """
    let givesWayTo = [RuleID("plan-drift")]

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            ```yaml
            phase_1_tasks:
              - id: SETUP-01
                workflow:
                  pre_check:
                    status: COMPLETED
                    checklist:
                      - verified_req: true
                  implementation:
                    status: COMPLETED
                    started: 2026-01-12
                    completed: 2026-01-15
                  post_check:
                    status: COMPLETED
                    checklist:
                      - tests_passing: true
            ```

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-15 | SETUP-01 | COMPLETED | Tools run on all machines |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            ```yaml
            phase_1_tasks:
              - id: SETUP-01
                workflow:
                  pre_check:
                    status: COMPLETED
                    checklist:
                      - verified_req: true
                  implementation:
                    status: COMPLETED
                    started: ⟦null⟧
                    completed: 2026-01-15
                  post_check:
                    status: COMPLETED
                    checklist:
                      - tests_passing: true
            ```

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-15 | SETUP-01 | COMPLETED | Tools run on all machines |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, plan in
            guard task.status == .completed || task.status == .inProgress, task.started == nil else { return nil }
            return MissingDate(of: task, input, logged: plan.rows(of: task).first { $0.status == .inProgress }?.date) {
                ($0.startedRange, "started")
            }.flatMap { missing in
                finding(
                    at: missing.places[0], "\(task.title) is \(task.status.words), but does not say since when",
                    label: missing.label, hint: "write the date: `\(missing.key): 2026-01-15T10:00:00`",
                    notes: StatedTracking.others(missing.places, in: input.project, "and here"), fix: missing.fix,
                    task: task.id.text)
            }
        }
    }
}
