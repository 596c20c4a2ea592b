import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostReading
import MilepostSource
import MilepostTestSupport
import Testing

/// The structure of the inputs that the readers are tested with: whatever form a plan has, a command does what it says,
/// or names the place where it has to be done by hand.
@Suite("The structure of the corpus")
struct CorpusStructureTests {
    @Test(
        "a task is added to each phase with nothing else changed, and taken out again the bytes are the old ones",
        arguments: Corpus.cases)
    func newTask(_ corpus: CorpusCase) async throws {
        let start = await Bench(corpus.files, named: corpus.named)
        guard let now = Bench.now else { return }
        for (index, plan) in start.project.plans.enumerated() where !plan.isTemplate {
            for phase in plan.phases.indices {
                var bench = start
                do throws(Refusal) {
                    let step = NewTaskStep(
                        name: "Brand new", phase: plan.phases[phase].heading, priority: "P1", hasFile: false,
                        template: "")
                    let decision = try step.decide(plan, in: start.project, now: now, by: nil)
                    try await bench.make(decision.edits, plan: index)
                    let known = Set(plan.tasks.map(\.id))
                    let new = bench.project.plans[index].tasks.filter { !known.contains($0.id) }
                    #expect(new.count == 1 && new.first?.phase == phase)
                    guard let id = new.first?.id else { continue }
                    try await bench.step(RemoveStep(), id.text, plan: index)
                    if !plan.phases[phase].tasks.isEmpty {
                        #expect(bench.files == start.files, "\(plan.phases[phase].heading)")
                    }
                } catch {
                    #expect(Self.isPlain(error), "\(plan.phases[phase].heading): \(error)")
                }
            }
        }
    }

    @Test(
        "a task that is called otherwise is the same task, and called as before the bytes are the old ones",
        arguments: Corpus.cases)
    func rename(_ corpus: CorpusCase) async throws {
        let start = await Bench(corpus.files, named: corpus.named)
        for (index, plan) in start.project.plans.enumerated() where !plan.isTemplate {
            for task in plan.tasks {
                var bench = start
                do throws(Refusal) {
                    try await bench.step(RenameStep(new: TaskID("TASKS-977")), task.id.text, plan: index)
                    let found = bench.task("TASKS-977", plan: index)
                    #expect(
                        found?.status == task.status && found?.phase == task.phase && found?.name == task.name
                            || found?.name == "TASKS-977")
                    try await bench.step(RenameStep(new: task.id), "TASKS-977", plan: index)
                    // The one way of writing the id is everywhere now.
                    #expect(
                        PlanFacts(of: bench.project.plans[index], in: bench.project).values.count
                            == PlanFacts(of: plan, in: start.project).values.count)
                } catch {
                    #expect(Self.isPlain(error), "\(task.id): \(error)")
                }
            }
        }
    }

    @Test(
        "a task moves to every other phase, keeps all that is said of it, and comes back to its place",
        arguments: Corpus.cases)
    func move(_ corpus: CorpusCase) async throws {
        let start = await Bench(corpus.files, named: corpus.named)
        for (index, plan) in start.project.plans.enumerated() where !plan.isTemplate {
            for task in plan.tasks {
                guard let old = task.phase else { continue }
                let following = plan.phases[old].tasks.drop { plan.tasks[$0].id != task.id }.dropFirst().first
                for phase in plan.phases.indices where phase != old {
                    var bench = start
                    do throws(Refusal) {
                        try await bench.step(MoveStep(phase: plan.phases[phase].heading), task.id.text, plan: index)
                        #expect(bench.task(task.id.text, plan: index)?.phase == phase)
                        try await bench.step(
                            MoveStep(phase: plan.phases[old].heading, before: following.map { plan.tasks[$0].id }),
                            task.id.text, plan: index)
                        #expect(bench.task(task.id.text, plan: index)?.phase == old)
                    } catch {
                        #expect(Self.isPlain(error), "\(task.id) to \(plan.phases[phase].heading): \(error)")
                    }
                }
            }
        }
    }

    /// Refused with what to do, and never because an edit went wrong.
    private static func isPlain(_ refusal: Refusal) -> Bool {
        refusal.help?.isEmpty == false && refusal.help != EditedFiles.report
    }
}
