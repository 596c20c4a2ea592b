public import MilepostSource

/// One dated row of work in a session log.
public struct LogEntry: Sendable, Hashable {
    /// The date cell as written.
    public var dateText: Sourced<String>
    /// Nil where the cell holds no ISO 8601 date.
    public var date: PlanDate?
    /// The task it speaks of; a task file's rows speak of its own task.
    public var task: Sourced<TaskID>?
    /// The status cell as written; nil where the table has none.
    public var statusText: Sourced<String>?
    /// Nil where the cell's word is not known.
    public var status: Status?
    public var notes: Sourced<String>?
    /// The whole row.
    public var range: SourceRange

    public init(
        dateText: Sourced<String>, date: PlanDate?, task: Sourced<TaskID>?, statusText: Sourced<String>?,
        status: Status?, notes: Sourced<String>?, range: SourceRange
    ) {
        self.dateText = dateText
        self.date = date
        self.task = task
        self.statusText = statusText
        self.status = status
        self.notes = notes
        self.range = range
    }
}

/// A session log: its rows in the order they stand in, and which end is the newer one.
public struct SessionLog: Sendable, Hashable {
    public enum Direction: String, Sendable, Hashable {
        case oldestFirst
        case newestFirst
    }

    /// Rows in document order.
    public var entries: [LogEntry]
    public var direction: Direction
    /// The log's tables, in document order; empty where there is none.
    public var tables: [SourceRange]
    /// Which column of a table holds what, one for each of ``tables``.
    public var columns: [LogColumns]

    public init(
        entries: [LogEntry] = [], direction: Direction = .oldestFirst, tables: [SourceRange] = [],
        columns: [LogColumns] = []
    ) {
        self.entries = entries
        self.direction = direction
        self.tables = tables
        self.columns = columns
    }

    /// Rows from the oldest to the newest, by date; rows of equal date by the log's own direction.
    /// Rows without a readable date keep their place among their neighbours.
    public var chronological: [LogEntry] {
        let ordered = direction == .oldestFirst ? entries : entries.reversed()
        var keys: [PlanDate?] = []
        for entry in ordered { keys.append(entry.date ?? keys.last ?? nil) }
        func precedes(_ left: Int, _ right: Int) -> Bool {
            switch (keys[left], keys[right]) {
            case (let a?, let b?) where (a < b) != (b < a):
                return a < b
            case (nil, .some): return true
            case (.some, nil): return false
            default: return left < right
            }
        }
        if ordered.indices.dropFirst().allSatisfy({ !precedes($0, $0 - 1) }) { return ordered }
        return ordered.indices.sorted(by: precedes).map { ordered[$0] }
    }

    /// The rows that speak of a task, from the oldest to the newest.
    public func rows(of task: TaskID) -> [LogEntry] {
        SessionLog(entries: entries.filter { $0.task?.value == task }, direction: direction).chronological
    }
}

/// The columns of a log table, counted from 0; nil for one that it does not have.
public struct LogColumns: Sendable, Hashable {
    public let date: Int
    public let task: Int?
    public let status: Int?
    public let notes: Int?

    public init(date: Int, task: Int?, status: Int?, notes: Int?) {
        self.date = date
        self.task = task
        self.status = status
        self.notes = notes
    }
}
