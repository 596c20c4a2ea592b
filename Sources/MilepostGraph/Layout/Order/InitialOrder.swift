/// Orders to start from: the better the start, the less there is to repair.
///
/// Walking the graph in depth puts what hangs together side by side, without any crossing for trees (Gansner et al.
/// 1993, section 3).
enum InitialOrder: Sendable {
    /// The nodes as they are given.
    case given
    /// A walk along the edges from nodes that none leads to.
    case fromSources
    /// A walk against the edges from nodes that none leaves.
    case fromSinks
    /// A walk from nodes in a random order, by this seed.
    case shuffled(UInt64)

    func order(_ graph: LayerGraph) -> LayerOrder {
        var order = LayerOrder(graph)
        let keys: [Int]
        switch self {
        case .given: keys = Self.given(graph)
        case .fromSources: keys = Self.walk(graph, roots: Array(0..<graph.vertexCount), isDown: true)
        case .fromSinks: keys = Self.walk(graph, roots: Array((0..<graph.vertexCount).reversed()), isDown: false)
        case .shuffled(let seed):
            var random = SeededShuffle(seed: seed)
            var roots = Array(0..<graph.vertexCount)
            for at in roots.indices.dropFirst() { roots.swapAt(at, random.next(below: at + 1)) }
            keys = Self.walk(graph, roots: roots, isDown: seed % 2 == 0)
        }
        var room: [(key: Int, vertex: Int)] = []
        for layer in 0..<graph.layerCount { order.sort(layer: layer, by: keys, using: &room) }
        return order
    }

    /// Nodes by their numbers, and what lies between two nodes by theirs.
    private static func given(_ graph: LayerGraph) -> [Int] {
        (0..<graph.vertexCount).map { vertex in
            let chain = graph.chain[vertex]
            guard chain >= 0 else { return vertex * 2 }
            return graph.chains[chain].first + graph.chains[chain].last
        }
    }

    private static func walk(_ graph: LayerGraph, roots: [Int], isDown: Bool) -> [Int] {
        var key = Array(repeating: -1, count: graph.vertexCount)
        var next = 0
        var stack: [Int] = []
        let (ahead, aheadStart) = isDown ? (graph.down, graph.downStart) : (graph.up, graph.upStart)
        let behindStart = isDown ? graph.upStart : graph.downStart
        for isSecondTry in [false, true] {
            for root in roots where key[root] < 0 && (isSecondTry || behindStart[root] == behindStart[root + 1]) {
                stack.append(root)
                while let vertex = stack.popLast() {
                    guard key[vertex] < 0 else { continue }
                    key[vertex] = next
                    next += 1
                    for at in (aheadStart[vertex]..<aheadStart[vertex + 1]).reversed() where key[ahead[at]] < 0 {
                        stack.append(ahead[at])
                    }
                }
            }
        }
        return key
    }
}
