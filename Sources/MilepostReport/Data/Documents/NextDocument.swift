import MilepostAnalysis
import MilepostModel

/// What `milepost next --json` prints.
package enum NextDocument {
    /// What ``json(_:all:)`` says it is; `Docs/schemas/next.schema.json` describes it.
    package static let schema = "milepost/next/1"

    /// - Parameter all: with every open task of each plan as `queue`, in the order of work.
    package static func json(_ input: ReportInput, all: Bool) -> JSONValue {
        [
            "schema": .string(schema),
            "asOf": .string(input.asOf.text),
            "plans": .array(PlanData.all(input).map { json($0, all: all) }),
        ]
    }

    private static func json(_ data: PlanData, all: Bool) -> JSONValue {
        let plan: JSONValue = [
            "plan": data.reference,
            "currentPhase": data.reference(phase: data.analysis.currentPhase),
            "next": next(data),
            "waitingFor": data.waitingFor,
            "couldStartEarly": data.ids(data.analysis.couldStartEarly),
        ]
        guard all else { return plan }
        let open = data.analysis.workOrder.filter { data.plan.tasks[$0].status.isOpen }
        return plan.adding(["queue": .array(open.map(data.brief(task:)))])
    }

    /// The next task with its reason, its pre-checks and its commands (protocol steps 1, 2 and 4).
    private static func next(_ data: PlanData) -> JSONValue {
        guard let index = data.analysis.next else { return .null }
        let task = data.plan.tasks[index]
        return data.brief(task: index).adding([
            "reason": JSONValue(NextReason.sentence(data.plan, data.analysis)),
            "preCheck": JSONValue(task.preCheck),
            "commands": .array((task.taskFile?.commands ?? []).map { JSONValue($0, in: data.project) }),
        ])
    }
}
