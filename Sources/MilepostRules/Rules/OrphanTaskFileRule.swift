import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A task file that its plan does not list (the format, sections 1 and 10).
struct OrphanTaskFileRule: ProjectRule {
    let id = RuleID("orphan-task-file")
    let severity = Severity.warning
    let category = RuleCategory.files
    let summary = "A task file is listed by its plan"
    let rationale = """
        A task that no plan lists is in no phase, so it is counted nowhere and never comes next: its work is lost from \
        every number. The file belongs to the nearest plan in its folder or above it.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | NOT_STARTED | TASKS-07 | Session store |
            """,
            "TASKS-07_session_store.md": "# TASKS-07: Session store\n",
        ]),
        RuleExample(["TASKS-07_session_store.md": "# TASKS-07: Session store\n"]),
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | NOT_STARTED | SETUP-01 | Install the tools |
            """,
            "TASKS-08_gateway.md": """
            # TASKS-08: ⟦Gateway⟧

            ```yaml
            tasks_tracking:
              id: TASKS-08
              workflow:
                implementation: {status: NOT_STARTED, started: null, completed: null}
            ```
            """,
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, checked in
            guard task.isOrphan, let file = task.taskFile, let path = checked.plan.path else { return nil }
            return finding(
                at: file.name?.range ?? file.id.range, "\(task.title) has a task file, but \(path) does not list it",
                label: "in no phase",
                hint: "list \(task.id) in a phase of the plan, or move the file to the plan it belongs to",
                task: task.id.text)
        }
    }
}
