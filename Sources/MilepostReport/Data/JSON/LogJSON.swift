import MilepostModel
import MilepostSource

extension JSONValue {
    /// A row of a session log: what was read of it, and its cells as written where they differ from that.
    init(_ entry: LogEntry, in project: Project) {
        let date = entry.date?.text
        let status = entry.status?.rawValue
        self = .stated([
            "date": JSONValue(date),
            "dateText": entry.dateText.value == date ? nil : .string(entry.dateText.value),
            "task": JSONValue(entry.task?.value.text),
            "status": JSONValue(status),
            "statusText": entry.statusText.flatMap { $0.value == status ? nil : .string($0.value) },
            "notes": JSONValue(entry.notes?.value),
            "range": JSONValue(entry.range, in: project),
        ])
    }

    /// A session log: its rows as they stand, and which end is the newer one.
    init(_ log: SessionLog, in project: Project) {
        self = [
            "direction": .string(log.direction.rawValue),
            "entries": .array(log.entries.map { JSONValue($0, in: project) }),
        ]
    }
}
