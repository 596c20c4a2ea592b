/// A ``DependencyGraph`` over some of its tasks, each cycle taken as one node, so that no cycle is left.
///
/// A node is either a unit, which is a task or the tasks of a cycle, or it is passed through: an end or a start of a
/// phase, without tasks of its own. Nodes are numbered so that each comes after all it needs.
///
/// Where an end or a start of a phase lies on a cycle, it becomes two nodes: the inner one gathers what the cycle's
/// tasks need from outside through it, the outer one what others need through it, the cycle's tasks included.
struct CondensedGraph: Sendable {
    /// Tasks of each node in document order; empty for a node that is passed through.
    private(set) var members: [[Int]] = []
    /// From a node to what it needs, without doubles.
    private(set) var needs = Adjacency()
    /// From a node to what needs it.
    private(set) var neededBy = Adjacency()
    /// The unit of each task; nil where the task is left out.
    private var unit: [Int?]

    /// - Parameter including: Tasks left out are as if they did not exist, but a cycle through them is still a cycle.
    /// - Complexity: linear in nodes and edges.
    init(of graph: DependencyGraph, _ components: StronglyConnectedComponents, including: (Int) -> Bool) {
        unit = Array(repeating: nil, count: graph.taskCount)
        var inner = Array(repeating: -1, count: graph.nodeCount)
        var outer = inner
        var lastNeeding: [Int] = []

        func add(_ tasks: [Int], from sources: some Sequence<Int>) -> Int {
            let node = members.count
            var distinct: [Int] = []
            for source in sources where lastNeeding[source] != node {
                lastNeeding[source] = node
                distinct.append(source)
            }
            members.append(tasks)
            needs.append(distinct)
            lastNeeding.append(-1)
            return node
        }
        // What a node of the graph needs from outside its own component, as nodes of this graph.
        func needsFromOutside(_ node: Int) -> [Int] {
            graph.needs[node].compactMap { need in
                let isInside = components.component[need] == components.component[node]
                if need < graph.taskCount { return isInside ? nil : unit[need] }
                return isInside ? inner[need] : outer[need]
            }
        }
        func allNeeds(_ node: Int) -> [Int] {
            graph.needs[node].compactMap { $0 < graph.taskCount ? unit[$0] : outer[$0] }
        }

        // Components come in the order of needs. Within one: ends, which gather tasks; starts, which gather ends;
        // the tasks; then, now that they stand, ends and starts as others see them.
        for component in 0..<components.count {
            let all = components.members[component]
            let tasks = all.filter { $0 < graph.taskCount && including($0) }
            let passed = all.filter { $0 >= graph.taskCount }
            let inOrder = passed.filter(graph.isPhaseEnd) + passed.filter { !graph.isPhaseEnd($0) }
            if all.count > 1 {
                for node in inOrder { inner[node] = add([], from: needsFromOutside(node)) }
            }
            if !tasks.isEmpty {
                let node = add(tasks, from: tasks.flatMap { needsFromOutside($0) })
                for task in tasks { unit[task] = node }
            }
            for node in inOrder { outer[node] = add([], from: allNeeds(node)) }
        }
        neededBy = needs.reversed
    }

    var nodes: Range<Int> { members.indices }

    /// Whether a node has tasks; else it is passed through.
    func isUnit(_ node: Int) -> Bool { !members[node].isEmpty }

    /// The unit of a task; nil where the task is left out.
    func node(of task: Int) -> Int? { unit[task] }
}
