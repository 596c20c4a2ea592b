/// Chooses edges of a graph to be turned round so that no cycle is left.
///
/// Cycles lie inside strongly connected components (Tarjan, "Depth-first search and linear graph algorithms", SIAM J.
/// Comput. 1(2), 1972). In each the nodes are put in a row by the greedy rule of Eades, Lin and Smyth ("A fast and
/// effective heuristic for the feedback arc set problem", Inf. Process. Lett. 47(6), 1993): sinks to the end, sources
/// to the beginning, else the node with most edges out over edges in. What then points backwards is turned.
enum CycleBreaking {
    /// The positions in `edges` that have to be turned, ascending. Edges from a node to itself are none of them.
    ///
    /// - Complexity: linear in nodes and edges, but for sorting the edges of each node.
    static func backwardEdges(count: Int, edges: [(from: Int, to: Int)]) -> [Int] {
        let adjacency = EdgeIndex(count: count, edges: edges)
        let component = components(count: count, adjacency, edges)
        var sizes = Array(repeating: 0, count: count)
        for node in 0..<count { sizes[component[node]] += 1 }
        // Without a component of several nodes there is no cycle.
        guard sizes.contains(where: { $0 > 1 }) else { return [] }
        var place = Array(repeating: 0, count: count)
        var members: [Int: [Int]] = [:]
        for node in 0..<count where sizes[component[node]] > 1 { members[component[node], default: []].append(node) }
        for id in members.keys.sorted() {
            for (index, node) in greedyRow(members[id] ?? [], component, adjacency, edges).enumerated() {
                place[node] = index
            }
        }
        return edges.indices.filter { index in
            let (from, to) = edges[index]
            return from != to && component[from] == component[to] && place[from] > place[to]
        }
    }

    /// The number of each node's strongly connected component.
    private static func components(count: Int, _ adjacency: EdgeIndex, _ edges: [(from: Int, to: Int)]) -> [Int] {
        var index = Array(repeating: -1, count: count)
        var low = Array(repeating: 0, count: count)
        var component = Array(repeating: -1, count: count)
        var path: [Int] = []
        var next = 0
        var found = 0
        var calls: [(node: Int, at: Int)] = []
        for root in 0..<count where index[root] < 0 {
            calls.append((root, adjacency.outStart[root]))
            index[root] = next
            low[root] = next
            next += 1
            path.append(root)
            while let (node, at) = calls.last {
                if at < adjacency.outStart[node + 1] {
                    calls[calls.count - 1].at += 1
                    let target = edges[adjacency.out[at]].to
                    if index[target] < 0 {
                        index[target] = next
                        low[target] = next
                        next += 1
                        path.append(target)
                        calls.append((target, adjacency.outStart[target]))
                    } else if component[target] < 0 {
                        low[node] = min(low[node], index[target])
                    }
                    continue
                }
                calls.removeLast()
                if let parent = calls.last?.node { low[parent] = min(low[parent], low[node]) }
                if low[node] == index[node] {
                    while let member = path.popLast() {
                        component[member] = found
                        if member == node { break }
                    }
                    found += 1
                }
            }
        }
        return component
    }

    private static func greedyRow(
        _ members: [Int], _ component: [Int], _ adjacency: EdgeIndex, _ edges: [(from: Int, to: Int)]
    ) -> [Int] {
        let id = component[members[0]]
        var local: [Int: Int] = [:]
        for (index, node) in members.enumerated() { local[node] = index }
        var outs = Array(repeating: [Int](), count: members.count)
        var ins = Array(repeating: [Int](), count: members.count)
        for (index, node) in members.enumerated() {
            for at in adjacency.outStart[node]..<adjacency.outStart[node + 1] {
                let target = edges[adjacency.out[at]].to
                if target != node, component[target] == id, let other = local[target] {
                    outs[index].append(other)
                    ins[other].append(index)
                }
            }
        }
        var outDegree = outs.map(\.count)
        var inDegree = ins.map(\.count)
        var isGone = Array(repeating: false, count: members.count)
        // Buckets by edges out less edges in. A node is entered anew whenever its number changes; old entries are
        // passed over. Buckets are read from their ends, so the first nodes are entered last.
        let shift = members.indices.map { outDegree[$0] + inDegree[$0] }.max() ?? 0
        var buckets = Array(repeating: [Int](), count: 2 * shift + 1)
        var sinks: [Int] = []
        var sources: [Int] = []
        func enter(_ node: Int) {
            if outDegree[node] == 0 {
                sinks.append(node)
            } else if inDegree[node] == 0 {
                sources.append(node)
            } else {
                buckets[outDegree[node] - inDegree[node] + shift].append(node)
            }
        }
        for node in members.indices.reversed() { enter(node) }
        var front: [Int] = []
        var back: [Int] = []
        var highest = buckets.count - 1
        func take(_ node: Int) {
            isGone[node] = true
            for other in outs[node] where !isGone[other] {
                inDegree[other] -= 1
                highest = min(buckets.count - 1, max(highest, outDegree[other] - inDegree[other] + shift))
                enter(other)
            }
            for other in ins[node] where !isGone[other] {
                outDegree[other] -= 1
                enter(other)
            }
        }
        while front.count + back.count < members.count {
            if let node = sinks.popLast() {
                if !isGone[node] {
                    back.append(node)
                    take(node)
                }
            } else if let node = sources.popLast() {
                if !isGone[node] {
                    front.append(node)
                    take(node)
                }
            } else {
                while highest > 0 && buckets[highest].isEmpty { highest -= 1 }
                guard let node = buckets[highest].popLast() else { break }
                if !isGone[node] && outDegree[node] - inDegree[node] + shift == highest {
                    front.append(node)
                    take(node)
                }
            }
        }
        return (front + back.reversed()).map { members[$0] }
    }
}
