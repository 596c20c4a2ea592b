import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A task that was begun before its pre-check was complete (the format, section 10; rule 3 of the protocol).
struct StartedWithoutPreCheckRule: ProjectRule {
    let id = RuleID("started-without-pre-check")
    let severity = Severity.error
    let category = RuleCategory.tracking
    let summary = "A task that is in progress or completed has a complete pre-check"
    let rationale = """
        The pre-check asks what is cheap to ask before the work and dear to find out during it: the requirement, \
        the specification, the architecture, what has to be there already. It is complete when its status is \
        COMPLETED and every item is true. If an item fails, the task is BLOCKED, which needs no complete \
        pre-check. The rule holds for entries that state a workflow; a plain row has no pre-check to skip.
        """

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
                    status: NOT_STARTED
                    checklist:
                      - verified_req: ⟦false⟧
                  implementation:
                    status: IN_PROGRESS
                    started: 2026-01-12
                    completed: null
                  post_check:
                    status: NOT_STARTED
                    checklist:
                      - tests_passing: false
            ```
            """
        ]),
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
                    status: ⟦IN_PROGRESS⟧
                    checklist:
                      - verified_req: true
                  implementation:
                    status: IN_PROGRESS
                    started: 2026-01-12
                    completed: null
                  post_check:
                    status: NOT_STARTED
                    checklist:
                      - tests_passing: false
            ```
            """
        ]),
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, _ in
            guard task.status == .inProgress || task.status == .completed, let checklist = task.preCheck,
                let fault = ChecklistFault(checklist, name: "pre-check", of: task, input, { $0.preCheck })
            else { return nil }
            let status = StatedTracking(of: task).status[0]
            return finding(
                at: fault.range, "\(task.title) is \(task.status.words), but its pre-check is not complete",
                label: fault.label, hint: "verify what is open, or set the task to BLOCKED",
                notes: fault.notes + [DiagnosticNote(range: status, message: "set to \(task.status.rawValue) here")],
                fix: fault.fix, task: task.id.text)
        }
    }
}
