import MilepostEditing
package import MilepostModel

/// `log`: a row in the task file's log and in the plan's (the format's protocol, step 5).
package struct LogStep: ProtocolStep {
    package var text: String
    /// What the row says of the status; the task's own where nothing is given.
    package var status: Status?

    package init(text: String, status: Status? = nil) {
        self.text = text
        self.status = status
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        if let status, status != task.status {
            throw Refusal(
                "\(task.title) is \(task.status.words), and a row that says \(status.rawValue) would contradict it",
                help: Self.command(for: status, task.id))
        }
        return StepDecision(
            edits: [desk.log(status ?? task.status, text)], status: task.status,
            sentence: "Logged for \(task.title).")
    }

    /// The command that brings a task there.
    private static func command(for status: Status, _ id: TaskID) -> String {
        switch status {
        case .notStarted, .inProgress: "milepost start \(id), unblock or reopen"
        case .blocked: "milepost block \(id) \"why\""
        case .completed: "milepost complete \(id)"
        case .deferred: "milepost defer \(id) \"why\""
        }
    }
}
