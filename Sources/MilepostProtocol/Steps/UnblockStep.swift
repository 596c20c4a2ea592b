import MilepostEditing
import MilepostModel

/// `unblock`: a blocked task goes on where it was.
package struct UnblockStep: ProtocolStep {
    package var text: String?

    package init(text: String? = nil) {
        self.text = text
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        guard task.status == .blocked else {
            throw Refusal("\(task.title) is not blocked, but \(task.status.words)", help: "milepost show \(task.id)")
        }
        var tracking = Tracking(of: task)
        // Once begun, it goes on; but not over a check that failed.
        let goesOn = tracking.started != nil && tracking.preCheck?.isComplete != false
        tracking.status = goesOn ? .inProgress : .notStarted
        if !goesOn { tracking.started = nil }
        return StepDecision(
            edits: [
                .setTracking(task: task.id, tracking, items: .keep), desk.log(tracking.status, text ?? "Unblocked"),
            ], status: tracking.status, sentence: "\(task.title) is \(tracking.status.words) again.")
    }
}
