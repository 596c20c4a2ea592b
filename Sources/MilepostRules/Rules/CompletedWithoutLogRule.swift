import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A completed task that no log row completes (the format, section 10; rule 1 of the protocol).
struct CompletedWithoutLogRule: ProjectRule {
    let id = RuleID("completed-without-log")
    let severity = Severity.error
    let category = RuleCategory.tracking
    let summary = "A completed task has a session-log row that says COMPLETED"
    let rationale = """
        The log is what tells when the work was done and what came of it; a status alone says neither. A row in \
        the plan's log or in the task file's will do. The rule holds for entries that state a workflow, and for \
        plain rows of a plan that keeps a log.
        """
    let givesWayTo = [RuleID("invalid-table"), RuleID("invalid-yaml")]

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
        ]),
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | DONE | SETUP-01 | Install the tools |
            """
        ]),
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
                    status: ⟦COMPLETED⟧
                    started: 2026-01-12
                    completed: 2026-01-15
                  post_check:
                    status: COMPLETED
                    checklist:
                      - tests_passing: true
            ```
            """
        ]),
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | ⟦COMPLETED⟧ | SETUP-01 | Install the tools |

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-15 | SETUP-01 | IN_PROGRESS | Two of four machines |
            """
        ]),
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, plan in
            let stated = StatedTracking(of: task)
            guard task.status == .completed, stated.hasWorkflow || plan.keepsLog(of: task) else { return nil }
            guard !input.isBroken(task.taskFile?.file) && !input.isBroken(plan.plan.file) else { return nil }
            let rows = plan.rows(of: task)
            guard !rows.contains(where: Self.completes) else { return nil }
            let places = stated.status
            let last = rows.last.map { DiagnosticNote(range: $0.range, message: "the last row of it is this one") }
            return finding(
                at: places[0], "\(task.title) is completed, but no session-log row says so",
                label: "set to COMPLETED here",
                hint: "add a row with its id, the date, COMPLETED and what was done to the session log",
                notes: StatedTracking.others(places, in: input.project, "and here") + [last].compactMap(\.self),
                task: task.id.text)
        }
    }

    /// A log without a column for the status says it in words.
    private static func completes(_ row: LogEntry) -> Bool {
        if row.status == .completed { return true }
        guard row.statusText == nil, let notes = row.notes?.value.lowercased() else { return false }
        return ["complete", "done", "finish"].contains { notes.contains($0) }
    }
}
