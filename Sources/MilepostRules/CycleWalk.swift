import MilepostModel
import MilepostSource

/// The edges of a plan with the place that states each: tasks by tasks, and phases by phases.
struct StatedEdges {
    private let plan: Plan
    /// For each task those that need it, by position, and where that is stated.
    private let neededBy: [[(needing: Int, range: SourceRange?)]]
    /// The same for phases.
    private let phaseNeededBy: [[(needing: Int, range: SourceRange)]]

    /// - Complexity: linear in tasks and edges, but for sorting.
    init(of plan: Plan) {
        var neededBy = Array(repeating: [(needing: Int, range: SourceRange?)](), count: plan.tasks.count)
        for edge in plan.dependencies where plan.tasks.indices.contains(edge.needed) {
            guard plan.tasks.indices.contains(edge.needing) else { continue }
            neededBy[edge.needed].append((edge.needing, edge.statements.first?.range))
        }
        var phases = Array(repeating: [(needing: Int, range: SourceRange)](), count: plan.phases.count)
        for edge in plan.phaseDependencies where plan.phases.indices.contains(edge.needed) {
            guard plan.phases.indices.contains(edge.needing) else { continue }
            phases[edge.needed].append((edge.needing, edge.range))
        }
        self.plan = plan
        self.neededBy = neededBy.map { $0.sorted { $0.needing < $1.needing } }
        self.phaseNeededBy = phases
    }

    /// Where one task is stated to need another, directly or through an edge between their phases.
    func place(_ needed: Int, _ needing: Int) -> SourceRange? {
        if let edge = neededBy[needed].first(where: { $0.needing == needing }) { return edge.range }
        guard let phase = plan.tasks[needed].phase, phaseNeededBy.indices.contains(phase) else { return nil }
        return phaseNeededBy[phase].first { $0.needing == plan.tasks[needing].phase }?.range
    }

    /// The tasks that need one directly, by position; a phase that needs its phase is looked into only once.
    func tasks(needing task: Int, unseen phases: inout Set<Int>) -> [Int] {
        var found = neededBy[task].map(\.needing)
        guard let phase = plan.tasks[task].phase, phaseNeededBy.indices.contains(phase) else { return found }
        for edge in phaseNeededBy[phase] where edge.needing != phase && phases.remove(edge.needing) != nil {
            found += plan.phases[edge.needing].tasks
        }
        return found.sorted()
    }

    var allPhases: Set<Int> { Set(plan.phases.indices) }
}

/// A way along dependencies through the tasks of a cycle and back to its start, each step from a needed task to one
/// that needs it: `A -> B -> A`.
///
/// In a plain ring it is the ring; where circles share tasks, some of these come more than once.
struct CycleWalk {
    /// Starts with the cycle's first task, and ends with it where ``isWhole``.
    private(set) var tasks: [Int]
    /// Whether it passes all tasks of the cycle. Very long ones are broken off: nobody reads on.
    private(set) var isWhole: Bool

    private static let limit = 100

    /// - Parameter cycle: Tasks that reach each other, by position; or one that needs itself.
    init(through cycle: [Int], _ edges: StatedEdges) {
        let members = Set(cycle)
        var missing = members
        tasks = Array(cycle.prefix(1))
        isWhole = false
        while let here = tasks.last, tasks.count < Self.limit {
            missing.remove(here)
            let isBack = missing.isEmpty
            guard let way = Self.way(from: here, to: isBack ? Set(cycle.prefix(1)) : missing, within: members, edges)
            else {
                return
            }
            tasks += way
            if isBack {
                isWhole = true
                return
            }
        }
    }

    /// The shortest way to one of the goals, of equally short ones that by the first tasks; without the start.
    private static func way(from start: Int, to goals: Set<Int>, within members: Set<Int>, _ edges: StatedEdges)
        -> [Int]?
    {
        var cameFrom: [Int: Int] = [:]
        var phases = edges.allPhases
        var queue = [start]
        var next = 0
        while next < queue.count {
            let task = queue[next]
            next += 1
            for needing in edges.tasks(needing: task, unseen: &phases) where members.contains(needing) {
                if goals.contains(needing) {
                    var way = [needing]
                    var back = task
                    while back != start, let before = cameFrom[back] {
                        way.append(back)
                        back = before
                    }
                    return way.reversed()
                }
                if needing != start, cameFrom[needing] == nil {
                    cameFrom[needing] = task
                    queue.append(needing)
                }
            }
        }
        return nil
    }
}
