import MilepostEditing
import MilepostModel

/// `unblock`: a blocked task goes on where it was.
package struct UnblockStep: ProtocolStep {
    package var text: String?
    /// Goes on where needs are open.
    package var force: Bool

    package init(text: String? = nil, force: Bool = false) {
        self.text = text
        self.force = force
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        guard task.status == .blocked else {
            throw Refusal("\(task.title) is not blocked, but \(task.status.words)", help: "milepost show \(task.id)")
        }
        return try Resuming(desk, force: force).decision(log: text, usually: "Unblocked")
    }
}
