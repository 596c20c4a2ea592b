import MilepostAnalysis
import MilepostModel

/// Due dates of tasks and the time each phase takes, as events of whole days (RFC 5545).
struct CalendarExport {
    let input: ReportInput
    let tasks: [ExportTask]

    /// The calendar, and which due dates are none.
    var file: (text: String, leftOut: [String]) {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Milepost//Milepost \(input.version)//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.text(PlanNames.project(input)),
        ]
        for (index, plan) in input.project.plans.enumerated() {
            for position in plan.phases.indices { lines += phase(position, of: plan, index) }
        }
        var leftOut = 0
        for task in tasks where !(task.task.due ?? "").isEmpty {
            guard let due = task.due else {
                leftOut += 1
                continue
            }
            lines += event(
                key: task.key, summary: "Due: \(task.task.title)", from: due, to: due,
                description: [task.task.status.words, task.phase].compactMap { $0 }.joined(separator: ", "),
                category: task.plan.title)
        }
        lines.append("END:VCALENDAR")
        let sentence =
            "\(leftOut) \(leftOut == 1 ? "due date is" : "due dates are") no ISO 8601 date, and not in the calendar"
        return (lines.map { Self.folded($0) + "\r\n" }.joined(), leftOut > 0 ? [sentence] : [])
    }

    /// From the first date that a task of the phase states to the last; nothing where none does.
    private func phase(_ position: Int, of plan: Plan, _ index: Int) -> [String] {
        let members = plan.phases[position].tasks.map { plan.tasks[$0] }
        let dates = members.flatMap { task in
            [task.started, task.completed, task.due.flatMap { PlanDate($0) }].compactMap { $0 }
        }
        guard let first = dates.min(by: { $0.dayNumber < $1.dayNumber }),
            let last = dates.max(by: { $0.dayNumber < $1.dayNumber })
        else { return [] }
        let done = English().part(input.analysis.plans[index].phases[position].progress.done)
        return event(
            key: ExportTask.key([plan.path ?? "", "phase", plan.phases[position].title]),
            summary: plan.phases[position].title, from: first, to: last, description: "\(done) done",
            category: plan.title)
    }

    private func event(
        key: String, summary: String, from: PlanDate, to: PlanDate, description: String, category: String
    ) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(key)@milepost.invalid", "DTSTAMP:\(stamp)",
            "DTSTART;VALUE=DATE:\(Self.date(from.dayNumber))",
            // The day after the last: an end does not count.
            "DTEND;VALUE=DATE:\(Self.date(to.dayNumber + 1))", "SUMMARY:" + Self.text(summary),
            "DESCRIPTION:" + Self.text(description), "CATEGORIES:" + Self.text(category), "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    }

    private var stamp: String {
        let time = (input.asOf.timeOfDay ?? "00:00").filter(\.isNumber)
        return "\(Self.date(input.asOf.dayNumber))T\(time)00Z"
    }

    /// `20260115` from days since 1970 (Hinnant, "chrono-compatible date algorithms").
    static func date(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let number = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (number <= 2 ? 1 : 0)
        func digits(_ value: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - "\(value)".count)) + "\(value)"
        }
        return digits(year, 4) + digits(number, 2) + digits(day, 2)
    }

    /// A text as a value (RFC 5545, 3.3.11): no line end of a plan ends a line here.
    static func text(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n", "\u{2028}", "\u{2029}": result += "\\n"
            case "\r": continue
            case "\t": result += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A line in pieces of at most 75 bytes, those after the first behind a blank (RFC 5545, 3.1).
    static func folded(_ line: String) -> String {
        var result = ""
        var count = 0
        for scalar in line.unicodeScalars {
            let length = UTF8.width(scalar)
            if count + length > 75 {
                result += "\r\n "
                count = 1
            }
            result.unicodeScalars.append(scalar)
            count += length
        }
        return result
    }
}
