import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A completed task without a date (the format, section 10).
struct MissingCompletedDateRule: ProjectRule {
    let id = RuleID("missing-completed-date")
    let severity = Severity.warning
    let category = RuleCategory.dates
    let summary = "A completed task says when it was completed"
    let rationale = """
        Without the date there is no burn-up, no duration and no feed. It belongs in `implementation.completed`, \
        or in the Completed column where the table has one.
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
                    started: 2026-01-12
                    completed: ⟦null⟧
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
            guard task.status == .completed, task.completed == nil else { return nil }
            return MissingDate(of: task, input, logged: plan.rows(of: task).last { $0.status == .completed }?.date) {
                ($0.completedRange, "completed")
            }.flatMap { missing in
                finding(
                    at: missing.places[0], "\(task.title) is completed, but does not say when", label: missing.label,
                    hint: "write the date: `\(missing.key): 2026-01-15T10:00:00`",
                    notes: StatedTracking.others(missing.places, in: input.project, "and here"), fix: missing.fix,
                    task: task.id.text)
            }
        }
    }
}
