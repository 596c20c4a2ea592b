import MilepostModel

/// The order of work (the format, section 7): phase after phase; in a phase P0 before P1 and so on, tasks without a
/// priority last; inside a priority at each place the first row in document order whose needs of the same phase and
/// priority, direct or not, stand already.
///
/// "Direct or not" means along any path, also one through other phases and priorities and through finished tasks. The
/// tasks of a cycle do not wait for each other, so they keep document order.
struct WorkOrder: Sendable {
    /// The tasks of each phase.
    private(set) var phases: [[Int]]
    /// All tasks, orphans last; these stand in the order they would have in a phase of their own.
    private(set) var all: [Int]

    /// - Parameter graph: The graph over all tasks.
    /// - Complexity: near linear where dependencies do not lead out of a group of one phase and priority and back into
    ///   it; else each group costs what lies on such ways.
    init(of plan: Plan, _ graph: CondensedGraph) {
        // Orphans are the phase after the last. Rank 10 is that of tasks without a priority.
        let phaseCount = plan.phases.count
        var groups = Array(repeating: [Int](), count: (phaseCount + 1) * Self.ranks)
        for task in plan.tasks.indices {
            let phase = plan.tasks[task].phase.flatMap { plan.phases.indices.contains($0) ? $0 : nil } ?? phaseCount
            let rank = plan.tasks[task].priority?.level ?? Self.ranks - 1
            groups[phase * Self.ranks + rank].append(task)
        }
        let regions = Self.regions(of: groups, in: graph)
        var sorting = GroupSorting(in: graph, regions: regions)
        let sorted = groups.map { sorting.sort($0) }
        let parts = (0...phaseCount).map { Array(sorted[$0 * Self.ranks..<($0 + 1) * Self.ranks].joined()) }
        phases = Array(parts.dropLast())
        all = Array(parts.joined())
    }

    private static let ranks = 11

    /// A number for each node of the graph; a way out of a group and back into it passes only nodes of equal number.
    ///
    /// That is so because groups are taken as nodes here, which lie on a cycle with all that is on such a way.
    private static func regions(of groups: [[Int]], in graph: CondensedGraph) -> [Int] {
        let count = graph.nodes.count
        var edges: [(from: Int, to: Int)] = []
        for node in graph.nodes {
            for need in graph.needs[node] { edges.append((node, need)) }
        }
        for (group, tasks) in groups.enumerated() {
            for node in tasks.lazy.compactMap(graph.node(of:)) {
                edges.append((count + group, node))
                edges.append((node, count + group))
            }
        }
        let adjacency = Adjacency(nodeCount: count + groups.count, edges: edges)
        return StronglyConnectedComponents(of: adjacency).component
    }
}

/// Sorts groups of tasks by their needs among each other.
///
/// A. B. Kahn, Topological Sorting of Large Networks, 1962, with the tasks that are free in a heap; nodes without tasks
/// of the group cost no place and are passed at once.
private struct GroupSorting {
    private let graph: CondensedGraph
    private let regions: [Int]
    /// Needs not yet passed, of nodes that the present group reaches; all 0 between groups.
    private var openNeeds: [Int]
    /// Tasks of the present group not yet placed.
    private var unplaced: [Int]

    init(in graph: CondensedGraph, regions: [Int]) {
        self.graph = graph
        self.regions = regions
        openNeeds = Array(repeating: 0, count: graph.nodes.count)
        unplaced = openNeeds
    }

    /// - Parameter group: Tasks in document order.
    mutating func sort(_ group: [Int]) -> [Int] {
        guard group.count > 1 else { return group }
        var tasksOfNode: [Int: [Int]] = [:]
        var nodes: [Int] = []
        for task in group {
            guard let node = graph.node(of: task) else { continue }
            if tasksOfNode[node] == nil { nodes.append(node) }
            tasksOfNode[node, default: []].append(task)
        }
        countNeeds(below: nodes)

        var order: [Int] = []
        var free = MinHeap()
        var passed: [Int] = []
        // A node whose needs all stand: its tasks of the group may be placed; without any it stands itself.
        func release(_ node: Int) {
            if let tasks = tasksOfNode[node] {
                unplaced[node] = tasks.count
                for task in tasks { free.insert(task) }
            } else {
                passed.append(node)
            }
        }
        for node in nodes where openNeeds[node] == 0 { release(node) }
        while let task = free.popMin() {
            order.append(task)
            guard let node = graph.node(of: task) else { continue }
            unplaced[node] -= 1
            if unplaced[node] == 0 { passed.append(node) }
            while let standing = passed.popLast() {
                for waiting in graph.neededBy[standing] where regions[waiting] == regions[standing] {
                    openNeeds[waiting] -= 1
                    if openNeeds[waiting] == 0 { release(waiting) }
                }
            }
        }
        return order
    }

    /// Counts, for each node that the given ones reach within their region, its needs that they reach too or are.
    private mutating func countNeeds(below nodes: [Int]) {
        var pending = nodes
        var reached = Set(nodes)
        while let node = pending.popLast() {
            for waiting in graph.neededBy[node] where regions[waiting] == regions[node] {
                openNeeds[waiting] += 1
                if reached.insert(waiting).inserted { pending.append(waiting) }
            }
        }
    }
}
