package import MilepostModel
package import MilepostSource

/// What editing commands print with `--json`.
package enum EditDocument {
    /// What ``json(command:dryRun:plan:task:status:message:remarks:files:)`` says it is;
    /// `Docs/schemas/edit.schema.json` describes it.
    package static let schema = "milepost/edit/1"

    /// - Parameters:
    ///   - task: As it was before; nil where a command is not about one task.
    ///   - status: How far it is now.
    ///   - files: What differs in each file.
    package static func json(
        command: String, dryRun: Bool, plan: String?, task: PlanTask?, status: Status?, message: String,
        remarks: [String], files: [(path: String, diff: UnifiedDiff)]
    ) -> JSONValue {
        [
            "schema": .string(schema),
            "command": .string(command),
            "done": .bool(!dryRun && !files.isEmpty),
            "dryRun": .bool(dryRun),
            "plan": JSONValue(plan),
            "task": task.map { ["id": .string($0.id.text), "name": .string($0.name)] } ?? .null,
            "status": task.map { task in
                ["before": .string(task.status.rawValue), "after": JSONValue(status?.rawValue)]
            } ?? .null,
            "message": .string(message),
            "remarks": JSONValue(remarks),
            "files": .array(
                files.map { path, diff in
                    [
                        "path": .string(path), "added": .integer(diff.added), "removed": .integer(diff.removed),
                        "diff": .string(diff.text),
                    ]
                }),
            "refusal": .null,
        ]
    }

    /// A command that was refused: nothing was written.
    package static func refusal(command: String, message: String, help: String?) -> JSONValue {
        [
            "schema": .string(schema), "command": .string(command), "done": false, "dryRun": false, "plan": .null,
            "task": .null, "status": .null, "message": .string(message), "remarks": [], "files": [],
            "refusal": ["message": .string(message), "help": JSONValue(help)],
        ]
    }
}
