import MilepostEditing
import MilepostModel

/// `reopen`: a completed or deferred task is work again.
package struct ReopenStep: ProtocolStep {
    package var why: String

    package init(why: String) {
        self.why = why
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        var tracking = Tracking(of: task)
        switch task.status {
        case .completed:
            tracking.status = .inProgress
            tracking.completed = nil
        case .deferred:
            tracking.status = tracking.started == nil ? .notStarted : .inProgress
        case .notStarted, .inProgress, .blocked:
            throw Refusal(
                "\(task.title) is \(task.status.words), and nothing is to be reopened",
                help: task.status == .blocked ? "milepost unblock \(task.id)" : "milepost show \(task.id)")
        }
        return StepDecision(
            edits: [.setTracking(task: task.id, tracking, items: .keep), desk.log(tracking.status, why)],
            status: tracking.status, sentence: "\(task.title) is \(tracking.status.words) again.")
    }
}
