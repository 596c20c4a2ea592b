extension Diagram {
    /// The same diagram without edges that others imply: of A → B → C and A → C, the last one goes.
    ///
    /// The transitive reduction of Aho, Garey and Ullman ("The transitive reduction of a directed graph", SIAM J. Comput.
    /// 1(2), 1972). Bold edges stay, and so do edges that touch a cycle or lie between two, where nothing says which of
    /// several is the one too many. Edges of whole groups stay and imply nothing.
    ///
    /// - Complexity: edges times nodes at worst.
    public func reduced() -> Diagram {
        var numbers: [String: Int] = [:]
        for (index, node) in nodes.enumerated() where numbers[node.id] == nil { numbers[node.id] = index }
        let pairs = edges.map { edge -> (from: Int, to: Int)? in
            guard case .node(let from) = edge.from, case .node(let to) = edge.to, let from = numbers[from],
                let to = numbers[to]
            else { return nil }
            return (from, to)
        }
        var out = Array(repeating: [Int](), count: nodes.count)
        for pair in pairs { if let pair { out[pair.from].append(pair.to) } }
        let place = Self.places(out)
        var result = self
        var implied: [Int: Set<Int>] = [:]
        result.edges = zip(edges, pairs).filter { edge, pair in
            guard let pair, !edge.style.isBold, place[pair.from] >= 0, place[pair.to] >= 0 else { return true }
            let reached = implied[pair.from] ?? Self.reachedInTwo(from: pair.from, out, place)
            implied[pair.from] = reached
            return !reached.contains(pair.to)
        }.map(\.0)
        return result
    }

    /// Where each node stands when all edges lead on; -1 for nodes in cycles and between them.
    private static func places(_ out: [[Int]]) -> [Int] {
        var into = Array(repeating: [Int](), count: out.count)
        for (from, others) in out.enumerated() { for to in others { into[to].append(from) } }
        let after = peeled(out, into)
        let before = peeled(into, out)
        return out.indices.map { after[$0] >= 0 ? after[$0] : before[$0] >= 0 ? out.count * 2 - before[$0] : -1 }
    }

    /// Takes away nodes that nothing leads to, again and again (Kahn 1962), and numbers them as they go.
    private static func peeled(_ out: [[Int]], _ into: [[Int]]) -> [Int] {
        var left = into.map(\.count)
        var queue = left.indices.filter { left[$0] == 0 }
        var place = Array(repeating: -1, count: out.count)
        var next = 0
        while next < queue.count {
            let node = queue[next]
            place[node] = next
            next += 1
            for other in out[node] {
                left[other] -= 1
                if left[other] == 0 { queue.append(other) }
            }
        }
        return place
    }

    /// What can be reached in two steps or more, as far as the node's own edges reach.
    private static func reachedInTwo(from node: Int, _ out: [[Int]], _ place: [Int]) -> Set<Int> {
        guard out[node].count > 1, let furthest = out[node].map({ place[$0] }).max() else { return [] }
        var reached: Set<Int> = []
        var stack = out[node].flatMap { $0 == node ? [] : out[$0] }
        while let next = stack.popLast() {
            guard place[next] < 0 || place[next] <= furthest, reached.insert(next).inserted else { continue }
            stack += out[next]
        }
        return reached
    }
}
