import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A task that is not started though all its checks are true (the format, section 10).
struct StaleChecklistRule: ProjectRule {
    let id = RuleID("stale-checklist")
    let severity = Severity.info
    let category = RuleCategory.tracking
    let summary = "A task whose checks are all true is not NOT_STARTED"
    let rationale = """
        When every pre-check and post-check is true, the work seems to be done, and only the status was forgotten; \
        or the checks were copied from another task.
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
                    status: NOT_STARTED
                    started: null
                    completed: null
                  post_check:
                    status: NOT_STARTED
                    checklist:
                      - tests_passing: false
            ```
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
                    status: ⟦NOT_STARTED⟧
                    started: null
                    completed: null
                  post_check:
                    status: COMPLETED
                    checklist:
                      - tests_passing: true
            ```
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, _ in
            guard task.status == .notStarted, let post = task.postCheck, !post.items.isEmpty, task.checks.isWhole else {
                return nil
            }
            let places = StatedTracking(of: task).status
            guard !input.isFaulty(places[0]) else { return nil }
            return finding(
                at: places[0], "\(task.title) is not started, but all its \(task.checks.of) checks are true",
                label: "still NOT_STARTED", hint: "set the status to what it is, or the checks to false",
                notes: StatedTracking.others(places, in: input.project, "and here"), task: task.id.text)
        }
    }
}
