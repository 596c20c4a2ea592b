import MilepostEditing
package import MilepostModel

/// `new phase`: a phase behind the last one, with the next number.
package struct NewPhaseStep: Sendable {
    package var name: String
    package var goal: String?

    package init(name: String, goal: String? = nil) {
        self.name = name
        self.goal = goal
    }

    package func decide(_ plan: Plan) throws(Refusal) -> StepDecision {
        func line(_ text: String) -> String {
            text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        }
        let name = line(name)
        guard !name.isEmpty else { throw Refusal("a phase needs a name", help: "write one in quotes", kind: .usage) }
        if plan.phases.contains(where: { $0.name.lowercased() == name.lowercased() }) {
            throw Refusal("there is a phase '\(name)' already", help: "choose another name", kind: .usage)
        }
        let phase = NewPhase(number: NewPhase.nextNumber(in: plan), name: name, goal: goal.map(line))
        return StepDecision(
            edits: [.addPhase(phase)], status: nil,
            sentence: "Phase \(phase.number): \(name) is added to \(plan.title).")
    }
}
