import MilepostEditing
import MilepostModel

/// `complete`: a task is finished, if its post-checks are complete; the task file's block is copied to the plan (the
/// format's protocol, steps 6 and 7).
package struct CompleteStep: ProtocolStep {
    /// What the logs say; "Completed" where nothing is given.
    package var text: String?

    package init(text: String? = nil) {
        self.text = text
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        var tracking = Tracking(of: task)
        switch task.status {
        case .inProgress: break
        case .notStarted: throw Refusal("\(task.title) is not started", help: "milepost start \(task.id)")
        case .blocked: throw Refusal("\(task.title) is blocked", help: "milepost unblock \(task.id)")
        case .completed:
            throw Refusal(
                "\(task.title) is completed already", help: "bring plan and file together: milepost sync \(task.id)")
        case .deferred: throw Refusal("\(task.title) is deferred", help: "milepost reopen \(task.id) \"why\"")
        }
        for (section, name) in [(tracking.preCheck, "pre"), (tracking.postCheck, "post")] {
            guard let section, !section.isComplete else { continue }
            let open = section.open.isEmpty ? "the section's status" : section.open.joined(separator: ", ")
            let items = section.open.isEmpty ? "--all --part \(name)" : section.open.joined(separator: " ")
            throw Refusal(
                "\(task.title) cannot be completed: its \(name)-check is not complete (\(open))",
                help: "milepost verify \(task.id) \(items)")
        }
        tracking.status = .completed
        tracking.completed = desk.today
        if tracking.started == nil { tracking.started = desk.today }
        let log = desk.log(.completed, text, usually: "Completed")
        return StepDecision(
            edits: [.setTracking(task: task.id, tracking, items: .add)] + log.edits, status: .completed,
            sentence: "\(task.title) is completed.", remarks: log.remarks)
    }
}
