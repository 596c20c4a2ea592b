/// What a column of a session log holds, by its header (the format, section 2): here "Task" is the id.
package enum LogColumn: String, Sendable, Hashable, CaseIterable {
    case date
    case task
    case status
    case notes

    /// The column a header names; nil for one that a log does not know.
    package static func known(_ header: String) -> LogColumn? {
        ColumnName.column(header, in: columns)
    }

    private static let columns: [String: LogColumn] = {
        let headers: [(LogColumn, [String])] = [
            (.date, ["date", "day", "when", "timestamp", "date time", "datetime", "session date"]),
            (.task, ["task id", "tasks id", "task", "tasks", "id", "ids", "task ids", "tasks ids"]),
            (.status, ["status", "new status", "task status"]),
            (.notes, ["notes", "note", "summary", "session summary", "comments", "comment", "remarks", "details"]),
        ]
        return Dictionary(
            headers.flatMap { column, names in names.map { ($0, column) } }, uniquingKeysWith: { first, _ in first })
    }()
}
