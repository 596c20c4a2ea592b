import MilepostModel
import MilepostSource

/// One plan and its task files, put together.
struct PlanAssembler {
    /// Nil where task files stand alone and form a plan of their own.
    let plan: FileContents?
    /// Those that hold a phase of it.
    var archives: [FileID] = []
    /// By path.
    let taskFiles: [FileContents]
    let twin: PlanFragment?
    /// All files of the run, by id.
    let files: [SourceFile]
    let scope: ReadingScope

    struct Assembled: Sendable {
        var plan: Plan
        /// Second statements that are not counted.
        var duplicates: [SourceRange]
        /// Second task files of an id, which are not counted.
        var duplicateFiles: Set<FileID>
    }

    func assemble() async -> Diagnosed<Assembled> {
        var merger = EntryMerger(statements: plan?.plan?.statements ?? [])
        var diagnostics = merger.merge()
        let owned = uniqueTaskFiles()
        diagnostics += owned.diagnostics
        var plan = frame()
        let tasks = TaskMerger(isAlone: self.plan == nil, merged: merger.tasks, files: owned.value)
        plan.tasks = await tasks.tasks()
        for (index, task) in plan.tasks.enumerated() {
            if let phase = task.phase { plan.phases[phase].tasks.append(index) }
        }
        if scope != .tracking {
            diagnostics += owned.value.flatMap { FileNameCheck.findings(for: $0) }
        }
        let edges = phaseDependencies(plan.phases)
        plan.phaseDependencies = edges.value
        diagnostics += edges.diagnostics
        let dependencies = await DependencyAssembler(plan: plan, files: files).assemble()
        plan.dependencies = dependencies.value.dependencies
        plan.outside = dependencies.value.outside
        if !plan.isTemplate { diagnostics += dependencies.diagnostics }
        let duplicateFiles = Set(taskFiles.map(\.file.id)).subtracting(owned.value.map(\.file))
        return Diagnosed(
            Assembled(plan: plan, duplicates: merger.duplicates, duplicateFiles: duplicateFiles), diagnostics)
    }

    /// The plan without its tasks.
    private func frame() -> Plan {
        guard let contents = plan, let fragment = contents.plan else {
            var alone = Plan(file: nil, path: nil, title: "Tasks")
            alone.files = taskFiles.map(\.file.id)
            let start = SourceRange(file: alone.files.first ?? FileID(0), start: 0, end: 0)
            alone.phases = [
                Phase(heading: "Tasks", name: "Tasks", label: "", number: nil, range: start, section: start)
            ]
            return alone
        }
        var plan = Plan(file: contents.file.id, path: contents.file.path, title: fragment.title)
        plan.isTemplate = fragment.isTemplate
        plan.frontMatter = fragment.frontMatter
        plan.strategy = fragment.strategy
        plan.legend = fragment.legend
        plan.phases = fragment.phases
        plan.log = fragment.log
        plan.files = [contents.file.id] + archives + (twin.map { [$0.file.id] } ?? []) + taskFiles.map(\.file.id)
        return plan
    }

    /// The first task file of each id; a second one is a finding.
    private func uniqueTaskFiles() -> Diagnosed<[TaskFile]> {
        var first: [TaskID: SourceRange] = [:]
        var result = Diagnosed<[TaskFile]>([])
        for contents in taskFiles {
            guard let file = contents.taskFile else { continue }
            let id = file.id
            if let earlier = first[id.value] {
                result.diagnostics.append(
                    ReadingFinding.duplicateID(id.value.text, at: id.range, first: earlier, inFiles: true))
            } else {
                first[id.value] = id.range
                result.value.append(file)
            }
        }
        return result
    }

    private func phaseDependencies(_ phases: [Phase]) -> Diagnosed<[PhaseDependency]> {
        var result = Diagnosed<[PhaseDependency]>([])
        let index = PhaseIndex(phases)
        var known: [Int: Set<Int>] = [:]
        for edge in (plan?.plan?.phaseEdges ?? []) + (twin?.phaseEdges ?? []) {
            guard let needing = index.position(of: edge.phase) else { continue }
            guard let needed = index.position(of: edge.needs) else {
                result.diagnostics.append(
                    Diagnostic(
                        rule: ReadingRule.unresolvedDependent, severity: .info, range: edge.range,
                        message: "'\(edge.needs.name)' is no phase of this plan", label: "holds nothing back",
                        hint: "write the id or name of a phase"))
                continue
            }
            if needed != needing, known[needing, default: []].insert(needed).inserted {
                result.value.append(PhaseDependency(needed: needed, needing: needing, range: edge.range))
            }
        }
        return result
    }
}
