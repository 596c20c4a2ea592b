import MilepostAnalysis
package import MilepostModel
import MilepostSource

/// A start, a completion or a log row that has not happened yet (the format, section 10).
struct FutureDateRule: ProjectRule {
    let id = RuleID("future-date")
    let severity = Severity.warning
    let category = RuleCategory.dates
    let summary = "No date of work that was done lies in the future"
    let rationale = """
        Work is dated when it is done. A date that has not come yet is mostly a slip in the year, and it moves a \
        task to the end of every list. Due dates may of course lie ahead. Dates have no zone, so where the clock \
        is asked for the present, 14 hours more are allowed.
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
                    completed: ⟦2031-01-15⟧
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
            | IN_PROGRESS | SETUP-01 | Install the tools |

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | ⟦2031-01-15⟧ | SETUP-01 | IN_PROGRESS | Begun |
            """
        ]),
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        func isAhead(_ date: PlanDate?) -> Bool { date.map { RuleInput.isAhead($0, of: input.latest) } ?? false }
        func found(_ date: PlanDate, _ places: [SourceRange], _ what: String, _ task: String?) -> Diagnostic? {
            places.first.map {
                finding(
                    at: $0, "\(what) lies in the future: \(date)", label: "after \(input.present.day)",
                    hint: "correct the date", notes: StatedTracking.others(places, in: input.project, "and here"),
                    task: task)
            }
        }
        return input.plans.flatMap { plan in
            plan.plan.tasks.flatMap { task -> [Diagnostic?] in
                var all: [Diagnostic?] = []
                let stated = StatedTracking(of: task)
                if let date = task.started, isAhead(date) {
                    all.append(found(date, stated.started, "the start of \(task.title)", task.id.text))
                }
                if let date = task.completed, isAhead(date) {
                    all.append(found(date, stated.completed, "the completion of \(task.title)", task.id.text))
                }
                for row in task.taskFile?.log.entries ?? [] {
                    guard let date = row.date, isAhead(date) else { continue }
                    all.append(found(date, [row.dateText.range], "a log row of \(task.title)", task.id.text))
                }
                return all
            }.compactMap(\.self)
                + plan.plan.log.entries.compactMap { row in
                    guard let date = row.date, isAhead(date) else { return nil }
                    let task = row.task?.value.text
                    return found(date, [row.dateText.range], task.map { "a log row of \($0)" } ?? "a log row", task)
                }
        }
    }
}

extension RuleInput {
    /// The newest date of work that was done, as the plans and task files state it; nil without any. Where it does not
    /// lie ahead (``isAhead(_:of:)``), none does.
    package var newestDate: PlanDate? {
        plans.lazy.flatMap { plan in
            plan.plan.tasks.flatMap { task in
                [task.started, task.completed] + (task.taskFile?.log.entries.map(\.date) ?? [])
            } + plan.plan.log.entries.map(\.date)
        }
        .compactMap(\.self).max()
    }

    /// Whether a date lies ahead of the latest time that it can be now.
    package static func isAhead(_ date: PlanDate, of latest: PlanDate) -> Bool { latest.isEarlier(than: date) }
}
