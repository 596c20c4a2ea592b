import MilepostEditing
import MilepostModel

/// `defer`: a task is put off on purpose.
package struct DeferStep: ProtocolStep {
    package var why: String

    package init(why: String) {
        self.why = why
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        guard task.status != .completed else {
            throw Refusal("\(task.title) is completed", help: "milepost reopen \(task.id) \"\(why)\"")
        }
        guard task.status != .deferred else {
            throw Refusal("\(task.title) is deferred already", help: "milepost log \(task.id) \"\(why)\"")
        }
        var tracking = Tracking(of: task)
        tracking.status = .deferred
        return StepDecision(
            edits: [.setTracking(task: task.id, tracking, items: .keep), desk.log(.deferred, why)],
            status: .deferred, sentence: "\(task.title) is deferred.")
    }
}
