import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A task that was completed before its post-check was (the format, section 10).
struct CompletedWithoutPostCheckRule: ProjectRule {
    let id = RuleID("completed-without-post-check")
    let severity = Severity.error
    let category = RuleCategory.tracking
    let summary = "A completed task has a complete post-check"
    let rationale = """
        Done means that the tests pass, the coverage is met, the documentation is written and the session is \
        logged. Until the post-check says so, with every item true and its status COMPLETED, the task counts as \
        done but not as verified. The rule holds for entries that state a workflow.
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
                      - tests_passing: ⟦false⟧
            ```

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-15 | SETUP-01 | COMPLETED | Tools run on all machines |
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
                    status: COMPLETED
                    checklist:
                      - verified_req: true
                  implementation:
                    status: COMPLETED
                    started: 2026-01-12
                    completed: 2026-01-15
                  post_check:
                    status: ⟦IN_PROGRESS⟧
                    checklist:
                      - tests_passing: true
            ```

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-15 | SETUP-01 | COMPLETED | Tools run on all machines |
            """
        ]),
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, _ in
            guard task.status == .completed, let checklist = task.postCheck,
                let fault = ChecklistFault(checklist, name: "post-check", of: task, input, { $0.postCheck })
            else { return nil }
            let status = StatedTracking(of: task).status[0]
            return finding(
                at: fault.range, "\(task.title) is completed, but its post-check is not", label: fault.label,
                hint: "verify what is open, or set the task back to IN_PROGRESS",
                notes: fault.notes + [DiagnosticNote(range: status, message: "set to COMPLETED here")], fix: fault.fix,
                task: task.id.text)
        }
    }
}
