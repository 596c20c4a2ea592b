import MilepostAnalysis
import MilepostModel
import MilepostSource

/// What `milepost show ID --json` prints: all that is known of a task.
package enum ShowDocument {
    /// What ``json(_:plan:task:)`` says it is; `Docs/schemas/show.schema.json` describes it.
    package static let schema = "milepost/show/1"

    /// - Parameters:
    ///   - plan: A position in ``Project/plans``.
    ///   - task: A position in its ``Plan/tasks``.
    package static func json(_ input: ReportInput, plan: Int, task: Int) -> JSONValue {
        let data = PlanData(input, plan: plan)
        return [
            "schema": .string(schema),
            "asOf": .string(input.asOf.text),
            "plan": data.reference,
            "task": data.json(task: task, isWhole: true),
            "logEntries": .array(data.log(of: task).map { JSONValue($0, in: input.project) }),
            "findings": .array(
                TaskFindings.of(data.plan.tasks[task], in: data.plan, input.diagnostics)
                    .map { JSONValue($0, in: input.project) }),
        ]
    }
}
