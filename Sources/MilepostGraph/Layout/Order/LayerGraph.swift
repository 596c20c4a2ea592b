/// The ranked graph with every edge cut into pieces that join neighbouring ranks.
///
/// Where an edge passes a rank, it has a vertex there that is drawn as nothing. Vertices are numbered: the nodes first,
/// then those of each edge in a row, from its lower rank to its higher.
struct LayerGraph: Sendable {
    /// One edge as a row of vertices.
    struct Chain: Sendable {
        /// The ends, the one of the lower rank first.
        var first: Int
        var last: Int
        /// The vertices between them.
        var inner: Range<Int>
        /// The edge's number.
        var edge: Int
    }

    let nodeCount: Int
    let layerCount: Int
    let rank: [Int]
    /// The group whose ranks a layer is one of; -1 for none.
    let layerGroup: [Int]
    let bands: [ClosedRange<Int>]
    /// Whether a vertex may stand in the zone of its layer's group: a node of it, an edge that begins or ends there,
    /// or anything where the layer is no group's.
    let isMember: [Bool]
    let chains: [Chain]
    /// The chain of each inner vertex; -1 for nodes.
    let chain: [Int]
    /// Neighbours in the rank before: `up[upStart[v]..<upStart[v + 1]]`; in the rank after, the same with `down`.
    let upStart: [Int]
    let up: [Int]
    let downStart: [Int]
    let down: [Int]

    var vertexCount: Int { rank.count }

    /// Cuts the edges of `graph`, but for those `isLeftOut`.
    init(_ graph: CanonicalGraph, _ ranking: Ranking, isLeftOut: [Bool]) {
        nodeCount = graph.count
        layerCount = ranking.count
        bands = ranking.bands
        var layerGroup = Array(repeating: -1, count: ranking.count)
        for (group, band) in ranking.bands.enumerated() {
            for layer in band { layerGroup[layer] = group }
        }
        self.layerGroup = layerGroup
        var rank = ranking.rank
        var isMember = (0..<graph.count).map { layerGroup[rank[$0]] < 0 || graph.group[$0] >= 0 }
        var chains: [Chain] = []
        var chain = Array(repeating: -1, count: graph.count)
        var pieces: [(from: Int, to: Int)] = []
        for (index, edge) in graph.edges.enumerated() where !isLeftOut[index] {
            let turned = rank[edge.from] > rank[edge.to]
            let (first, last) = turned ? (edge.to, edge.from) : (edge.from, edge.to)
            let start = rank.count
            var previous = first
            for layer in rank[first] + 1..<max(rank[first] + 1, rank[last]) {
                let group = layerGroup[layer]
                chain.append(chains.count)
                isMember.append(group < 0 || graph.group[first] == group || graph.group[last] == group)
                pieces.append((previous, rank.count))
                previous = rank.count
                rank.append(layer)
            }
            pieces.append((previous, last))
            chains.append(Chain(first: first, last: last, inner: start..<rank.count, edge: index))
        }
        self.rank = rank
        self.isMember = isMember
        self.chains = chains
        self.chain = chain
        let index = EdgeIndex(count: rank.count, edges: pieces)
        downStart = index.outStart
        down = index.out.map { pieces[$0].to }
        upStart = index.inStart
        up = index.into.map { pieces[$0].from }
    }
}
