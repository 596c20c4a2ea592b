import MilepostHTML
import MilepostModel

/// All sessions by day, the newest first.
struct LogPage: Page {
    let scope: PlanScope

    var path: OutputPath { scope.paths.log }
    var title: String { scope.words[.log] }
    var template: String { "pages/log" }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: scope.index, entry: .log) }

    func view(_ input: ReportInput) -> TemplateValue {
        let rows = SessionRows(scope: scope, tasks: TaskView(scope: scope, links: Links(from: path)), input: input)
        var days: [(name: String, date: PlanDate?, sessions: Range<Int>)] = []
        for (index, session) in scope.sessions.enumerated() {
            let name = session.date?.day ?? ""
            if days.last?.name != name { days.append((name, session.date, index..<index)) }
            days[days.count - 1].sessions = days[days.count - 1].sessions.lowerBound..<index + 1
        }
        let sessions = scope.sessions
        let list: [TemplateValue] = days.map { day in
            [
                "day": day.date.map { DayView.of($0, scope.words) } ?? .text(scope.words[.withoutDate]),
                "weekday": .text(day.date.map(scope.words.weekday) ?? ""),
                "rows": .rows(
                    TemplateRows(count: day.sessions.count) { rows.of(sessions[day.sessions.lowerBound + $0]) }),
            ]
        }
        let statuses = Set(scope.sessions.compactMap(\.entry.status))
        return [
            "lead": .text(lead(days: days.count)),
            "days": days.isEmpty
                ? .absent
                : [
                    "list": .list(list),
                    "statuses": .list(StatusView.order.filter(statuses.contains).map { .text(scope.words.status($0)) }),
                ],
        ]
    }

    private func lead(days: Int) -> String {
        guard !scope.sessions.isEmpty else { return scope.words[.dayByDay] }
        return scope.words.logLead(sessions: scope.sessions.count, days: days)
    }
}
