package import MilepostSource

/// One dated row of work in a session log.
package struct LogEntry: Sendable, Hashable {
    /// The date cell as written.
    package var dateText: Sourced<String>
    /// Nil where the cell holds no ISO 8601 date.
    package var date: PlanDate?
    /// The task it speaks of; a task file's rows speak of its own task.
    package var task: Sourced<TaskID>?
    /// The status cell as written; nil where the table has none.
    package var statusText: Sourced<String>?
    /// Nil where the cell's word is not known.
    package var status: Status?
    package var notes: Sourced<String>?
    /// The whole row.
    package var range: SourceRange

    package init(
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
package struct SessionLog: Sendable, Hashable {
    package enum Direction: String, Sendable, Hashable {
        case oldestFirst
        case newestFirst
    }

    /// Rows in document order.
    package var entries: [LogEntry]
    package var direction: Direction
    /// The log's tables, in document order; empty where there is none.
    package var tables: [SourceRange]
    /// Which column of a table holds what, one for each of ``tables``.
    package var columns: [LogColumns]

    package init(
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
    package var chronological: [LogEntry] {
        let ordered = direction == .oldestFirst ? entries : entries.reversed()
        var keys: [PlanDate?] = []
        for entry in ordered { keys.append(entry.date ?? keys.last ?? nil) }
        func precedes(_ left: Int, _ right: Int) -> Bool {
            switch (keys[left], keys[right]) {
            case (let a?, let b?) where a.day != b.day || (a < b) != (b < a):
                return a < b
            case (nil, .some): return true
            case (.some, nil): return false
            default: return left < right
            }
        }
        if ordered.indices.dropFirst().allSatisfy({ !precedes($0, $0 - 1) }) { return ordered }
        return ordered.indices.sorted(by: precedes).map { ordered[$0] }
    }
}

/// The columns of a log table, counted from 0; nil for one that it does not have.
package struct LogColumns: Sendable, Hashable {
    package let date: Int
    package let task: Int?
    package let status: Int?
    package let notes: Int?

    package init(date: Int, task: Int?, status: Int?, notes: Int?) {
        self.date = date
        self.task = task
        self.status = status
        self.notes = notes
    }
}
