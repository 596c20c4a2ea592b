import MilepostEditing
import MilepostModel

/// `remove`: a task that was never begun is taken out of the plan, with its file.
package struct RemoveStep: ProtocolStep {
    package init() {}

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        guard task.status == .notStarted || task.status == .deferred else {
            throw Refusal(
                "\(task.title) is \(task.status.words), and its history would be lost",
                help: task.status == .completed ? "leave it" : "milepost defer \(task.id) \"why\"")
        }
        return StepDecision(
            edits: [.removeTask(task.id)], status: nil, sentence: "\(task.title) is taken out of the plan.")
    }
}
