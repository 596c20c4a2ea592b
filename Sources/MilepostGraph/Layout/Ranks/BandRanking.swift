/// Ranks of a graph with groups: each group owns consecutive ranks, one group after the other in their order.
///
/// Inside a group, network simplex also counts the pieces of edges that enter, leave or pass it. An edge from a later
/// group to an earlier one runs backwards. Nodes outside all groups come last, each as near to its neighbours as
/// edges forward allow.
struct BandRanking {
    private let graph: CanonicalGraph
    private var rank: [Int]
    private var isBackward: [Bool]
    private var bands: [ClosedRange<Int>] = []

    /// Exchanges of the simplex in one group.
    private static let steps = 5_000
    /// Nodes that nothing orders inside their group go to another column beyond so many in one.
    private static let columnLimit = 14

    init(_ graph: CanonicalGraph) {
        self.graph = graph
        rank = Array(repeating: 0, count: graph.count)
        isBackward = Array(repeating: false, count: graph.edges.count)
    }

    func ranking() -> Ranking {
        var copy = self
        copy.rankGroups()
        copy.rankFreeNodes()
        return Ranking(rank: copy.rank, bands: copy.bands, isBackward: copy.isBackward)
    }

    private mutating func rankGroups() {
        var members = Array(repeating: [Int](), count: graph.groupCount)
        for node in 0..<graph.count where graph.group[node] >= 0 { members[graph.group[node]].append(node) }
        var inner = Array(repeating: [Int](), count: graph.groupCount)
        var entering = Array(repeating: 0, count: graph.count)
        var leaving = Array(repeating: 0, count: graph.count)
        // Edges over each group: they begin behind one and end before another.
        var passing = Array(repeating: 0, count: graph.groupCount + 1)
        for (index, edge) in graph.edges.enumerated() {
            let (from, to) = (graph.group[edge.from], graph.group[edge.to])
            guard from >= 0, to >= 0 else { continue }
            if from == to {
                inner[from].append(index)
                continue
            }
            isBackward[index] = from > to
            let (first, last) = from < to ? (edge.from, edge.to) : (edge.to, edge.from)
            leaving[first] += 1
            entering[last] += 1
            passing[min(from, to) + 1] += 1
            passing[max(from, to)] -= 1
        }
        var start = 0
        var over = 0
        for group in 0..<graph.groupCount {
            over += passing[group]
            let width = rank(members[group], inner[group], entering: entering, leaving: leaving, passing: over)
            for node in members[group] { rank[node] += start }
            bands.append(start...start + width - 1)
            start += width
        }
    }

    /// Ranks the nodes of one group from 0, and says how many ranks there are.
    private mutating func rank(
        _ members: [Int], _ edges: [Int], entering: [Int], leaving: [Int], passing: Int
    ) -> Int {
        let (nodes, local) = graph.numbering(of: members.filter { graph.anchorSide[$0] < 0 })
        let ends = edges.compactMap { index -> (index: Int, from: Int, to: Int)? in
            let (from, to) = (local[graph.edges[index].from], local[graph.edges[index].to])
            return from < 0 || to < 0 ? nil : (index, from, to)
        }
        for edge in CycleBreaking.backwardEdges(count: nodes.count, edges: ends.map { ($0.from, $0.to) }) {
            isBackward[ends[edge].index] = true
        }
        var isBound = Array(repeating: false, count: nodes.count)
        var isInner = Array(repeating: false, count: nodes.count)
        let (first, last) = (nodes.count, nodes.count + 1)
        var all: [NetworkSimplex.Edge] = []
        for edge in ends {
            let (from, to) = isBackward[edge.index] ? (edge.to, edge.from) : (edge.from, edge.to)
            all.append(NetworkSimplex.Edge(from: from, to: to))
            for end in [from, to] {
                isBound[end] = true
                isInner[end] = true
            }
        }
        for (index, node) in nodes.enumerated() {
            if entering[node] + leaving[node] > 0 { isBound[index] = true }
            all.append(NetworkSimplex.Edge(from: first, to: index, weight: entering[node], length: 0))
            all.append(NetworkSimplex.Edge(from: index, to: last, weight: leaving[node], length: 0))
        }
        all.append(NetworkSimplex.Edge(from: first, to: last, weight: passing + 1, length: 0))
        let ranks = NetworkSimplex.ranks(count: nodes.count + 2, edges: all, steps: Self.steps)
        for (index, node) in nodes.enumerated() { rank[node] = ranks[index] - ranks[first] }
        var width = (nodes.indices.filter { isBound[$0] }.map { ranks[$0] - ranks[first] }.max() ?? 0) + 1
        let isLoose = nodes.indices.map { !isInner[$0] }
        spread(nodes.indices.filter { isBound[$0] }.map { nodes[$0] }, isLoose: { isLoose[local[$0]] }, width: &width)
        let alone = nodes.indices.filter { !isBound[$0] }.map { nodes[$0] }
        let bound = nodes.count - alone.count
        if width * Self.columnLimit < bound + alone.count {
            width = max(width, (bound + alone.count + Self.columnLimit - 1) / Self.columnLimit)
        }
        RankLoad(ranks: width).place(
            alone, into: &rank, besides: nodes.indices.filter { isBound[$0] }.map { nodes[$0] })
        for node in members where graph.anchorSide[node] >= 0 {
            rank[node] = graph.anchorSide[node] == 0 ? 0 : width - 1
        }
        return width
    }

    /// Moves nodes without edges inside the group from columns that are too high to the next.
    private mutating func spread(_ nodes: [Int], isLoose: (Int) -> Bool, width: inout Int) {
        var columns = Array(repeating: [Int](), count: width)
        for node in nodes { columns[rank[node]].append(node) }
        var column = 0
        while column < columns.count {
            let excess = columns[column].count - Self.columnLimit
            if excess > 0 {
                let moved = Array(columns[column].filter(isLoose).suffix(excess))
                if !moved.isEmpty {
                    if column + 1 == columns.count { columns.append([]) }
                    for node in moved { rank[node] = column + 1 }
                    columns[column + 1] += moved
                    let gone = Set(moved)
                    columns[column].removeAll { gone.contains($0) }
                }
            }
            column += 1
        }
        width = columns.count
    }

    /// Places nodes outside all groups, in an order that follows the edges between them.
    private mutating func rankFreeNodes() {
        let free = (0..<graph.count).filter { graph.group[$0] < 0 }
        guard !free.isEmpty else { return }
        let (nodes, local) = graph.numbering(of: free)
        let between = graph.edges.compactMap { edge -> (from: Int, to: Int)? in
            let (from, to) = (local[edge.from], local[edge.to])
            return from < 0 || to < 0 ? nil : (from, to)
        }
        let index = EdgeIndex(count: graph.count, edges: graph.edges.map { ($0.from, $0.to) })
        let last = bands.last?.upperBound ?? 0
        var isPlaced = graph.group.map { $0 >= 0 }
        for local in Self.rowWithoutCycles(count: nodes.count, edges: between) {
            let node = nodes[local]
            var lowest: Int?
            var highest: Int?
            var taken: Set<Int> = []
            for at in index.inStart[node]..<index.inStart[node + 1] {
                let far = graph.edges[index.into[at]].from
                guard isPlaced[far] else { continue }
                lowest = max(lowest ?? 0, rank[far] + 1)
                taken.insert(rank[far])
            }
            for at in index.outStart[node]..<index.outStart[node + 1] {
                let far = graph.edges[index.out[at]].to
                guard isPlaced[far] else { continue }
                highest = min(highest ?? Int.max, rank[far] - 1)
                taken.insert(rank[far])
            }
            var place = lowest ?? highest ?? last + 1
            if let highest, lowest.map({ $0 > highest }) ?? true { place = max(0, lowest ?? highest) }
            while taken.contains(place) { place += 1 }
            rank[node] = place
            isPlaced[node] = true
        }
        for (edge, ends) in graph.edges.enumerated() where graph.group[ends.from] < 0 || graph.group[ends.to] < 0 {
            isBackward[edge] = rank[ends.from] > rank[ends.to]
        }
    }

    /// All nodes, each behind those from which edges lead to it, but for edges that close cycles.
    private static func rowWithoutCycles(count: Int, edges: [(from: Int, to: Int)]) -> [Int] {
        let backward = Set(CycleBreaking.backwardEdges(count: count, edges: edges))
        let forward = edges.indices.filter { !backward.contains($0) }.map { edges[$0] }
        let index = EdgeIndex(count: count, edges: forward)
        var waiting = (0..<count).map { index.inStart[$0 + 1] - index.inStart[$0] }
        var row = (0..<count).filter { waiting[$0] == 0 }
        var next = 0
        while next < row.count {
            let node = row[next]
            next += 1
            for at in index.outStart[node]..<index.outStart[node + 1] {
                let target = forward[index.out[at]].to
                waiting[target] -= 1
                if waiting[target] == 0 { row.append(target) }
            }
        }
        return row
    }
}
