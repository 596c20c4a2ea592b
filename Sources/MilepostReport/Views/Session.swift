import MilepostModel
import MilepostSource

/// A row of a session log, from the plan or from a task file or in the same words from both, with the task it speaks of.
struct Session: Sendable {
    let entry: LogEntry
    /// Position in ``Plan/tasks``; nil where no task has its id.
    let task: Int?
    /// Its date, or that of its neighbour where it has none.
    let date: PlanDate?
    /// Where it stands.
    let file: FileID
    let isFromTaskFile: Bool
    /// Whether the task's file has the same row as the plan.
    var isInBoth = false

    /// Its day in the page's words; without a date, what stands in its place.
    func day(_ words: any PageWords) -> String { entry.date.map(words.day) ?? entry.dateText.value }

    /// All rows of a plan and its task files, the newest first. Of equal days the plan's own rows come first. What a task's
    /// file repeats of the plan is one row.
    static func all(of plan: Plan, taskNamed: [TaskID: Int]) -> [Session] {
        var own = rows(of: plan.log, isFromTaskFile: false) { $0.flatMap { taskNamed[$0] } }
        var same: [Content: [Int]] = [:]
        for (index, session) in own.enumerated().reversed() {
            if let content = session.content { same[content, default: []].append(index) }
        }
        var sessions: [Session] = []
        for (index, task) in plan.tasks.enumerated() {
            guard let log = task.taskFile?.log else { continue }
            for session in rows(of: log, isFromTaskFile: true, task: { _ in index }) {
                if let content = session.content, let row = same[content]?.popLast() {
                    own[row].isInBoth = true
                } else {
                    sessions.append(session)
                }
            }
        }
        sessions += own
        return sessions.indices.sorted { isBefore(sessions[$0].date, sessions[$1].date) ?? ($0 > $1) }
            .map { sessions[$0] }
    }

    /// What makes two rows the same session; nil where a row says too little to tell.
    private struct Content: Hashable {
        let task: Int
        let date: PlanDate
        let status: Status?
        let notes: String
    }

    private var content: Content? {
        guard let task, let date = entry.date, let notes = entry.notes?.value, !notes.isEmpty else { return nil }
        return Content(task: task, date: date, status: entry.status, notes: notes)
    }

    /// Whether a date is the newer one; nil where both are the same. No date is the oldest.
    private static func isBefore(_ left: PlanDate?, _ right: PlanDate?) -> Bool? {
        guard let left, let right else { return left == nil && right == nil ? nil : right == nil }
        if left < right { return false }
        return right < left ? true : nil
    }

    private static func rows(of log: SessionLog, isFromTaskFile: Bool, task: (TaskID?) -> Int?) -> [Session] {
        var last: PlanDate?
        return log.chronological.map { entry in
            last = entry.date ?? last
            return Session(
                entry: entry, task: task(entry.task?.value), date: last, file: entry.range.file,
                isFromTaskFile: isFromTaskFile)
        }
    }
}
