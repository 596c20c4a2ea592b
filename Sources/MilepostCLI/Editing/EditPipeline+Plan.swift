import MilepostModel
import MilepostProtocol

extension EditPipeline {
    /// A change of the one plan that there is, and not of one of its tasks.
    func run(
        inPlan request: EditRequest, _ decide: Decide
    ) async throws(CommandFailure) -> EditOutcome {
        try await run(
            request,
            at: { reading throws(CommandFailure) in
                let plans = reading.project.plans.indices.filter { !reading.project.plans[$0].isTemplate }
                guard let plan = plans.first else {
                    throw CommandFailure(.findings, "a template gets no tasks", hint: "copy it, or use milepost init")
                }
                guard plans.count == 1 else {
                    let names = plans.compactMap { reading.project.plans[$0].path }.joined(separator: ", ")
                    throw CommandFailure(
                        .usage, "\(plans.count) plans are here", hint: "name one of them with --in: \(names)")
                }
                return Place(plan: plan, task: nil)
            }, decide)
    }
}
