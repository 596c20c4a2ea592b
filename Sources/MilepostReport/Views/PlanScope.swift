import MilepostAnalysis
import MilepostComparison
import MilepostHTML
import MilepostGraph
import MilepostModel
import MilepostSource

/// One plan of a report with what pages look up in it, gathered once in linear time. A class, since every page and every
/// part of one holds it.
final class PlanScope: Sendable {
    /// Position in ``Project/plans``.
    let index: Int
    let plan: Plan
    /// What the pages say.
    let words: any PageWords
    let analysis: PlanAnalysis
    let paths: PlanPaths
    /// What stands wherever a task is named; one for each task.
    let briefs: [TaskBrief]
    /// What a page among those of the tasks names each task by.
    let siblings: [TemplateValue]
    let statuses: StatusValues
    /// What the top bar calls the plan.
    let shortName: String
    /// Findings in the plan's files, sorted.
    let findings: [Diagnostic]
    /// Findings that speak of a task or lie in its file; one list for each task.
    let findingsOfTasks: [[Diagnostic]]
    /// The newest first.
    let sessions: [Session]
    /// The newest first; one list for each task.
    let sessionsOfTasks: [[Session]]
    /// Edges by the task that needs; one list for each task.
    let needs: [[Dependency]]
    /// Edges by the task that is needed; one list for each task.
    let neededBy: [[Dependency]]
    /// Outside components by the task they need; one list for each task.
    let outside: [[OutsideComponent]]
    /// Where each task stands in ``PlanAnalysis/workOrder``.
    let orderOfTasks: [Int]
    let taskNamed: [TaskID: Int]
    /// Findings inside each phase's section.
    let findingsOfPhases: [[Diagnostic]]
    /// Edges between phases by the phase that needs; one list for each phase.
    let phaseNeeds: [[PhaseDependency]]
    /// Edges between phases by the phase that is needed; one list for each phase.
    let phaseNeededBy: [[PhaseDependency]]
    /// What is different from an earlier state; nil where none was named.
    let changes: PlanComparison?
    /// How each task changed, in words; nothing for those that did not.
    let changesOfTasks: [Int: [String]]
    /// What drawings of the plan are made from.
    let diagram: PlanDiagram
    /// Where layouts of drawings are kept between runs.
    let layouts: LayoutCache?
    /// The plan's own text, asked for once.
    let document: ProseDocument?
    /// Whether its pages become parts of one file, in which drawings are written shorter.
    let isInOneFile: Bool

    /// The same, on several cores: every page waits for it.
    static func made(_ input: ReportInput, plan index: Int) async -> PlanScope {
        async let diagram = diagram(input, plan: index)
        let plan = input.project.plans[index]
        let sessions = Session.all(of: plan, taskNamed: named(plan))
        return PlanScope(input, plan: index, diagram: await diagram, sessions: sessions)
    }

    private static func diagram(_ input: ReportInput, plan index: Int) -> PlanDiagram {
        PlanDiagram(
            plan: input.project.plans[index], analysis: input.analysis.plans[index], words: input.words,
            drawsTasks: true)
    }

    /// Of tasks with one id, the first.
    private static func named(_ plan: Plan) -> [TaskID: Int] {
        var named: [TaskID: Int] = [:]
        for (position, task) in plan.tasks.enumerated() where named[task.id] == nil { named[task.id] = position }
        return named
    }

    /// - Parameters:
    ///   - diagram: what drawings are made from, where it was made already.
    ///   - sessions: all of the plan, where they were put in order already.
    init(
        _ input: ReportInput, plan index: Int, isInOneFile: Bool = false, diagram: PlanDiagram? = nil,
        sessions: [Session]? = nil
    ) {
        self.index = index
        self.isInOneFile = isInOneFile
        plan = input.project.plans[index]
        words = input.words
        analysis = input.analysis.plans[index]
        paths = input.paths.plans[index]
        layouts = input.layouts
        self.diagram = diagram ?? Self.diagram(input, plan: index)
        let count = plan.tasks.count
        briefs = zip(plan.tasks, paths.tasks).map {
            TaskBrief(id: $0.id.text, name: $0.name, status: $0.status, path: $1)
        }
        siblings = briefs.map { $0.reference(below: "") }
        statuses = StatusValues(words)
        shortName = PlanNames.short(index, input)
        let named = Self.named(plan)
        taskNamed = named

        let sessions = sessions ?? Session.all(of: plan, taskNamed: named)
        self.sessions = sessions
        var sessionsOfTasks = [[Session]](repeating: [], count: count)
        for session in sessions {
            if let task = session.task { sessionsOfTasks[task].append(session) }
        }
        self.sessionsOfTasks = sessionsOfTasks

        let files = Set(plan.files + [plan.file].compactMap { $0 } + plan.tasks.compactMap { $0.taskFile?.file })
        findings = input.diagnostics.filter { files.contains($0.range.file) }
        findingsOfTasks = Self.findings(findings, of: plan, named: named)

        var needs = [[Dependency]](repeating: [], count: count)
        var neededBy = needs
        for edge in plan.dependencies where edge.needing < count && edge.needed < count {
            needs[edge.needing].append(edge)
            neededBy[edge.needed].append(edge)
        }
        self.needs = needs
        self.neededBy = neededBy
        var outside = [[OutsideComponent]](repeating: [], count: count)
        for component in plan.outside where component.needed < count { outside[component.needed].append(component) }
        self.outside = outside
        var order = [Int](repeating: 0, count: count)
        for (position, task) in analysis.workOrder.enumerated() where task < count { order[task] = position }
        orderOfTasks = order
        findingsOfPhases = Self.findings(findings, in: plan.phases)
        var phaseNeeds = [[PhaseDependency]](repeating: [], count: plan.phases.count)
        var phaseNeededBy = phaseNeeds
        for edge in plan.phaseDependencies where max(edge.needed, edge.needing) < plan.phases.count {
            phaseNeeds[edge.needing].append(edge)
            phaseNeededBy[edge.needed].append(edge)
        }
        self.phaseNeeds = phaseNeeds
        self.phaseNeededBy = phaseNeededBy
        let comparison = input.changes?.comparison.plans
        changes = comparison.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        changesOfTasks = changes.map { Self.changes($0, named: named, input.words.changes) } ?? [:]
        document = plan.file.flatMap { input.document($0) }
    }

    private static func changes(
        _ comparison: PlanComparison, named: [TaskID: Int], _ words: any ChangeWords
    ) -> [Int: [String]] {
        var changes: [Int: [String]] = [:]
        for group in ChangeGroup.all(of: comparison, words) {
            for row in group.rows where !row.isGone {
                guard let task = named[row.task.id] else { continue }
                changes[task, default: []].append(words.change(group.kind, row.detail))
            }
        }
        return changes
    }

    /// - Complexity: linear in findings and phases, both being sorted.
    private static func findings(_ findings: [Diagnostic], in phases: [Phase]) -> [[Diagnostic]] {
        var result = [[Diagnostic]](repeating: [], count: phases.count)
        let order = phases.indices.sorted { phases[$0].section < phases[$1].section }
        var position = 0
        for finding in findings {
            while position < order.count, phases[order[position]].section.isBefore(finding.range) { position += 1 }
            if position < order.count, phases[order[position]].section.contains(finding.range) {
                result[order[position]].append(finding)
            }
        }
        return result
    }

    /// A finding belongs to the task it names, else to the task in whose file it lies.
    private static func findings(_ findings: [Diagnostic], of plan: Plan, named: [TaskID: Int]) -> [[Diagnostic]] {
        var taskOfFile: [FileID: Int] = [:]
        for (position, task) in plan.tasks.enumerated() {
            if let file = task.taskFile?.file { taskOfFile[file] = position }
        }
        var result = [[Diagnostic]](repeating: [], count: plan.tasks.count)
        for finding in findings {
            let task = finding.task.flatMap { named[TaskID($0)] } ?? taskOfFile[finding.range.file]
            if let task { result[task].append(finding) }
        }
        return result
    }

    /// Since when a blocked task is blocked: the oldest of its newest rows that all say so.
    func blockedSince(_ task: Int) -> PlanDate? {
        sessionsOfTasks[task].prefix { $0.entry.status == .blocked }.last?.date
    }

    /// What was said when it was blocked last.
    func blockedReason(_ task: Int) -> String? {
        sessionsOfTasks[task].first { $0.entry.status == .blocked && $0.entry.notes != nil }?.entry.notes?.value
            ?? plan.tasks[task].notes
    }
}

/// What stands wherever a task is named.
struct TaskBrief: Sendable {
    let id: String
    let name: String
    let status: Status
    let path: OutputPath

    /// Id, name and link.
    ///
    /// - Parameters:
    ///   - folder: how the folder of the tasks' pages is reached, with a slash at its end; empty from inside.
    ///   - end: what follows it.
    func reference(below folder: String, after end: String = "") -> TemplateValue {
        [
            "id": .text(id), "name": name == id ? .absent : .text(name), "plainName": .text(name),
            "link": .url(.relative(folder + path.name)), "after": .text(end),
        ]
    }
}

extension SourceRange {
    /// Ends before another one begins.
    fileprivate func isBefore(_ other: SourceRange) -> Bool {
        file < other.file || (file == other.file && end <= other.start)
    }
}
