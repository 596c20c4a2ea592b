import MilepostModel
import MilepostSource

/// A date that a task should state, and where it would stand.
struct MissingDate {
    /// The places for it, the task file's first; the status where there is a workflow without a place for the date.
    let places: [SourceRange]
    let label: String
    /// The name of the key or column.
    let key: String
    /// The date of the log row that speaks of it; whether the work began or ended just then nobody says.
    let fix: Fix?

    /// Nil where the date has no place: a table without a column for it, or one that reading found fault with.
    init?(
        of task: PlanTask, _ input: RuleInput, logged: PlanDate?, place: (Entry) -> (range: SourceRange?, key: String)
    ) {
        let entries = [task.taskFile?.tracking, task.item, task.row].compactMap(\.self)
        let found = entries.compactMap { place($0).range }
        guard !found.contains(where: { input.isFaulty($0) }), let first = entries.first else { return nil }
        key = place(first).key
        if found.isEmpty {
            let stated = StatedTracking(of: task)
            guard stated.hasWorkflow else { return nil }
            places = [stated.status[0]]
            label = "no `\(key)` beside it"
            fix = nil
            return
        }
        places = found
        label = "no date"
        // An empty cell takes the date as it is; `null` is replaced by it.
        fix = logged.map { date in
            Fix(
                title: "take the date of the log row, \(date)",
                edits: found.map { TextEdit(range: $0, replacement: date.text) }, isSafe: false)
        }
    }
}
