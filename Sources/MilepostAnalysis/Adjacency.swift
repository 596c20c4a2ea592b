/// The edges of a graph whose nodes are 0, 1, 2, ...: for each node the nodes it points to, all in one array.
struct Adjacency: Sendable {
    /// Where each node's targets begin in ``targets``; one more than there are nodes.
    private var offsets: [Int]
    private var targets: [Int]

    /// Without nodes; ``append(_:)`` adds them.
    init() {
        offsets = [0]
        targets = []
    }

    /// Each node's targets stand in the order of the edges.
    ///
    /// - Complexity: linear in nodes and edges.
    init(nodeCount: Int, edges: some Collection<(from: Int, to: Int)>) {
        var offsets = Array(repeating: 0, count: nodeCount + 1)
        for edge in edges { offsets[edge.from + 1] += 1 }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
        var free = offsets
        var targets = Array(repeating: 0, count: edges.count)
        for edge in edges {
            targets[free[edge.from]] = edge.to
            free[edge.from] += 1
        }
        self.offsets = offsets
        self.targets = targets
    }

    var nodeCount: Int { offsets.count - 1 }
    var edgeCount: Int { targets.count }

    subscript(node: Int) -> ArraySlice<Int> { targets[offsets[node]..<offsets[node + 1]] }

    /// Adds the next node.
    mutating func append(_ nodeTargets: some Sequence<Int>) {
        targets.append(contentsOf: nodeTargets)
        offsets.append(targets.count)
    }

    /// The same edges the other way; each node's targets ascend.
    var reversed: Adjacency {
        var edges: [(from: Int, to: Int)] = []
        edges.reserveCapacity(edgeCount)
        for node in 0..<nodeCount {
            for target in self[node] { edges.append((target, node)) }
        }
        return Adjacency(nodeCount: nodeCount, edges: edges)
    }
}
