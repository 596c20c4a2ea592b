import MilepostAnalysis
import MilepostModel

/// Tasks as a flat list of JSON: what the table holds, with types.
enum JSONExport {
    /// What the document says it is; `Docs/schemas/export.schema.json` describes it.
    static let schema = "milepost/export/1"

    static func json(_ tasks: [ExportTask], _ input: ReportInput) -> JSONValue {
        [
            "schema": .string(schema), "asOf": .string(input.asOf.text),
            "tasks": .array(tasks.map(json)),
        ]
    }

    private static func json(_ exported: ExportTask) -> JSONValue {
        let task = exported.task
        return [
            "key": .string(exported.key), "plan": .string(exported.plan.title), "id": .string(task.id.text),
            "name": .string(task.name), "phase": JSONValue(exported.phase), "status": .string(task.status.rawValue),
            "readiness": .string(exported.analysis.readiness.rawValue),
            "priority": JSONValue(task.priority?.description), "owner": JSONValue(task.owner),
            "estimateSeconds": JSONValue(task.effort?.seconds), "due": JSONValue(task.due),
            "started": JSONValue(task.started?.text), "completed": JSONValue(task.completed?.text),
            "needs": JSONValue(exported.needs), "taskFile": JSONValue(task.taskFile?.path),
            "notes": JSONValue(task.notes),
        ]
    }
}
