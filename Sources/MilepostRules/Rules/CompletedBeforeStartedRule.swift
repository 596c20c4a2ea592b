import MilepostAnalysis
import MilepostModel
import MilepostSource

/// Dates of a task in the wrong order (the format, section 10).
struct CompletedBeforeStartedRule: ProjectRule {
    let id = RuleID("completed-before-started")
    let severity = Severity.warning
    let category = RuleCategory.dates
    let summary = "A task is completed after it was started"
    let rationale = """
        One of the two dates is wrong, and every duration computed from them with it. Dates are compared as they \
        are written; where one states only a day, the days are.
        """
    let givesWayTo = [RuleID("future-date")]

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
                    started: 2026-01-16
                    completed: ⟦2026-01-15⟧
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
        input.tasks { task, _ in
            guard let started = task.started, let completed = task.completed, completed.isEarlier(than: started) else {
                return nil
            }
            let stated = StatedTracking(of: task)
            let places = stated.completed
            guard let place = places.first else { return nil }
            let beginning = stated.started.first.map { DiagnosticNote(range: $0, message: "started \(started)") }
            return finding(
                at: place, "\(task.title) was completed on \(completed), before it was started on \(started)",
                label: "completed \(completed)", hint: "correct the date that is wrong",
                notes: [beginning].compactMap(\.self) + StatedTracking.others(places, in: input.project, "and here"),
                task: task.id.text)
        }
    }
}
