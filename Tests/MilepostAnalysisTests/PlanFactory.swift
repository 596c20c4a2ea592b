import MilepostAnalysis
import MilepostModel
import MilepostSource

/// One task of a plan made for a test.
struct Row {
    var id: String
    var status: Status
    /// 0 for P0; nil for none.
    var priority: Int?
    /// Ids of tasks it needs, parted by spaces.
    var needs: String
    var hours: Int?
    /// Check items, pre-check and post-check, true as `x` and false as `.`: "xx.".
    var checks: String
    /// The same for the checkboxes of its task file.
    var boxes: String

    init(
        _ id: String, _ status: Status = .notStarted, p priority: Int? = nil, needs: String = "", hours: Int? = nil,
        checks: String = "", boxes: String = ""
    ) {
        self.id = id
        self.status = status
        self.priority = priority
        self.needs = needs
        self.hours = hours
        self.checks = checks
        self.boxes = boxes
    }
}

extension Plan {
    /// A plan with a phase for each list of rows.
    ///
    /// - Parameter phaseNeeds: Pairs of positions: the first phase needs the second.
    static func of(_ phases: [Row]..., orphans: [Row] = [], phaseNeeds: [(Int, Int)] = []) -> Plan {
        of(phases: phases, orphans: orphans, phaseNeeds: phaseNeeds)
    }

    static func of(phases: [[Row]], orphans: [Row] = [], phaseNeeds: [(Int, Int)] = []) -> Plan {
        var plan = Plan(file: FileID(0), path: "IMPLEMENTATION_PLAN.md", title: "Plan")
        let nowhere = SourceRange(file: FileID(0), start: 0, end: 0)
        for (index, rows) in phases.enumerated() {
            let name = "Phase \(index + 1)"
            var phase = Phase(
                heading: name, name: name, label: name, number: "\(index + 1)", range: nowhere, section: nowhere)
            phase.tasks = Array(plan.tasks.count..<plan.tasks.count + rows.count)
            plan.tasks += rows.map { PlanTask($0, phase: index) }
            plan.phases.append(phase)
        }
        plan.tasks += orphans.map { PlanTask($0, phase: nil) }

        var positions: [TaskID: Int] = [:]
        for (index, task) in plan.tasks.enumerated() { positions[task.id] = index }
        let statement = DependencyStatement(origin: .table, range: nowhere)
        for (needing, row) in (phases.joined() + orphans).enumerated() {
            for word in row.needs.split(separator: " ") {
                guard let needed = positions[TaskID(String(word))] else { continue }
                plan.dependencies.append(Dependency(needed: needed, needing: needing, statements: [statement]))
            }
        }
        plan.dependencies.sort { ($0.needing, $0.needed) < ($1.needing, $1.needed) }
        plan.phaseDependencies = phaseNeeds.map { PhaseDependency(needed: $0.1, needing: $0.0, range: nowhere) }
        return plan
    }

    func ids(_ tasks: some Sequence<Int>) -> String {
        tasks.map { self.tasks[$0].id.text }.joined(separator: " ")
    }

    func id(_ task: Int?) -> String? { task.map { tasks[$0].id.text } }

    func position(of id: String) -> Int? { tasks.firstIndex { $0.id.text == id } }
}

extension PlanTask {
    init(_ row: Row, phase: Int?) {
        let nowhere = SourceRange(file: FileID(0), start: 0, end: 0)
        self.init(id: TaskID(row.id), name: row.id, status: row.status, range: nowhere)
        self.phase = phase
        self.priority = row.priority.flatMap { Priority(level: $0) }
        self.effort = row.hours.map { .hours($0) }
        if !row.checks.isEmpty {
            let items = row.checks.map {
                CheckItem(name: Sourced("check", nowhere), isTrue: Sourced($0 == "x", nowhere))
            }
            self.preCheck = Checklist(status: nil, items: Array(items.prefix(items.count / 2)), range: nowhere)
            self.postCheck = Checklist(status: nil, items: Array(items.dropFirst(items.count / 2)), range: nowhere)
        }
        if !row.boxes.isEmpty {
            var file = TaskFile(file: FileID(1), path: "\(row.id).md", id: Sourced(TaskID(row.id), nowhere))
            file.boxes = row.boxes.map { Checkbox(isTicked: Sourced($0 == "x", nowhere), text: "", section: nil) }
            self.taskFile = file
        }
    }
}

/// A plan and its analysis, asked by ids.
struct Analyzed {
    let plan: Plan
    let analysis: PlanAnalysis

    init(_ plan: Plan) {
        self.plan = plan
        self.analysis = PlanAnalysis(of: plan)
    }

    subscript(id: String) -> TaskAnalysis? { plan.position(of: id).map { analysis.tasks[$0] } }

    func rootCauses(_ id: String) -> String? { self[id].map { plan.ids($0.rootCauses) } }
    func openNeeds(_ id: String) -> String? { self[id].map { plan.ids($0.openNeeds) } }
    func order(_ phase: Int) -> String { plan.ids(analysis.phases[phase].order) }
    var next: String? { plan.id(analysis.next) }
    var waiting: String { plan.ids(analysis.waitingInCurrentPhase) }
    var early: String { plan.ids(analysis.couldStartEarly) }
    var waves: [String] { analysis.waves.map { plan.ids($0) } }
    var cycles: [String] { analysis.cycles.map { plan.ids($0) } }
    var criticalPaths: [String] { analysis.criticalPaths.map { plan.ids($0) } }
}
