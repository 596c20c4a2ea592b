package import MilepostModel

/// A row to add to a session log.
package struct LogLine: Sendable, Hashable {
    package var date: PlanDate
    package var task: TaskID
    package var status: Status
    package var notes: String
    /// Who did it; nil where nobody knows.
    package var by: String?

    package init(date: PlanDate, task: TaskID, status: Status, notes: String, by: String?) {
        self.date = date
        self.task = task
        self.status = status
        self.notes = notes
        self.by = by
    }

    /// The row as a fact, so that it is found again when the file is read.
    static func fact(date: String, task: TaskID?, status: String?, notes: String?) -> String {
        [date, task?.key ?? "", status ?? "", notes ?? ""].joined(separator: " | ")
    }
}

/// How a date is written: to the day, the minute or the second, with which letter between day and time.
package enum DateForm {
    /// A date in the form of another one; as it is where there is none to follow.
    package static func date(_ date: PlanDate, like sample: PlanDate?) -> PlanDate {
        guard let sample, sample.text != date.text else { return date }
        if sample.timeOfDay == nil { return PlanDate(date.day) ?? date }
        guard date.timeOfDay != nil else { return date }
        let separator = sample.text.dropFirst(10).prefix(1)
        let time = date.text.dropFirst(11)
        let length = sample.text.dropFirst(11).prefix { $0.isNumber || $0 == ":" }.count
        let zone = sample.text.hasSuffix("Z") && !date.text.hasSuffix("Z") ? "Z" : ""
        return PlanDate("\(date.day)\(separator)\(time.prefix(length == 5 ? 5 : 8))\(zone)") ?? date
    }
}
