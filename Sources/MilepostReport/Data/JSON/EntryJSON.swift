import MilepostModel
import MilepostSource

extension JSONValue {
    /// What one place says of a task, each value with its bytes; what the place does not state is left out.
    ///
    /// - Parameter place: `row`, `item` or `taskFile`.
    init(_ entry: Entry, place: String, in project: Project) {
        self = .stated([
            "place": .string(place),
            "form": .string(entry.form.rawValue),
            "id": .sourced(entry.id, in: project) { .string($0.text) },
            "name": .sourced(entry.name, in: project),
            "status": .sourced(entry.status, in: project) { .string($0.rawValue) },
            "priority": .sourced(entry.priority, in: project) { .string($0.description) },
            "dependents": .sourced(entry.dependents, in: project),
            "dependsOn": .sourced(entry.dependsOn, in: project),
            "preCheck": entry.preCheck.map { JSONValue($0, in: project) },
            "postCheck": entry.postCheck.map { JSONValue($0, in: project) },
            "started": .sourced(entry.started, in: project) { .string($0.text) },
            "completed": .sourced(entry.completed, in: project) { .string($0.text) },
            "effort": .sourced(entry.effort, in: project) { JSONValue($0) },
            "owner": .sourced(entry.owner, in: project),
            "due": .sourced(entry.due, in: project),
            "notes": .sourced(entry.notes, in: project),
            "extras": entry.extras.isEmpty ? nil : .array(entry.extras.map { JSONValue($0, in: project) }),
            "range": JSONValue(entry.range, in: project),
        ])
    }

    /// Where a place speaks of a task, and the status it gives.
    static func brief(_ entry: Entry, place: String, in project: Project) -> JSONValue {
        [
            "place": .string(place), "form": .string(entry.form.rawValue),
            "status": JSONValue(entry.status?.value.rawValue), "range": JSONValue(entry.range, in: project),
        ]
    }

    /// A column or key without a field of its own.
    init(_ field: ExtraField, in project: Project) {
        self = [
            "name": .string(field.name), "value": .string(field.value.value),
            "range": JSONValue(field.value.range, in: project),
        ]
    }

    /// A row of Document Control, or a key of the front matter.
    init(_ field: ControlField, in project: Project) {
        self = [
            "name": .string(field.name.value), "value": .string(field.value.value),
            "range": JSONValue(field.value.range, in: project),
        ]
    }
}
