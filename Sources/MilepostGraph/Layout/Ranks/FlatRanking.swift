/// Ranks of a graph without groups: network simplex over all of it.
enum FlatRanking {
    /// Exchanges of the simplex; far more than graphs of some thousand nodes need.
    private static let steps = 20_000

    static func ranking(_ graph: CanonicalGraph) -> Ranking {
        let edges = graph.edges.map { (from: $0.from, to: $0.to) }
        var isBackward = Array(repeating: false, count: edges.count)
        for edge in CycleBreaking.backwardEdges(count: graph.count, edges: edges) { isBackward[edge] = true }
        // Several edges between the same nodes are one that weighs more.
        var merged: [NetworkSimplex.Edge] = []
        let directed = edges.indices.map { isBackward[$0] ? (edges[$0].to, edges[$0].from) : edges[$0] }
        for (from, to) in directed.sorted(by: <) {
            if let previous = merged.last, previous.from == from, previous.to == to {
                merged[merged.count - 1].weight += 1
            } else {
                merged.append(NetworkSimplex.Edge(from: from, to: to))
            }
        }
        let isJoined = joined(graph)
        let numbers = graph.numbering(of: (0..<graph.count).filter { isJoined[$0] })
        let local = merged.map {
            NetworkSimplex.Edge(from: numbers.local[$0.from], to: numbers.local[$0.to], weight: $0.weight)
        }
        let ranks = NetworkSimplex.ranks(count: numbers.nodes.count, edges: local, steps: steps)
        var rank = Array(repeating: 0, count: graph.count)
        for (index, node) in numbers.nodes.enumerated() { rank[node] = ranks[index] }
        let alone = (0..<graph.count).filter { !isJoined[$0] }
        let spread = RankLoad(ranks: ranks.max().map { $0 + 1 } ?? max(1, graph.count.squareRoot))
        spread.place(alone, into: &rank, besides: numbers.nodes)
        return Ranking(rank: rank, bands: [], isBackward: isBackward)
    }

    private static func joined(_ graph: CanonicalGraph) -> [Bool] {
        var isJoined = Array(repeating: false, count: graph.count)
        for edge in graph.edges {
            isJoined[edge.from] = true
            isJoined[edge.to] = true
        }
        return isJoined
    }
}

extension CanonicalGraph {
    /// Some nodes, numbered from 0; the numbers of others are -1.
    func numbering(of nodes: [Int]) -> (nodes: [Int], local: [Int]) {
        var local = Array(repeating: -1, count: count)
        for (index, node) in nodes.enumerated() { local[node] = index }
        return (nodes, local)
    }
}

extension Int {
    /// The largest number whose square is not above it.
    var squareRoot: Int {
        guard self > 0 else { return 0 }
        // IEEE 754 rounds it alike on every machine, and so near that one step is enough.
        var root = Int(Double(self).squareRoot())
        while root * root > self { root -= 1 }
        while (root + 1) * (root + 1) <= self { root += 1 }
        return root
    }
}

/// Puts nodes that nothing ties to a rank where there are fewest.
struct RankLoad {
    let ranks: Int

    func place(_ loose: [Int], into rank: inout [Int], besides placed: [Int], from first: Int = 0) {
        guard !loose.isEmpty else { return }
        var load = Array(repeating: 0, count: ranks)
        for node in placed where load.indices.contains(rank[node] - first) { load[rank[node] - first] += 1 }
        var level = load.min() ?? 0
        var at = 0
        for node in loose {
            while load[at] > level {
                at += 1
                if at == ranks {
                    at = 0
                    level += 1
                }
            }
            rank[node] = first + at
            load[at] += 1
        }
    }
}
