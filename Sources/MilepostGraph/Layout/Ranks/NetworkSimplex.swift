/// Ranks that make the edges of a directed graph without cycles as short as they can be together.
///
/// The network simplex of Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs", IEEE TSE
/// 19(3), 1993, section 2: a spanning tree of tight edges, of which one with a negative cut value is exchanged until
/// there is none. Steps are counted, so that the result does not depend on how fast a machine is.
struct NetworkSimplex: Sendable {
    /// An edge that has to span at least `length` ranks, and costs `weight` for each rank it spans.
    struct Edge: Sendable {
        var from: Int
        var to: Int
        var weight = 1
        var length = 1
    }

    private let count: Int
    private var edges: [Edge]
    private var index: EdgeIndex
    private var rank: [Int]
    /// Edges of the tree at each node.
    private var tree: [[Int]]
    private var isTree: [Bool]
    private var cut: [Int]
    /// Numbers in postorder of the tree: the subtree of n holds exactly low[n]...last[n].
    private var low: [Int]
    private var last: [Int]
    /// The tree edge to the parent, -1 at the root.
    private var parent: [Int]
    private var treeEdges: [Int] = []
    private var searchAt = 0

    /// The rank of each node; the lowest of each connected part is 0.
    ///
    /// - Parameter steps: how many exchanges there may be; the ranks are valid after any number.
    static func ranks(count: Int, edges: [Edge], steps: Int) -> [Int] {
        guard count > 0 else { return [] }
        let parts = parts(count: count, edges: edges)
        var all = edges
        var previous = 0
        for node in 1..<max(1, count) where parts[node] == node {
            all.append(Edge(from: previous, to: node, weight: 0, length: 0))
            previous = node
        }
        var simplex = NetworkSimplex(count: count, edges: all)
        simplex.solve(steps: steps)
        var lowest = Array(repeating: Int.max, count: count)
        for node in 0..<count { lowest[parts[node]] = min(lowest[parts[node]], simplex.rank[node]) }
        return (0..<count).map { simplex.rank[$0] - lowest[parts[$0]] }
    }

    /// The first node of each node's connected part.
    private static func parts(count: Int, edges: [Edge]) -> [Int] {
        var parent = Array(0..<count)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        for edge in edges {
            let (a, b) = (root(edge.from), root(edge.to))
            if a != b { parent[max(a, b)] = min(a, b) }
        }
        return (0..<count).map { root($0) }
    }

    private init(count: Int, edges: [Edge]) {
        self.count = count
        self.edges = edges
        index = EdgeIndex(count: count, edges: edges.map { ($0.from, $0.to) })
        rank = Array(repeating: 0, count: count)
        tree = Array(repeating: [], count: count)
        isTree = Array(repeating: false, count: edges.count)
        cut = Array(repeating: 0, count: edges.count)
        low = Array(repeating: 0, count: count)
        last = Array(repeating: 0, count: count)
        parent = Array(repeating: -1, count: count)
    }

    private func slack(_ edge: Int) -> Int {
        rank[edges[edge].to] - rank[edges[edge].from] - edges[edge].length
    }

    private func other(_ edge: Int, _ node: Int) -> Int {
        edges[edge].from == node ? edges[edge].to : edges[edge].from
    }

    private mutating func solve(steps: Int) {
        startByLongestPath()
        growTightTree()
        number(from: 0, parentEdge: -1, low: 0)
        for node in nodesInPostorder() where parent[node] >= 0 { cut[parent[node]] = cutValue(ofEdgeAbove: node) }
        var left = steps
        while left > 0, let leaving = leavingEdge(), let entering = enteringEdge(for: leaving) {
            exchange(leaving, entering)
            left -= 1
        }
    }

    private mutating func startByLongestPath() {
        var waiting = (0..<count).map { index.inStart[$0 + 1] - index.inStart[$0] }
        var queue = (0..<count).filter { waiting[$0] == 0 }
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            for at in index.outStart[node]..<index.outStart[node + 1] {
                let edge = edges[index.out[at]]
                rank[edge.to] = max(rank[edge.to], rank[node] + edge.length)
                waiting[edge.to] -= 1
                if waiting[edge.to] == 0 { queue.append(edge.to) }
            }
        }
    }

    /// Joins nodes by tight edges; where there is none, the tree as a whole is moved until one is.
    private mutating func growTightTree() {
        var isIn = Array(repeating: false, count: count)
        var members: [Int] = []
        var stack = [0]
        isIn[0] = true
        while true {
            while let node = stack.popLast() {
                members.append(node)
                forEachEdge(at: node) { simplex, edge in
                    let far = simplex.other(edge, node)
                    guard !isIn[far], simplex.slack(edge) == 0 else { return }
                    isIn[far] = true
                    simplex.join(edge)
                    stack.append(far)
                }
            }
            guard members.count < count else { return }
            var best = -1
            var bestSlack = Int.max
            for edge in edges.indices where isIn[edges[edge].from] != isIn[edges[edge].to] {
                let slack = slack(edge)
                if slack < bestSlack {
                    best = edge
                    bestSlack = slack
                }
            }
            guard best >= 0 else { return }
            let isTailIn = isIn[edges[best].from]
            for node in members { rank[node] += isTailIn ? bestSlack : -bestSlack }
            let far = isTailIn ? edges[best].to : edges[best].from
            isIn[far] = true
            join(best)
            stack.append(far)
        }
    }

    private mutating func forEachEdge(at node: Int, _ body: (inout NetworkSimplex, Int) -> Void) {
        for at in index.outStart[node]..<index.outStart[node + 1] { body(&self, index.out[at]) }
        for at in index.inStart[node]..<index.inStart[node + 1] { body(&self, index.into[at]) }
    }

    private mutating func join(_ edge: Int) {
        isTree[edge] = true
        treeEdges.append(edge)
        tree[edges[edge].from].append(edge)
        tree[edges[edge].to].append(edge)
    }

    /// Numbers the subtree of `root` anew, from `low` on.
    private mutating func number(from root: Int, parentEdge: Int, low first: Int) {
        var next = first
        var calls: [(node: Int, at: Int)] = [(root, 0)]
        parent[root] = parentEdge
        low[root] = next
        while let (node, at) = calls.last {
            if at < tree[node].count {
                calls[calls.count - 1].at += 1
                let edge = tree[node][at]
                guard edge != parent[node] else { continue }
                let child = other(edge, node)
                parent[child] = edge
                low[child] = next
                calls.append((child, 0))
            } else {
                last[node] = next
                next += 1
                calls.removeLast()
            }
        }
    }

    private func nodesInPostorder() -> [Int] {
        var nodes = Array(repeating: 0, count: count)
        for node in 0..<count { nodes[last[node]] = node }
        return nodes
    }

    private func isBelow(_ node: Int, _ root: Int) -> Bool {
        low[root] <= last[node] && last[node] <= last[root]
    }

    /// The weight of edges that go the same way between the two parts of the tree less that of those that go back,
    /// from the cut values below.
    private func cutValue(ofEdgeAbove node: Int) -> Int {
        let goesUp = edges[parent[node]].from == node
        var sum = 0
        func add(_ edge: Int, leaves: Bool) {
            let isInside = isBelow(other(edge, node), node)
            var value = isInside ? (isTree[edge] ? cut[edge] : 0) - edges[edge].weight : edges[edge].weight
            // With edge directions as seen from the subtree: leaving it counts for an edge that goes up.
            if isInside == (leaves == goesUp) { value = -value }
            sum += value
        }
        for at in index.outStart[node]..<index.outStart[node + 1] { add(index.out[at], leaves: true) }
        for at in index.inStart[node]..<index.inStart[node + 1] { add(index.into[at], leaves: false) }
        return sum
    }

    /// The worst of some edges with negative cut values, from where the search stopped last time.
    private mutating func leavingEdge() -> Int? {
        var best: Int?
        var seen = 0
        for step in 0..<treeEdges.count {
            let at = (searchAt + step) % treeEdges.count
            let edge = treeEdges[at]
            guard cut[edge] < 0 else { continue }
            if best.map({ cut[edge] < cut[$0] }) ?? true { best = edge }
            seen += 1
            if seen >= 30 {
                searchAt = at
                return best
            }
        }
        return best
    }

    /// The edge of least slack that joins the two parts the other way.
    private func enteringEdge(for leaving: Int) -> Int? {
        let (tail, head) = (edges[leaving].from, edges[leaving].to)
        let isTailBelow = last[tail] < last[head]
        let root = isTailBelow ? tail : head
        var best: Int?
        var bestSlack = Int.max
        var stack = [root]
        while let node = stack.popLast() {
            let range =
                isTailBelow
                ? index.inStart[node]..<index.inStart[node + 1] : index.outStart[node]..<index.outStart[node + 1]
            for at in range {
                let edge = isTailBelow ? index.into[at] : index.out[at]
                guard !isTree[edge], !isBelow(other(edge, node), root) else { continue }
                let slack = slack(edge)
                if slack < bestSlack || slack == bestSlack && edge < (best ?? 0) {
                    best = edge
                    bestSlack = slack
                }
            }
            for edge in tree[node] where edge != parent[node] { stack.append(other(edge, node)) }
        }
        return best
    }

    private mutating func exchange(_ leaving: Int, _ entering: Int) {
        let (tail, head) = (edges[leaving].from, edges[leaving].to)
        let root = last[tail] < last[head] ? tail : head
        let delta = slack(entering)
        if delta > 0 { shift(subtree: root, by: root == tail ? -delta : delta) }

        let value = cut[leaving]
        let top = climb(from: edges[entering].from, to: edges[entering].to, value, isFirst: true)
        _ = climb(from: edges[entering].to, to: edges[entering].from, value, isFirst: false)
        cut[entering] = -value
        cut[leaving] = 0
        isTree[leaving] = false
        isTree[entering] = true
        if let at = treeEdges.firstIndex(of: leaving) { treeEdges[at] = entering }
        for node in [tail, head] { tree[node].removeAll { $0 == leaving } }
        tree[edges[entering].from].append(entering)
        tree[edges[entering].to].append(entering)
        number(from: top, parentEdge: parent[top], low: low[top])
    }

    private mutating func shift(subtree root: Int, by delta: Int) {
        let (from, to) = (low[root], last[root])
        // Moving the rest the other way is the same.
        if (to - from + 1) * 2 <= count {
            var stack = [root]
            while let node = stack.popLast() {
                rank[node] += delta
                for edge in tree[node] where edge != parent[node] { stack.append(other(edge, node)) }
            }
        } else {
            for node in 0..<count where last[node] < from || last[node] > to { rank[node] -= delta }
        }
    }

    /// Brings the cut values up to date from one end of the entering edge to where the ways of both ends meet.
    private mutating func climb(from start: Int, to end: Int, _ value: Int, isFirst: Bool) -> Int {
        var node = start
        while !isBelow(end, node) {
            let edge = parent[node]
            cut[edge] += (edges[edge].from == node) == isFirst ? value : -value
            node = other(edge, node)
        }
        return node
    }
}
