import MilepostEditing
import MilepostModel

/// `reopen`: a completed or deferred task is work again.
package struct ReopenStep: ProtocolStep {
    package var why: String
    /// Goes on where needs are open, and where tasks that need it have begun.
    package var force: Bool

    package init(why: String, force: Bool = false) {
        self.why = why
        self.force = force
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        guard task.status == .completed || task.status == .deferred else {
            throw Refusal(
                "\(task.title) is \(task.status.words), and nothing is to be reopened",
                help: task.status == .blocked ? "milepost unblock \(task.id)" : "milepost show \(task.id)")
        }
        if !force { try guardBegun(desk) }
        return try Resuming(desk, force: force).decision(log: why, usually: "Reopened")
    }

    /// What others stand on is not taken away from under them.
    private func guardBegun(_ desk: Desk) throws(Refusal) {
        let task = desk.task
        let begun = desk.begunOnIt().first
        guard let begun else { return }
        let mend =
            begun.status == .completed
            ? "milepost reopen \(begun.id) \"why\"" : "milepost block \(begun.id) \"why\" --by \(task.id)"
        throw Refusal(
            "\(begun.title) needs \(task.id), and is \(begun.status.words)", help: "\(mend), or go on with --force")
    }
}
