import MilepostEditing
package import MilepostModel

/// `move`: a task goes to another phase, or to another place in its own.
package struct MoveStep: ProtocolStep {
    /// As it was typed.
    package var phase: String
    /// The task that follows it; where its urgency belongs without one.
    package var before: TaskID?

    package init(phase: String, before: TaskID? = nil) {
        self.phase = phase
        self.before = before
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        let phase = try PhaseSearch.phase(phase, in: desk.plan)
        guard !task.isOrphan else {
            throw Refusal(
                "\(task.title) is in no phase: only its file states it", help: "write it into the plan first")
        }
        if let before {
            guard let other = desk.plan.tasks.first(where: { $0.id == before }), other.id != task.id else {
                throw Refusal(
                    "there is no other task \(before)", help: "see the phase with milepost status", kind: .usage)
            }
            guard other.phase == phase else {
                throw Refusal(
                    "\(before) is not in \(desk.plan.phases[phase].words)", help: "name a task of that phase",
                    kind: .usage)
            }
        }
        let place = desk.plan.phases[phase].words
        return StepDecision(
            edits: [.moveTask(task.id, phase: phase, before: before)], status: task.status,
            sentence: "\(task.title) is in \(place)\(before.map { ", before \($0)" } ?? "").")
    }
}
