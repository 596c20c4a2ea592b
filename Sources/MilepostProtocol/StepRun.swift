package import MilepostEditing
package import MilepostModel

/// A decision as edits of bytes.
package enum StepRun {
    /// All edits of a decision together.
    ///
    /// - Throws: ``Refusal`` where one of them cannot be made.
    package static func change(_ edits: [PlanEdit], in plan: Plan, of project: Project) throws(Refusal) -> PlanChange {
        var change = PlanChange()
        for edit in edits {
            do {
                change.add(try edit.change(in: plan, of: project))
            } catch {
                throw Refusal(error)
            }
        }
        return change
    }
}
