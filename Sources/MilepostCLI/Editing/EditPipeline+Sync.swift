import MilepostModel
import MilepostProtocol
import MilepostSource

extension EditPipeline {
    /// Brings every task of every plan together with its file: one change for each plan.
    func syncAll(_ request: EditRequest) async throws(CommandFailure) -> EditOutcome {
        let plans = try await read(request).project.plans
        let real = plans.indices.filter { !plans[$0].isTemplate }
        guard let first = real.first else {
            throw CommandFailure(.findings, "a template has nothing to be brought together", hint: nil)
        }
        var outcomes: [EditOutcome] = []
        for index in real {
            let path = plans[index].path
            // Plans are known by their paths: their places move when somebody adds one.
            let find: (Reading) throws(CommandFailure) -> Place = { reading throws(CommandFailure) in
                Place(plan: reading.project.plans.firstIndex { $0.path == path } ?? first, task: nil)
            }
            outcomes.append(
                try await run(request, at: find) { scene throws(Refusal) in
                    PlanSync.decide(scene.plan, in: scene.reading.project) { scene.desk($0) }
                })
        }
        return EditOutcome.joined(outcomes)
    }
}
