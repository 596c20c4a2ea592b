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
            try guardOrder(desk, phase, before)
        }
        if task.phase != phase { try guardUrgency(desk, phase) }
        let place = desk.plan.phases[phase].words
        return StepDecision(
            edits: [.moveTask(task.id, phase: phase, before: before)], status: task.status,
            sentence: "\(task.title) is in \(place)\(before.map { ", before \($0)" } ?? "").")
    }

    /// Rows stand in the order of work: what is more urgent above, and what is needed above what needs it.
    private func guardOrder(_ desk: Desk, _ phase: Int, _ before: TaskID) throws(Refusal) {
        let plan = desk.plan
        let rest = plan.phases[phase].tasks.filter { $0 != desk.position }
        guard let place = rest.firstIndex(where: { plan.tasks[$0].id == before }) else { return }
        func level(_ position: Int) -> Int { plan.tasks[position].priority?.level ?? 10 }
        func needs(_ needing: Int, _ needed: Int) -> Bool {
            level(needing) == level(needed)
                && plan.dependencies.contains { $0.needing == needing && $0.needed == needed }
        }
        let own = level(desk.position)
        let above = rest[..<place].first { level($0) > own || needs($0, desk.position) }
        let below = rest[place...].first { level($0) < own || needs(desk.position, $0) }
        guard let wrong = above ?? below else { return }
        let other = plan.tasks[wrong]
        let why =
            level(wrong) == own
            ? "one of them needs the other" : "it is \(words(desk.task)), and that is \(words(other))"
        throw Refusal(
            "\(desk.task.id) would stand \(above == nil ? "above" : "below") \(other.id): \(why)",
            help: "leave --before out, or change the priority with milepost set")
    }

    /// No place is right for a task that is needed by a more urgent one, or needs a less urgent one.
    private func guardUrgency(_ desk: Desk, _ phase: Int) throws(Refusal) {
        let plan = desk.plan
        for dependency in plan.dependencies {
            let (needed, needing) = (plan.tasks[dependency.needed], plan.tasks[dependency.needing])
            guard
                dependency.needed == desk.position && needing.phase == phase
                    || dependency.needing == desk.position && needed.phase == phase
            else { continue }
            try OrderOfWork.guardNeed(of: needing.id, needing.priority, needed)
        }
    }

    private func words(_ task: PlanTask) -> String { task.priority.map { "\($0)" } ?? "without a priority" }
}
