import MilepostModel
import MilepostSource

/// A row of a session log as an entry of a feed.
struct FeedEntry: Sendable, Hashable {
    let urn: String
    let date: PlanDate
    let title: String
    /// The status as a word of the format; nil where the row's is not known.
    let status: Status?
    let notes: String?
    /// The task's position in the plan; nil where it is none of the plan's.
    let task: Int?

    /// Rows with a readable date, newest first.
    ///
    /// A name is made of a row's date, task and status; rows that share all three are counted from the oldest, so a new
    /// row changes no other row's name, and neither does a corrected note.
    ///
    /// - Parameter limit: how many are wanted, the newest.
    static func all(of plan: Plan, limit: Int = .max) -> [FeedEntry] {
        var places: [TaskID: Int] = [:]
        for (index, task) in plan.tasks.enumerated() where places[task.id] == nil { places[task.id] = index }
        var seen: [[String]: Int] = [:]
        var entries: [FeedEntry] = []
        let rows = plan.log.chronological.filter { $0.date != nil }
        for (position, row) in rows.enumerated() {
            guard let date = row.date else { continue }
            let status = row.status?.rawValue ?? row.statusText?.value ?? ""
            let key = [plan.path ?? "", date.text, row.task?.value.key ?? "", status]
            let count = seen[key, default: 0]
            seen[key] = count + 1
            guard rows.count - position <= limit else { continue }
            let task = row.task.flatMap { places[$0.value] }
            entries.append(
                FeedEntry(
                    urn: StableURN.of(["entry"] + key + [String(count)]), date: date,
                    title: title(row, task.map { plan.tasks[$0] }), status: row.status, notes: row.notes?.value,
                    task: task))
        }
        return entries.reversed()
    }

    /// "TASKS-07 Session store: completed".
    private static func title(_ row: LogEntry, _ task: PlanTask?) -> String {
        let status = row.status?.words ?? row.statusText?.value
        let words = [task?.title ?? row.task?.value.text, status].compactMap { $0 }.filter { !$0.isEmpty }
        return words.isEmpty ? row.dateText.value : words.joined(separator: ": ")
    }
}
