/// When something moved in each layer, and when each edge and each node was tried: what is tried again with nothing
/// moved in between has the same outcome.
struct LayerMoves: Sendable {
    private var now = 1
    /// By layer.
    private var movedAt: [Int]
    /// By chain and by vertex; 0 for never.
    private var chainTriedAt: [Int]
    private var vertexTriedAt: [Int]

    init(_ graph: LayerGraph) {
        movedAt = Array(repeating: now, count: graph.layerCount)
        chainTriedAt = Array(repeating: 0, count: graph.chains.count)
        vertexTriedAt = Array(repeating: 0, count: graph.nodeCount)
    }

    /// Whether anything moved in the layers of an edge since it was tried, or it never was.
    func isNew(chain: Int, in layers: ClosedRange<Int>) -> Bool {
        let tried = chainTriedAt[chain]
        return movedAt[layers].contains { $0 > tried }
    }

    /// The same for a node, whose crossings are made between its layer and those on both sides.
    func isNew(vertex: Int, at layer: Int) -> Bool {
        let tried = vertexTriedAt[vertex]
        return movedAt[max(0, layer - 1)...min(layer + 1, movedAt.count - 1)].contains { $0 > tried }
    }

    /// An edge stands where it is best now.
    mutating func tried(chain: Int) { chainTriedAt[chain] = now }

    /// A node stands where it is best now.
    mutating func tried(vertex: Int) { vertexTriedAt[vertex] = now }

    /// Something in these layers has another place.
    mutating func moved(_ layers: ClosedRange<Int>) {
        now += 1
        for layer in layers { movedAt[layer] = now }
    }
}
