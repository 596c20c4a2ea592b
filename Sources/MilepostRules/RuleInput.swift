package import MilepostAnalysis
package import MilepostModel
package import MilepostSource

/// All that rules may look at.
package struct RuleInput: Sendable {
    package let project: Project
    /// That of the same project.
    package let analysis: Analysis
    /// The time that is taken for the present.
    package let present: PlanDate
    /// Dates after this one lie in the future. Later than ``present`` where that is in UTC and the plan's zone is not
    /// known.
    package let latest: PlanDate
    /// Targets of links that are there though they are no files of the project, by their paths from its root.
    package let standing: Set<String>
    package let settings: RuleSettings
    /// What reading found.
    package let read: [Diagnostic]
    /// Plans that are no templates, each with its analysis and its log rows by task.
    let plans: [PlanUnderCheck]
    private let faultyRanges: Set<SourceRange>
    private let brokenFiles: Set<FileID>

    /// - Parameter read: what reading the project's files found.
    package init(
        project: Project, analysis: Analysis, read: [Diagnostic] = [], present: PlanDate, latest: PlanDate? = nil,
        standing: Set<String> = [], settings: RuleSettings = RuleSettings()
    ) {
        self.project = project
        self.analysis = analysis
        self.read = read
        self.present = present
        self.latest = latest ?? present
        self.standing = standing
        self.settings = settings
        plans = zip(project.plans, analysis.plans).filter { !$0.0.isTemplate }.map {
            PlanUnderCheck(plan: $0.0, analysis: $0.1)
        }
        faultyRanges = Set(read.lazy.filter { $0.severity != .info }.map(\.range))
        let breaking = Set(["invalid-yaml", "invalid-table", "unreadable-file"].map { RuleID($0) })
        let broken = Set(read.lazy.filter { breaking.contains($0.rule) }.map(\.range.file))
        // A plan with its archives is one document.
        brokenFiles = broken.union(broken.compactMap { project.archives[$0] })
    }

    /// Whether reading found fault with exactly these bytes: what follows from them is no news.
    func isFaulty(_ range: SourceRange?) -> Bool {
        guard let range, !faultyRanges.isEmpty else { return false }
        return faultyRanges.contains(range)
    }

    /// Whether a part of a file could not be read: what it does not say, it may well say there.
    func isBroken(_ file: FileID?) -> Bool {
        guard let file, !brokenFiles.isEmpty else { return false }
        return brokenFiles.contains(file)
    }

    /// Runs a check over every task of every plan; what a template left over is no task to check.
    func tasks(_ check: (PlanTask, PlanUnderCheck) -> Diagnostic?) -> [Diagnostic] {
        plans.flatMap { plan in plan.plan.tasks.compactMap { $0.id.isPlaceholder ? nil : check($0, plan) } }
    }
}

/// A plan with what several rules ask of it, looked up once.
package struct PlanUnderCheck: Sendable {
    let plan: Plan
    let analysis: PlanAnalysis
    /// The rows of the plan's log, by the task they speak of, in the order they stand in.
    private let rows: [TaskID: [LogEntry]]

    init(plan: Plan, analysis: PlanAnalysis) {
        self.plan = plan
        self.analysis = analysis
        rows = Dictionary(grouping: plan.log.entries.lazy.filter { $0.task != nil }) { $0.task?.value ?? TaskID("") }
    }

    /// What the plan's log says of a task, oldest first.
    func planRows(of task: PlanTask) -> [LogEntry] {
        guard let found = rows[task.id] else { return [] }
        return SessionLog(entries: found, direction: plan.log.direction).chronological
    }

    /// What both logs say of a task: each oldest first, the plan's before the task file's.
    func rows(of task: PlanTask) -> [LogEntry] {
        planRows(of: task) + (task.taskFile?.log.chronological ?? [])
    }

    /// Whether the plan or the task's file keeps a log at all.
    func keepsLog(of task: PlanTask) -> Bool {
        !plan.log.tables.isEmpty || task.taskFile?.log.tables.isEmpty == false
    }
}
