import MilepostAnalysis
import MilepostModel
import MilepostSource

/// One plan with what was computed of it, and what its JSON asks for again and again, looked up once.
struct PlanData {
    let project: Project
    let plan: Plan
    let analysis: PlanAnalysis
    /// Where its pages lie in the site.
    let paths: PlanPaths
    /// Statements of the dependency of a task on another, by needing task, then by needed.
    private let statements: [[Int: [DependencyStatement]]]
    /// Outside components by the task they need.
    private let outside: [[OutsideComponent]]
    /// Rows of the plan's log from the oldest to the newest.
    private let logRows: [TaskID: [LogEntry]]

    /// - Complexity: linear in tasks, dependencies and log rows.
    init(project: Project, plan: Plan, analysis: PlanAnalysis, paths: PlanPaths) {
        self.project = project
        self.plan = plan
        self.analysis = analysis
        self.paths = paths
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
        input.project.plans.indices.map { PlanData(input, plan: $0) }
    }

    /// The plan at a position in ``Project/plans``.
    init(_ input: ReportInput, plan: Int) {
        self.init(
            project: input.project, plan: input.project.plans[plan], analysis: input.analysis.plans[plan],
            paths: input.paths.plans[plan])
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

    /// A place that states a dependency, behind what it states.
    func json(_ statement: DependencyStatement, of stated: JSONValue = [:]) -> JSONValue {
        stated.adding([
            "origin": .string(statement.origin.rawValue), "range": JSONValue(statement.range, in: project),
        ])
    }
}
