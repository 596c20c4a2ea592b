import MilepostEditing
package import MilepostModel

/// `rename`: a task is called otherwise, in every file that names it.
package struct RenameStep: ProtocolStep {
    package var new: TaskID

    package init(new: TaskID) {
        self.new = new
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        guard new != task.id else {
            throw Refusal("\(task.id) is called so already", help: "choose another id", kind: .usage)
        }
        if let other = desk.plan.tasks.first(where: { $0.id == new }) {
            throw Refusal("there is a task \(other.title) already", help: "choose another id", kind: .usage)
        }
        guard Renaming.isPlain(new) else {
            throw Refusal(
                "'\(new)' is no id that is found again everywhere",
                help: "use letters, hyphens and a number, such as TASKS-07",
                kind: .usage)
        }
        return StepDecision(
            edits: [.renameTask(task.id, to: new)], status: task.status, sentence: "\(task.title) is \(new) now.")
    }
}
