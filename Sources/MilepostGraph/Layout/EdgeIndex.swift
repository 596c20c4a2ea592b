/// The edges that leave and reach each node, as positions in a list of edges.
struct EdgeIndex: Sendable {
    /// `out[outStart[n]..<outStart[n + 1]]` are the edges that leave n.
    private(set) var outStart: [Int]
    private(set) var out: [Int]
    /// The same for edges that reach n.
    private(set) var inStart: [Int]
    private(set) var into: [Int]

    /// - Complexity: linear; edges of a node keep their order.
    init(count: Int, edges: [(from: Int, to: Int)]) {
        outStart = Array(repeating: 0, count: count + 1)
        inStart = Array(repeating: 0, count: count + 1)
        for edge in edges {
            outStart[edge.from + 1] += 1
            inStart[edge.to + 1] += 1
        }
        for node in 0..<count {
            outStart[node + 1] += outStart[node]
            inStart[node + 1] += inStart[node]
        }
        out = Array(repeating: 0, count: edges.count)
        into = Array(repeating: 0, count: edges.count)
        var outAt = outStart
        var inAt = inStart
        for (index, edge) in edges.enumerated() {
            out[outAt[edge.from]] = index
            outAt[edge.from] += 1
            into[inAt[edge.to]] = index
            inAt[edge.to] += 1
        }
    }
}
