import MilepostAnalysis
import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostReading
import MilepostRules
import MilepostSource
import MilepostTestSupport

/// A project whose files are edited as the commands edit them: edits, read again, compared, taken over.
struct Bench {
    private(set) var files: [SourceFile]
    private(set) var project: Project
    private(set) var analysis: Analysis
    private(set) var named: Set<FileID>

    static let now = PlanDate("2026-03-02T10:30:00")

    init(_ files: [SourceFile], named: Set<FileID> = []) async {
        self.files = files
        self.named = named
        project = await ProjectReader.read(files, named: named).value
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
        let edited = try await EditedFiles.make(change, plan: plan, of: project, named: named, unreadable: [])
        files = edited.project.files
        named = edited.named
        project = edited.project
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
            plan: project.plans[plan], analysis: analysis.plans[plan], position: position, now: now, by: by)
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
