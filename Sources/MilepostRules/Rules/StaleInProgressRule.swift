import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A task in progress that no log row speaks of any more.
struct StaleInProgressRule: ProjectRule {
    let id = RuleID("stale-in-progress")
    let severity = Severity.info
    let category = RuleCategory.tracking
    let summary = "A task in progress has a log row from the last days"
    let rationale = """
        Work that nobody has written about for two weeks has mostly stopped without anybody saying so. How many \
        days are fine, `days` says, 14 without it. It depends on the day of the check and not only on what stands \
        in the files, so it is off until `milepost.yml` or `--only` asks for it: a plan that is in order today \
        must not gain findings overnight by itself.
        """
    let isOn = false

    let good = [
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
            | 2026-01-28 | SETUP-01 | IN_PROGRESS | Three of four machines |
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
            | ⟦IN_PROGRESS⟧ | SETUP-01 | Install the tools |

            ## Session Log

            | Date | Task ID | Status | Notes |
            |---|---|---|---|
            | 2026-01-10 | SETUP-01 | IN_PROGRESS | Two of four machines |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.tasks { task, plan in
            guard task.status == .inProgress else { return nil }
            let rows = plan.rows(of: task).filter { $0.date != nil }
            let newest = rows.max { ($0.date?.dayNumber ?? 0) < ($1.date?.dayNumber ?? 0) }
            guard let last = newest?.date ?? task.started else { return nil }
            let days = input.present.dayNumber - last.dayNumber
            guard days > input.settings.staleDays else { return nil }
            let places = StatedTracking(of: task).status
            let note = newest.map { DiagnosticNote(range: $0.range, message: "the newest row") }
            return finding(
                at: places[0],
                "\(task.title) is in progress, but "
                    + (newest == nil
                        ? "no log row speaks of it since it began \(days) days ago"
                        : "its newest log row is \(days) days old"),
                label: "in progress since then", hint: "log where it stands, or set it to what it is",
                notes: [note].compactMap(\.self), task: task.id.text)
        }
    }
}
