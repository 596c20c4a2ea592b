import MilepostEditing
import MilepostModel
import MilepostSource

/// `sync`: plan and task file say the same of how far a task is; which of them is right the format decides (section 9).
package struct SyncStep: ProtocolStep {
    package init() {}

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        let tracking = Tracking(of: task)
        try guardChecks(task, tracking)
        let side = task.authority == .file ? "the plan says what its file says" : "its file says what the plan says"
        return StepDecision(
            edits: [.setTracking(task: task.id, tracking, items: .add)], status: task.status,
            sentence: "\(task.title): \(side).")
    }

    /// A check that is false in one place and missing in the other is no matter of copying where the section is complete.
    private func guardChecks(_ task: PlanTask, _ tracking: Tracking) throws(Refusal) {
        for (stated, section) in [(task.preCheck, tracking.preCheck), (task.postCheck, tracking.postCheck)] {
            guard let section, section.status == .completed else { continue }
            let known = Set(stated?.items.map(\.name.value) ?? [])
            guard let open = section.items.first(where: { !$0.isTrue && !known.contains($0.name) }) else { continue }
            throw Refusal(
                "\(task.title): the check '\(open.name)' is open in one place and missing in the other",
                help: "milepost verify \(task.id) \(open.name), or take it out by hand")
        }
    }
}
