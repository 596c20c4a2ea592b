import MilepostAnalysis
import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostReading
import MilepostRules
import MilepostSource
import MilepostTestSupport
import Testing

/// A project whose files are edited as the commands edit them: edits, read again, compared, taken over.
struct Bench {
    private(set) var files: [SourceFile]
    private(set) var project: Project
    private(set) var analysis: Analysis
    private(set) var named: Set<FileID>
    /// What was read of the files before, as the commands keep it.
    private var read: ReadFiles

    static let now = PlanDate("2026-03-02T10:30:00")

    init(_ files: [SourceFile], named: Set<FileID> = []) async {
        self.files = files
        self.named = named
        let read = await ProjectReader.read(files, named: named, reusing: ReadFiles())
        (project, self.read) = (read.project.value, read.files)
        analysis = Analysis(of: project)
    }

    /// - Parameter files: texts by their paths.
    init(_ files: [String: String]) async {
        await self.init(
            files.sorted { $0.key < $1.key }.enumerated().map {
                SourceFile(id: FileID($0), path: $1.key, text: $1.value)
            })
    }

    func text(_ path: String) -> String {
        files.first { $0.path == path }.map { $0.text(in: $0.range) } ?? "no file \(path)"
    }

    func task(_ id: String, plan: Int = 0) -> PlanTask? {
        project.plans[plan].tasks.first { $0.id == TaskID(id) }
    }

    /// Makes edits of a plan.
    mutating func make(_ edits: [PlanEdit], plan: Int = 0) async throws(Refusal) {
        try await make(try StepRun.change(edits, in: project.plans[plan], of: project), plan: plan)
    }

    mutating func make(_ change: PlanChange, plan: Int = 0) async throws(Refusal) {
        let edited = try await EditedFiles.make(
            change, plan: plan, of: project, named: named, unreadable: [], reusing: read)
        let fresh = await ProjectReader.read(edited.project.files, named: edited.named, reusing: ReadFiles())
        // What is left out of a reading, or of a comparison, because it is the same, is the same.
        for index in edited.project.plans.indices {
            let facts = PlanFacts(of: edited.project.plans[index], in: edited.project)
            #expect(facts == PlanFacts(of: fresh.project.value.plans[index], in: fresh.project.value))
            let meant = index == plan ? change : PlanChange()
            #expect(meant.surprises(from: PlanFacts(of: project.plans[index], in: project), to: facts) == [])
        }
        files = edited.project.files
        named = edited.named
        (project, read) = (edited.project, fresh.files)
        analysis = Analysis(of: project)
    }

    /// Does a step for a task.
    @discardableResult
    mutating func step(
        _ step: any ProtocolStep, _ id: String, plan: Int = 0, now: PlanDate? = Bench.now, by: String? = nil
    ) async throws(Refusal) -> StepDecision {
        guard let position = project.plans[plan].tasks.firstIndex(where: { $0.id == TaskID(id) }), let now else {
            throw Refusal("no task \(id)", help: nil)
        }
        let desk = Desk(
            plan: project.plans[plan], position: position, now: now, by: by)
        let decision = try step.decide(desk)
        try await make(decision.edits, plan: plan)
        return decision
    }

    /// Sets the status of a task, its dates and checks as they are.
    mutating func set(_ status: Status, _ id: String, plan: Int = 0) async throws(Refusal) {
        guard let task = task(id, plan: plan) else { throw Refusal("no task \(id)", help: nil) }
        var tracking = Tracking(of: task)
        tracking.status = status
        try await make([.setTracking(task: task.id, tracking, items: .keep)], plan: plan)
    }

    /// What the rules find, without places, since lines move.
    func findings() async -> [String] {
        let read = await ProjectReader.read(files, named: named)
        guard let now = PlanDate("2026-03-03") else { return [] }
        let outcome = RuleCatalog.check(
            RuleInput(project: read.value, analysis: Analysis(of: read.value), read: read.diagnostics, present: now))
        return outcome.findings.map { "\($0.rule) \($0.message)" }.sorted()
    }

    /// What a step refuses.
    func refusal(_ step: any ProtocolStep, _ id: String, by: String? = nil) async -> String {
        var bench = self
        do throws(Refusal) {
            let decision = try await bench.step(step, id, by: by)
            return "no refusal: \(decision.sentence)"
        } catch {
            return error.message(in: project) + (error.help.map { "\n\($0)" } ?? "")
        }
    }
}
