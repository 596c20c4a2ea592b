import MilepostAnalysis
import MilepostModel
import MilepostSource

/// One plan with what was computed of it, and what its JSON asks for again and again, looked up once.
struct PlanData {
    let project: Project
    let plan: Plan
    let analysis: PlanAnalysis
    /// Statements of the dependency of a task on another, by needing task, then by needed.
    private let statements: [[Int: [DependencyStatement]]]
    /// Outside components by the task they need.
    private let outside: [[OutsideComponent]]
    /// Rows of the plan's log from the oldest to the newest.
    private let logRows: [TaskID: [LogEntry]]

    /// - Complexity: linear in tasks, dependencies and log rows.
    init(project: Project, plan: Plan, analysis: PlanAnalysis) {
        self.project = project
        self.plan = plan
        self.analysis = analysis
        var statements = [[Int: [DependencyStatement]]](repeating: [:], count: plan.tasks.count)
        for dependency in plan.dependencies where statements.indices.contains(dependency.needing) {
            statements[dependency.needing][dependency.needed, default: []] += dependency.statements
        }
        self.statements = statements
        var outside = [[OutsideComponent]](repeating: [], count: plan.tasks.count)
        for component in plan.outside where outside.indices.contains(component.needed) {
            outside[component.needed].append(component)
        }
        self.outside = outside
        var rows: [TaskID: [LogEntry]] = [:]
        for entry in plan.log.chronological {
            if let task = entry.task?.value { rows[task, default: []].append(entry) }
        }
        logRows = rows
    }

    /// All plans of a report, in their order.
    static func all(_ input: ReportInput) -> [PlanData] {
        zip(input.project.plans, input.analysis.plans).map { PlanData(project: input.project, plan: $0, analysis: $1) }
    }

    /// Where it is stated that one task needs another.
    func statements(_ needing: Int, needs needed: Int) -> [DependencyStatement] { statements[needing][needed] ?? [] }

    /// Outside components that need a task.
    func outside(needing task: Int) -> [OutsideComponent] { outside[task] }

    /// Rows of the plan's log that speak of a task, from the oldest to the newest.
    func log(of task: Int) -> [LogEntry] { logRows[plan.tasks[task].id] ?? [] }

    /// Ids of tasks.
    func ids(_ tasks: [Int]) -> JSONValue { JSONValue(tasks.map { plan.tasks[$0].id.text }) }

    /// A phase by its position and name; `null` for none.
    func reference(phase: Int?) -> JSONValue {
        guard let phase else { return .null }
        return [
            "index": .integer(phase), "name": .string(plan.phases[phase].name),
            "title": .string(plan.phases[phase].title),
        ]
    }

    /// The plan by its path and title.
    var reference: JSONValue { ["path": JSONValue(plan.path), "title": .string(plan.title)] }

    /// A place that states a dependency.
    func json(_ statement: DependencyStatement) -> JSONValue {
        ["origin": .string(statement.origin.rawValue), "range": JSONValue(statement.range, in: project)]
    }
}
