import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A log whose last word on a task is not what the task says (the format, section 10).
struct LogStatusConflictRule: ProjectRule {
    let id = RuleID("log-status-conflict")
    let severity = Severity.warning
    let category = RuleCategory.tracking
    let summary = "The newest log row of a task says the same status as its entry"
    let rationale = """
        Either the entry was not brought up to date after the session, or the session was not logged. Of rows with \
        equal dates the log's own direction says which is newer; where the plan's log and the task file's end on \
        the same date, one of them has to agree.
        """
    let givesWayTo = [RuleID("plan-drift"), RuleID("completed-without-log"), RuleID("blocked-without-reason")]

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
            | Status | ID | Task |
            |---|---|---|
            | IN_PROGRESS | SETUP-01 | Install the tools |

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-14 | SETUP-01 | IN_PROGRESS | Begun |
            | 2026-01-15 | SETUP-01 | ⟦BLOCKED⟧ | Waits for the new laptops |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, plan in
            let inPlan = plan.planRows(of: task).last { $0.status != nil }
            let inFile = task.taskFile?.log.chronological.last { $0.status != nil }
            guard let newest = Self.newest(inPlan, inFile), let status = newest[0].status,
                newest.allSatisfy({ $0.status != task.status })
            else { return nil }
            let entry = StatedTracking(of: task).status[0]
            guard !input.isFaulty(entry) else { return nil }
            let others = newest.dropFirst().map {
                DiagnosticNote(range: $0.statusText?.range ?? $0.range, message: "the task file's log says so too")
            }
            return finding(
                at: newest[0].statusText?.range ?? newest[0].range,
                "the newest log row of \(task.title) says \(status.rawValue), but the task is \(task.status.words)",
                label: "the newest row", hint: "log what happened since, or set the task to \(status.rawValue)",
                notes: [DiagnosticNote(range: entry, message: "the task is \(task.status.rawValue) here")] + others,
                task: task.id.text)
        }
    }

    /// The later of two rows; both where neither is later. Days and times are compared by the day they share.
    private static func newest(_ plan: LogEntry?, _ file: LogEntry?) -> [LogEntry]? {
        guard let plan, let file else { return (plan ?? file).map { [$0] } }
        guard let one = plan.date, let other = file.date else { return [plan, file] }
        if one.isEarlier(than: other) { return [file] }
        if other.isEarlier(than: one) { return [plan] }
        return [plan, file]
    }
}
