import MilepostEditing
package import MilepostModel

/// `sync` for a whole plan: each task that is stated in more than one place says the same everywhere.
package enum PlanSync {
    /// What has to be changed. A task that cannot be brought together safely is left, and a remark says why.
    ///
    /// - Parameter desk: that of a task, by its position in the plan.
    package static func decide(_ plan: Plan, in project: Project, desk: (Int) -> Desk) -> StepDecision {
        var edits: [PlanEdit] = []
        var names: [String] = []
        var remarks: [String] = []
        for (index, task) in plan.tasks.enumerated() where task.isStatedTwice {
            do throws(Refusal) {
                let decision = try SyncStep().decide(desk(index))
                guard try !StepRun.change(decision.edits, in: plan, of: project).edits.isEmpty else { continue }
                edits += decision.edits
                names.append(task.id.text)
            } catch {
                remarks.append("\(task.title): \(error.message(in: project))" + (error.help.map { "; \($0)" } ?? ""))
            }
        }
        let sentence =
            names.isEmpty
            ? "\(plan.title): plan and task files agree."
            : "\(plan.title): brought together \(names.joined(separator: ", "))."
        return StepDecision(
            edits: edits, status: nil, sentence: sentence, remarks: remarks, isPartial: !remarks.isEmpty)
    }
}

extension PlanTask {
    /// Whether more than one place says how far the task is.
    fileprivate var isStatedTwice: Bool {
        let places = [
            self.row != nil, self.item != nil, self.taskFile?.tracking != nil || self.taskFile?.controlStatus != nil,
        ]
        return places.count { $0 } > 1
    }
}
