import MilepostModel
import MilepostSource

/// Gathers what a plan's tasks need from all places that say so (the format, section 5).
struct DependencyAssembler {
    let plan: Plan
    /// All files of the run, by id.
    let files: [SourceFile]
    private let resolver: DependentsResolver

    struct Assembled: Sendable {
        var dependencies: [Dependency] = []
        var outside: [OutsideComponent] = []
    }

    init(plan: Plan, files: [SourceFile]) {
        self.plan = plan
        self.files = files
        resolver = DependentsResolver(
            taskIDs: plan.tasks.map { $0.id }, names: plan.tasks.map { $0.name },
            phases: plan.phases.map { phase in
                DependentsResolver.PhaseNames(
                    name: phase.name, number: phase.number, heading: phase.heading, label: phase.label,
                    tasks: phase.tasks)
            })
    }

    func assemble() async -> Diagnosed<Assembled> {
        let size = max(64, (plan.tasks.count + 3) / 4)
        let parts = stride(from: 0, to: plan.tasks.count, by: size).map { $0..<min($0 + size, plan.tasks.count) }
        let collected = await parts.concurrentMap { edges(of: $0) }
        let joined = EdgeCollector(joining: collected, tasks: plan.tasks)
        // Which statement is the first without room, only one pass over all of them can say.
        return (joined ?? edges(of: plan.tasks.indices)).finished()
    }

    private func edges(of tasks: Range<Int>) -> EdgeCollector {
        var edges = EdgeCollector(tasks: plan.tasks)
        for position in tasks {
            let task = plan.tasks[position]
            collectEntry(task, position, &edges)
            if let file = task.taskFile { collectFile(file, position, &edges) }
        }
        return edges
    }

    /// The plan's row and item; the item's dependents win over the row's.
    private func collectEntry(_ task: PlanTask, _ position: Int, _ edges: inout EdgeCollector) {
        if let dependents = task.item?.dependents {
            collect(dependents, ofDependents: position, .yaml, &edges)
        } else if let dependents = task.row?.dependents {
            collect(dependents, ofDependents: position, .table, &edges)
        }
        if let needs = task.row?.dependsOn { collect(needs, ofNeeds: position, .table, &edges) }
        if let needs = task.item?.dependsOn { collect(needs, ofNeeds: position, .yaml, &edges) }
    }

    private func collectFile(_ file: TaskFile, _ position: Int, _ edges: inout EdgeCollector) {
        if let dependents = file.tracking?.dependents {
            collect(dependents, ofDependents: position, .fileTracking, &edges)
        }
        if let needs = file.tracking?.dependsOn { collect(needs, ofNeeds: position, .fileTracking, &edges) }
        for stated in file.statedDependencies {
            let found =
                stated.origin == .fileTag
                ? DependsTag.ids(stated.text.value, index: resolver.index)
                : IDScanner.ids(in: stated.text.value, index: resolver.index)
            let statement = DependencyStatement(origin: stated.origin, range: stated.text.range)
            guard edges.hasRoom(statement, task: position) else { return }
            var rest = stated.text.range
            for other in found.tasks {
                switch stated.direction {
                case .needs: edges.add(needed: other, needing: position, statement)
                case .neededBy: edges.add(needed: position, needing: other, statement)
                }
            }
            for unknown in found.unknown where !Self.isRegistry(unknown) {
                let place = narrowed(statement, to: unknown.text, &rest)
                edges.addUnresolved(unknown.text, task: position, place, isNeed: stated.direction == .needs)
            }
        }
    }

    private func collect(
        _ text: Sourced<String>, ofDependents position: Int, _ origin: DependencyOrigin, _ edges: inout EdgeCollector
    ) {
        let statement = DependencyStatement(origin: origin, range: text.range)
        guard edges.hasRoom(statement, task: position) else { return }
        var rest = text.range
        for resolved in resolver.resolve(text.value) {
            switch resolved {
            case .task(let other, let byOwnID):
                if other != position || byOwnID { edges.add(needed: position, needing: other, statement) }
            case .outside(let name):
                edges.addOutside(name, needed: position, narrowed(statement, to: name, &rest))
            }
        }
    }

    private func collect(
        _ text: Sourced<String>, ofNeeds position: Int, _ origin: DependencyOrigin, _ edges: inout EdgeCollector
    ) {
        let statement = DependencyStatement(origin: origin, range: text.range)
        guard edges.hasRoom(statement, task: position) else { return }
        var rest = text.range
        for resolved in resolver.resolve(text.value) {
            switch resolved {
            case .task(let other, let byOwnID):
                if other != position || byOwnID { edges.add(needed: other, needing: position, statement) }
            case .outside(let name):
                if Self.isRegistry(TaskID(name)) { continue }
                edges.addUnresolved(name, task: position, narrowed(statement, to: name, &rest), isNeed: true)
            }
        }
    }

    /// The statement at the bytes of one of its parts, where these stand in it as they are.
    /// - Parameter rest: what lies behind the part before; parts come in the order they stand in.
    private func narrowed(
        _ statement: DependencyStatement, to part: String, _ rest: inout SourceRange
    ) -> DependencyStatement {
        guard files.indices.contains(rest.file.index),
            let place = files[rest.file.index].firstRange(of: part, in: rest)
        else { return statement }
        rest = SourceRange(file: rest.file, start: place.end, end: statement.range.end)
        return DependencyStatement(origin: statement.origin, range: place)
    }

    /// `TASKS-00` is a registry, never a task that could be missed.
    private static func isRegistry(_ id: TaskID) -> Bool { id == TaskID("TASKS-00") }
}

/// Adds edges up, each with all its statements.
private struct EdgeCollector: Sendable {
    private let tasks: [PlanTask]
    private var statements: [Edge: [DependencyStatement]] = [:]
    private var outside: [OutsideComponent] = []
    private var named: Set<OutsideKey> = []
    private var diagnostics: [Diagnostic] = []
    private var isFull = false

    /// How many edges a plan has at most, give or take those of one statement.
    private static let limit = 200_000

    private struct Edge: Hashable {
        let needing: Int
        let needed: Int
    }

    private struct OutsideKey: Hashable {
        let task: Int
        let name: String
    }

    init(tasks: [PlanTask]) {
        self.tasks = tasks
    }

    /// What parts of the tasks state, one behind the other; nil where there may be no room for all.
    init?(joining parts: [EdgeCollector], tasks: [PlanTask]) {
        guard parts.reduce(0, { $0 + $1.statements.count }) < Self.limit else { return nil }
        self.tasks = tasks
        for part in parts {
            statements.merge(part.statements) { $0 + $1 }
            outside += part.outside
            diagnostics += part.diagnostics
        }
    }

    /// Whether more dependencies can be kept. "All Phase 1" beside each of its tasks states as many as the square of their
    /// number: beyond what any plan can mean, the first statement that is left out is a finding.
    mutating func hasRoom(_ statement: DependencyStatement, task: Int) -> Bool {
        if statements.count < Self.limit { return true }
        if !isFull {
            diagnostics.append(
                ReadingFinding.tooManyDependencies(Self.limit, task: tasks[task].id.text, at: statement.range))
        }
        isFull = true
        return false
    }

    mutating func add(needed: Int, needing: Int, _ statement: DependencyStatement) {
        statements[Edge(needing: needing, needed: needed), default: []].append(statement)
    }

    /// An outside component, once for each task that names it.
    mutating func addOutside(_ name: String, needed: Int, _ statement: DependencyStatement) {
        guard named.insert(OutsideKey(task: needed, name: name.lowercased())).inserted else { return }
        outside.append(OutsideComponent(name: name, needed: needed, statement: statement))
        diagnostics.append(
            ReadingFinding.unresolvedDependent(name, task: tasks[needed].id.text, at: statement.range))
    }

    mutating func addUnresolved(_ name: String, task: Int, _ statement: DependencyStatement, isNeed: Bool) {
        guard named.insert(OutsideKey(task: task, name: name.lowercased())).inserted else { return }
        let id = tasks[task].id.text
        diagnostics.append(
            isNeed
                ? ReadingFinding.unresolvedNeed(name, task: id, at: statement.range)
                : ReadingFinding.unresolvedDependent(name, task: id, at: statement.range))
    }

    func finished() -> Diagnosed<DependencyAssembler.Assembled> {
        let edges = statements.keys.sorted { ($0.needing, $0.needed) < ($1.needing, $1.needed) }
        let dependencies = edges.map { edge in
            Dependency(
                needed: edge.needed, needing: edge.needing,
                statements: (statements[edge] ?? []).sorted { $0.range < $1.range })
        }
        return Diagnosed(
            DependencyAssembler.Assembled(dependencies: dependencies, outside: outside), diagnostics)
    }
}
