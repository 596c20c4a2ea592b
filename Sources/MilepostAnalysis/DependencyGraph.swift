import MilepostModel

/// Who needs whom in a plan (the format, section 5).
///
/// Nodes 0 ..< ``taskCount`` are the plan's tasks. An edge between phases means that every task of one needs every task
/// of the other; two nodes a phase keep that linear:
///
///     tasks of A  <-  end of A  <-  start of B  <-  tasks of B        (an arrow points to what is needed)
///
/// A path through them is always one edge of the plan, never more: nothing leads from a start to an end.
struct DependencyGraph: Sendable {
    let taskCount: Int
    /// From a node to what it needs, ascending; no node needs itself.
    let needs: Adjacency
    /// From a node to what needs it, ascending.
    let neededBy: Adjacency
    /// Tasks stated to need themselves. No edge stands for that.
    let needsItself: Set<Int>
    /// For each phase those it needs, ascending.
    let phaseNeeds: [[Int]]

    /// - Complexity: linear in tasks, dependencies and phase edges, but for sorting the latter two.
    init(of plan: Plan) {
        let tasks = plan.tasks.indices
        let phases = plan.phases.indices
        var needsItself: Set<Int> = []
        var edges: [(from: Int, to: Int)] = []
        for dependency in plan.dependencies {
            guard tasks.contains(dependency.needed), tasks.contains(dependency.needing) else { continue }
            if dependency.needed == dependency.needing {
                needsItself.insert(dependency.needed)
            } else {
                edges.append((dependency.needing, dependency.needed))
            }
        }

        var phaseNeeds = Array(repeating: [Int](), count: phases.count)
        for edge in plan.phaseDependencies where phases.contains(edge.needed) && phases.contains(edge.needing) {
            if edge.needed != edge.needing { phaseNeeds[edge.needing].append(edge.needed) }
        }
        phaseNeeds = phaseNeeds.map { Set($0).sorted() }
        let needed = Set(phaseNeeds.joined())
        let end = { (phase: Int) in tasks.count + 2 * phase }
        let start = { (phase: Int) in tasks.count + 2 * phase + 1 }
        for (phase, needs) in phaseNeeds.enumerated() {
            for other in needs { edges.append((start(phase), end(other))) }
        }
        for task in tasks {
            guard let phase = plan.tasks[task].phase, phases.contains(phase) else { continue }
            if !phaseNeeds[phase].isEmpty { edges.append((task, start(phase))) }
            if needed.contains(phase) { edges.append((end(phase), task)) }
        }

        edges.sort { ($0.from, $0.to) < ($1.from, $1.to) }
        var unique: [(from: Int, to: Int)] = []
        unique.reserveCapacity(edges.count)
        for edge in edges {
            if let last = unique.last, last == edge { continue }
            unique.append(edge)
        }
        self.taskCount = tasks.count
        self.needs = Adjacency(nodeCount: tasks.count + 2 * phases.count, edges: unique)
        self.neededBy = self.needs.reversed
        self.needsItself = needsItself
        self.phaseNeeds = phaseNeeds
    }

    var nodeCount: Int { needs.nodeCount }

    /// Direct needs of a task, without those through phase edges, ascending.
    func taskNeeds(of task: Int) -> [Int] { needs[task].filter { $0 < taskCount } }

    /// Tasks that need a task directly, without those through phase edges, ascending.
    func tasksNeeding(_ task: Int) -> [Int] { neededBy[task].filter { $0 < taskCount } }

    /// Whether a node gathers the tasks of a phase for others; else it is a task or lets a phase need others.
    func isPhaseEnd(_ node: Int) -> Bool { node >= taskCount && (node - taskCount).isMultiple(of: 2) }
}
