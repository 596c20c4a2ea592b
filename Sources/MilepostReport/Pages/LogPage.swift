import MilepostHTML
import MilepostModel

/// All sessions by day, the newest first.
struct LogPage: Page {
    let scope: PlanScope

    var path: OutputPath { scope.paths.log }
    var title: String { "Log" }
    var template: String { "pages/log" }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: scope.index, entry: .log) }

    func view(_ input: ReportInput) -> TemplateValue {
        let rows = SessionRows(scope: scope, tasks: TaskView(scope: scope, links: Links(from: path)), input: input)
        var days: [(name: String, date: PlanDate?, rows: [TemplateValue])] = []
        for session in scope.sessions {
            let name = session.date?.day ?? "Without a date"
            if days.last?.name != name { days.append((name, session.date, [])) }
            days[days.count - 1].rows.append(rows.of(session))
        }
        let list: [TemplateValue] = days.map { day in
            [
                "day": .text(day.name), "weekday": .text(day.date.map(Words.weekday) ?? ""), "rows": .list(day.rows),
            ]
        }
        let words = Set(scope.sessions.compactMap(\.entry.status))
        return [
            "lead": .text(lead(days: days.count)),
            "days": days.isEmpty
                ? .absent
                : [
                    "list": .list(list),
                    "statuses": .list(StatusView.order.filter(words.contains).map { .text($0.words) }),
                ],
        ]
    }

    private func lead(days: Int) -> String {
        guard !scope.sessions.isEmpty else { return "What was done, day by day." }
        let sessions = Words.count(scope.sessions.count, "session", "sessions")
        return
            "\(sessions) on \(Words.count(days, "day", "days")), the newest first: the plan’s log and those of the task files."
    }
}
