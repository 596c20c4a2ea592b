/// Where edges meet the boxes of their ends: side by side in the order in which they go on, so that those of one box
/// do not cross there.
struct EdgePorts {
    /// A place on the side of a box.
    struct Port: Sendable {
        var along: Int
        var across: Int
    }

    /// One for each chain, at the end of the lower rank; and at the other.
    private(set) var first: [Port]
    private(set) var last: [Port]
    /// Of edges drawn as stubs: where they leave, where they arrive.
    private(set) var stubs: [Int: (from: Port, to: Port)] = [:]

    /// The furthest two ports are apart.
    private static let spread = 9 * 8

    private struct Use {
        /// Where the edge goes on, across the drawing.
        var across: Int
        var chain: Int
        var isStub: Bool
        /// A group's edges leave at its border.
        var target: Int
    }

    init(
        _ graph: CanonicalGraph, _ layers: LayerGraph, _ coordinates: CoordinateGraph, _ frame: DrawingFrame,
        isStub: [Bool], _ ranking: Ranking
    ) {
        first = Array(repeating: Port(along: 0, across: 0), count: layers.chains.count)
        last = first
        // Uses of the side towards later ranks, and of the other.
        var after = Array(repeating: [Use](), count: graph.count)
        var before = after
        for (index, chain) in layers.chains.enumerated() {
            let next = chain.inner.first ?? chain.last
            let previous = chain.inner.last ?? chain.first
            after[chain.first].append(
                Use(across: frame.across[next], chain: index, isStub: false, target: frame.across[chain.last]))
            before[chain.last].append(
                Use(across: frame.across[previous], chain: index, isStub: false, target: frame.across[chain.first]))
        }
        for (index, edge) in graph.edges.enumerated() where isStub[index] {
            let isTurned = ranking.rank[edge.from] > ranking.rank[edge.to]
            let (low, high) = isTurned ? (edge.to, edge.from) : (edge.from, edge.to)
            after[low].append(Use(across: frame.across[low], chain: index, isStub: true, target: frame.across[low]))
            before[high].append(Use(across: frame.across[high], chain: index, isStub: true, target: frame.across[high]))
            stubs[index] = (Port(along: 0, across: 0), Port(along: 0, across: 0))
        }
        for node in 0..<graph.count {
            let along = Self.along(node, graph, ranking, frame)
            let start =
                graph.anchorSide[node] == 0 ? frame.groups[graph.group[node]].along.lowerBound : along.lowerBound
            let end = graph.anchorSide[node] == 1 ? frame.groups[graph.group[node]].along.upperBound : along.upperBound
            for isAfter in [true, false] {
                var uses = isAfter ? after[node] : before[node]
                guard !uses.isEmpty else { continue }
                if uses.count > 1 {
                    uses.sort { ($0.across, $0.target, $0.chain) < ($1.across, $1.target, $1.chain) }
                }
                let room = max(0, coordinates.size[node] - 8 * 8)
                let step = uses.count > 1 ? min(Self.spread, room / (uses.count - 1)) : 0
                let top = frame.across[node] - step * (uses.count - 1) / 2
                for (place, use) in uses.enumerated() {
                    let port = Port(along: isAfter ? end : start, across: top + place * step)
                    if !use.isStub {
                        if isAfter { first[use.chain] = port } else { last[use.chain] = port }
                    } else {
                        let isSource = (graph.edges[use.chain].from == node)
                        if isSource { stubs[use.chain]?.from = port } else { stubs[use.chain]?.to = port }
                    }
                }
            }
        }
    }

    /// Where a node's box begins and ends along the drawing: in the middle of its rank.
    static func along(
        _ node: Int, _ graph: CanonicalGraph, _ ranking: Ranking, _ frame: DrawingFrame
    ) -> ClosedRange<Int> {
        let size = frame.direction == .leftToRight ? graph.width[node] : graph.height[node]
        let rank = frame.ranks[ranking.rank[node]]
        let start = (rank.lowerBound + rank.upperBound - size) / 2
        return start...start + size
    }
}
