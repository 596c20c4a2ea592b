public import MilepostGraph
import MilepostTestSupport
public import Testing

/// Graphs to lay out, the same for the same seed.
enum SampleGraphs {
    static func graph(nodes: Int, _ edges: [(Int, Int)]) -> LayoutInput {
        LayoutInput(
            nodes: (0..<nodes).map { LayoutInput.Node(id: "T\(1000 + $0)", width: 960, height: 288) },
            edges: edges.map { LayoutInput.Edge(from: .node($0), to: .node($1)) })
    }

    /// Phases of some tasks each; most need one of their own phase or of the one before. Free nodes are in no phase.
    static func plan(tasks: Int, seed: UInt64, isFlat: Bool = false, free: Int = 0) -> LayoutInput {
        var random = SeededGenerator(seed: seed)
        let phases = max(2, tasks / 9)
        var edges: [(Int, Int)] = []
        for task in 1..<tasks {
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let reach = Int.random(in: 0..<8, using: &random) == 0 ? tasks : tasks / phases * 2
                edges.append((Int.random(in: max(0, task - reach)..<task, using: &random), task))
            }
        }
        for node in 0..<free { edges.append((Int.random(in: 0..<tasks, using: &random), tasks + node)) }
        var input = graph(nodes: tasks + free, edges)
        guard !isFlat else { return input }
        input.groups = Array(repeating: LayoutInput.Group(labelHeight: 160), count: phases)
        for task in 0..<tasks { input.nodes[task].group = task * phases / tasks }
        return input
    }

    static func tree(nodes: Int, seed: UInt64) -> LayoutInput {
        var random = SeededGenerator(seed: seed)
        return graph(nodes: nodes, (1..<nodes).map { (Int.random(in: max(0, $0 - 12)..<$0, using: &random), $0) })
    }

    /// One edge, of which again and again one becomes two in a row or two side by side.
    static func seriesParallel(nodes: Int, seed: UInt64) -> LayoutInput {
        var random = SeededGenerator(seed: seed)
        var edges = [(0, 1)]
        var next = 2
        while next < nodes {
            let at = Int.random(in: 0..<edges.count, using: &random)
            let (from, to) = edges[at]
            if Bool.random(using: &random) { edges[at] = (from, next) } else { edges.append((from, next)) }
            edges.append((next, to))
            next += 1
        }
        return graph(nodes: nodes, edges)
    }
}

extension LayoutInput: CustomTestStringConvertible {
    /// Short, since tests print what they are given.
    public var testDescription: String { "\(nodes.count) nodes, \(edges.count) edges, \(groups.count) groups" }
}
