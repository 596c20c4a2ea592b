import MilepostAnalysis
import MilepostModel
import MilepostReport
import MilepostSource

/// What the terminal says of the tasks of one plan. Everything it returns is safe to print.
struct TaskWords {
    let plan: Plan
    let analysis: PlanAnalysis
    /// Lines of the whole run that look like tracked work and could not be read; no sentence may pass over them.
    let unreadLines: Int
    let terminal: Terminal

    /// - Parameter plan: a position in the report's plans.
    init(_ report: ReportInput, plan: Int, terminal: Terminal) {
        self.plan = report.project.plans[plan]
        self.analysis = report.analysis.plans[plan]
        self.unreadLines = CoverageWords(report.project.coverage).unreadLines
        self.terminal = terminal
    }

    /// `TASKS-07 Session store`
    func title(_ task: Int) -> String { terminal.text(plan.tasks[task].title) }

    /// `○ TASKS-07 Session store  P0`
    func line(_ task: Int) -> String {
        let priority = plan.tasks[task].priority.map {
            "  " + terminal.paint("\($0)", $0.level == 0 ? .strong : .muted)
        }
        return "\(terminal.glyph(plan.tasks[task].status)) \(title(task))\(priority ?? "")"
    }

    /// "TASKS-01 Pier model, TASKS-02 Calendar and 3 more".
    func titles(_ tasks: [Int], atMost limit: Int = 3) -> String {
        var parts = tasks.prefix(limit).map(title)
        if tasks.count > limit { parts.append("\(tasks.count - limit) more") }
        guard let last = parts.popLast() else { return "" }
        return parts.isEmpty ? last : "\(parts.joined(separator: ", ")) and \(last)"
    }

    /// `Phase 1: Foundation`; "no phase" for an orphan.
    func phase(of task: Int) -> String {
        plan.tasks[task].phase.map { terminal.text(plan.phases[$0].title) } ?? "no phase"
    }

    /// Why the next task is the next one; empty where there is none.
    var whyNext: String {
        NextReason.sentence(plan, analysis).map { terminal.text($0).sentence } ?? ""
    }

    /// What a waiting task waits for, down to the root causes.
    func waiting(_ task: Int) -> String {
        let state = analysis.tasks[task]
        guard !state.openNeeds.isEmpty else { return "waits for nothing" }
        let direct = "waits for \(titles(state.openNeeds))"
        let roots = state.rootCauses.filter { !state.openNeeds.contains($0) }
        return roots.isEmpty ? direct : "\(direct); at the root of it \(titles(roots))"
    }

    /// Why a blocked task is held up: its root causes, else what its notes or its last log row say.
    func heldUp(_ task: Int) -> String {
        let roots = analysis.tasks[task].rootCauses.filter { $0 != task }
        if !roots.isEmpty { return "waits for \(titles(roots))" }
        if let reason = statedReason(task) { return terminal.text(reason) }
        return "no reason is stated"
    }

    private func statedReason(_ task: Int) -> String? {
        let entry = logEntries(of: task).last { $0.status == .blocked }
        let reason = entry?.notes?.value ?? plan.tasks[task].notes
        return reason.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The log rows of a task from both logs, oldest first.
    func logEntries(of task: Int) -> [LogEntry] {
        let own = plan.tasks[task].taskFile?.log.chronological ?? []
        return SessionLog(entries: plan.log.rows(of: plan.tasks[task].id) + own).chronological
    }
}
