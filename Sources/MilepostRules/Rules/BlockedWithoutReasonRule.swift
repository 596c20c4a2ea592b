import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A blocked task without a log row or note that says why (the format, section 10).
struct BlockedWithoutReasonRule: ProjectRule {
    let id = RuleID("blocked-without-reason")
    let severity = Severity.warning
    let category = RuleCategory.tracking
    let summary = "A blocked task says what blocks it"
    let rationale = """
        Nobody can unblock what nobody knows the blocker of. A session-log row with BLOCKED, a note in the task's \
        row or entry, a note behind the status, a Blockers row in the task file's Document Control: each of them \
        will do.
        """
    let givesWayTo = [RuleID("invalid-table")]

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | BLOCKED | SETUP-01 | Install the tools |

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-15 | SETUP-01 | BLOCKED | Waits for the new laptops |
            """
        ]),
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Notes |
            |---|---|---|---|
            | BLOCKED | SETUP-01 | Install the tools | Waits for the new laptops |
            """
        ]),
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | ⟦BLOCKED⟧ | SETUP-01 | Install the tools |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, plan in
            guard task.status == .blocked, !Self.hasNote(task, input.project) else { return nil }
            guard !input.isBroken(task.taskFile?.file) && !input.isBroken(plan.plan.file) else { return nil }
            let isLogged = plan.rows(of: task).contains { row in
                row.status == .blocked || row.notes?.value.lowercased().contains("block") == true
            }
            guard !isLogged else { return nil }
            let places = StatedTracking(of: task).status
            return finding(
                at: places[0], "\(task.title) is blocked, but nothing says by what", label: "set to BLOCKED here",
                hint: "log a row with BLOCKED that names what it waits for",
                notes: StatedTracking.others(places, in: input.project, "and here"), task: task.id.text)
        }
    }

    private static let columns: Set<String> = [
        "blocked by", "blocker", "blockers", "comment", "comments", "reason", "remark", "remarks", "why",
    ]

    private static func hasNote(_ task: PlanTask, _ project: Project) -> Bool {
        if task.notes?.isEmpty == false { return true }
        let control = (task.taskFile?.control ?? []).contains {
            columns.contains($0.name.value.lowercased()) && ($0.value.value.contains { $0.isLetter })
                && !["none", "n/a", "no"].contains($0.value.value.lowercased())
        }
        let extra = task.extras.contains { columns.contains($0.name.lowercased()) && !$0.value.value.isEmpty }
        // "BLOCKED (waits for the laptops)"
        let status = StatedTracking(of: task).status.contains { range in
            project.file(range.file).text(in: range).split { !$0.isLetter }.count > 2
        }
        return control || extra || status
    }
}
