import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A log row between newer and older ones (the format, section 10).
struct LogOutOfOrderRule: ProjectRule {
    let id = RuleID("log-out-of-order")
    let severity = Severity.warning
    let category = RuleCategory.dates
    let summary = "The rows of a session log stand in the order of their dates"
    let rationale = """
        Who reads a log reads along it. Oldest first and newest first are both fine, by what most of its rows do; \
        a row that stands against that order is overlooked. Rows of one day may stand as they like.
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
            | 2026-01-12 | SETUP-01 | IN_PROGRESS | Begun |
            | 2026-01-15 | SETUP-01 | COMPLETED | Tools run |
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
                      - tests_passing: true
            ```

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-12 | SETUP-01 | IN_PROGRESS | Begun |
            | 2026-01-14 | SETUP-01 | IN_PROGRESS | All but one |
            | ⟦2026-01-13⟧ | SETUP-01 | IN_PROGRESS | Half of them |
            | 2026-01-15 | SETUP-01 | COMPLETED | Tools run |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.plans.flatMap { plan in
            check(plan.plan.log, task: nil, input)
                + plan.plan.tasks.flatMap { task -> [Diagnostic] in
                    guard let file = task.taskFile, file.log.entries.count > 1 else { return [] }
                    return check(file.log, task: task, input)
                }
        }
    }

    private func check(_ log: SessionLog, task: PlanTask?, _ input: RuleInput) -> [Diagnostic] {
        log.tables.flatMap { table -> [Diagnostic] in
            let rows = log.entries.filter { table.contains($0.range) && $0.date != nil }
            let order = DateOrder(rows.compactMap(\.date))
            guard order.isMixed else { return [] }
            let isOldestFirst = (order.direction ?? log.direction) == .oldestFirst
            let fix = Self.sorted(rows, isOldestFirst: isOldestFirst, input)
            return order.steps.indices.filter { order.steps[$0] == (isOldestFirst ? -1 : 1) }.map { index in
                let (above, row) = (rows[index], rows[index + 1])
                return finding(
                    at: row.dateText.range,
                    "a log row of \(row.dateText.value) stands below one of \(above.dateText.value), "
                        + "in a log that is \(isOldestFirst ? "oldest" : "newest") first",
                    label: "out of order", hint: "put the rows in the order of their dates",
                    notes: [DiagnosticNote(range: above.dateText.range, message: "the row above")], fix: fix,
                    task: (task?.id ?? row.task?.value)?.text)
            }
        }
    }

    /// The rows in order, each in the place of another; rows of equal dates stay as they stand to each other.
    private static func sorted(_ rows: [LogEntry], isOldestFirst: Bool, _ input: RuleInput) -> Fix? {
        let order = rows.indices.sorted { one, other in
            guard let a = rows[one].date, let b = rows[other].date else { return one < other }
            if a.isEarlier(than: b) { return isOldestFirst }
            if b.isEarlier(than: a) { return !isOldestFirst }
            return one < other
        }
        let edits = rows.indices.compactMap { place -> TextEdit? in
            let row = rows[order[place]]
            guard order[place] != place else { return nil }
            return TextEdit(
                range: rows[place].range, replacement: input.project.file(row.range.file).text(in: row.range))
        }
        return Fix(title: "put the rows in the order of their dates", edits: edits)
    }
}
