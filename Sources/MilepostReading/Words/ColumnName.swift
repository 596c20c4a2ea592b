/// What a column holds, by its header (the format, section 2).
package enum Column: String, Sendable, Hashable, CaseIterable {
    case status
    case id
    case name
    case priority
    /// Who needs the row's task.
    case dependents
    /// What the row's task needs.
    case dependsOn
    case owner
    case started
    case completed
    case effort
    case due
    case notes
    case date
    case summary
    /// Where a contract comes from: what a task needs, in a table of upstream dependencies (section 5).
    case source
    /// Who uses what a task gives: who needs it, in any table of a task file (section 5).
    case consumers
}

/// Column headers as people write them.
package enum ColumnName {
    /// The column a header of a phase table or of a table of dependencies names; nil for one that is kept as it stands.
    /// Case, punctuation and a unit or note in brackets do not matter.
    package static func known(_ header: String) -> Column? {
        column(header, in: columns)
    }

    static func column<Value>(_ header: String, in table: [String: Value]) -> Value? {
        let whole =
            header.utf8.withContiguousStorageIfAvailable(WordKey.asciiWords).flatMap(\.self)
            ?? WordKey.words(header).joined(separator: " ")
        if let column = table[whole] { return column }
        guard header.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }),
            let bracket = header.firstIndex(where: { $0 == "(" || $0 == "[" })
        else { return nil }
        return table[WordKey.words(String(header[..<bracket])).joined(separator: " ")]
    }

    private static let columns: [String: Column] = {
        let headers: [(Column, [String])] = [
            (.status, ["status", "task status", "current status", "implementation status"]),
            (.id, ["id", "ids", "task id", "tasks id", "task ids", "tasks ids", "identifier", "task identifier"]),
            (
                .name,
                [
                    "task service", "service task", "task", "tasks", "service", "services", "name", "title",
                    "task name",
                    "task title", "service name", "task description", "component", "feature",
                ]
            ),
            (.priority, ["priority", "prio", "task priority"]),
            (.dependents, ["dependents", "dependent", "dependants", "needed by", "required by"]),
            (
                .dependsOn,
                [
                    "depends on", "depends", "dependencies", "dependency", "deps", "needs", "requires", "blocked by",
                    "dependson",
                ]
            ),
            (.owner, ["owner", "owners", "assignee", "assignees", "assigned to", "assigned", "responsible"]),
            (.started, ["started", "started on", "started at", "start", "start date", "date started"]),
            (
                .completed,
                [
                    "completed", "completed on", "completed at", "completion", "completion date", "completed date",
                    "date completed", "finished", "finished on", "finished at", "done on",
                ]
            ),
            (
                .effort,
                [
                    "effort", "efforts", "estimate", "estimates", "estimated effort", "effort estimate", "est effort",
                    "estimation", "effort hours", "effort in hours", "effort h", "effort hrs", "hours",
                    "estimated hours", "est hours", "estimate hours", "estimated effort hours", "estimate h",
                ]
            ),
            (.due, ["due", "due date", "due by", "due on", "deadline", "target date"]),
            (.notes, ["notes", "note", "comment", "comments", "remark", "remarks"]),
            (.date, ["date"]),
            (.summary, ["summary"]),
            (.source, ["source", "source task", "source tasks"]),
            (.consumers, ["consumers", "consumer", "consumed by"]),
        ]
        return Dictionary(
            headers.flatMap { column, names in names.map { ($0, column) } }, uniquingKeysWith: { first, _ in first })
    }()
}
