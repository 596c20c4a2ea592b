import MilepostEditing
package import MilepostModel

/// `block`: a task is held up, and the logs say by what.
package struct BlockStep: ProtocolStep {
    package var why: String
    /// The task that holds it up.
    package var blocker: TaskID?

    package init(why: String, blocker: TaskID? = nil) {
        self.why = why
        self.blocker = blocker
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        if task.status == .completed {
            throw Refusal("\(task.title) is completed", help: "milepost reopen \(task.id) \"\(why)\"")
        }
        if task.status == .deferred {
            throw Refusal("\(task.title) is deferred", help: "milepost reopen \(task.id) \"why\"")
        }
        if let blocker, !desk.plan.tasks.contains(where: { $0.id == blocker }) {
            throw Refusal(
                "there is no task \(blocker)", help: "list the open tasks with milepost next --all", kind: .usage)
        }
        var tracking = Tracking(of: task)
        tracking.status = .blocked
        let waits = blocker.map { " (waits for \($0))" } ?? ""
        return StepDecision(
            edits: [.setTracking(task: task.id, tracking, items: .keep), desk.log(.blocked, why + waits)],
            status: .blocked, sentence: "\(task.title) is blocked.")
    }
}
