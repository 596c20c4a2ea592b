/// Counts crossings between neighbouring layers.
///
/// Barth, Jünger and Mutzel, "Simple and efficient bilayer cross counting", GD 2002: the pieces are walked in the
/// order of one layer, and a tree of sums (Fenwick 1994) says how many before end further on.
struct CrossingCount: Sendable {
    private var sums: [Int] = []

    /// How often pieces between a layer and the next cross. Pieces with a common end do not.
    ///
    /// - Complexity: O(m log n) for m pieces that end at n vertices.
    mutating func between(_ layer: Int, _ graph: LayerGraph, _ order: LayerOrder) -> Int {
        let size = order.size(layer + 1)
        // With a single vertex on one side, all pieces have a common end.
        guard size > 1, order.size(layer) > 1 else { return 0 }
        var width = 1
        while width < size { width *= 2 }
        sums.removeAll(keepingCapacity: true)
        sums.append(contentsOf: repeatElement(0, count: width + 1))
        var crossings = 0
        var total = 0
        for at in order.start[layer]..<order.start[layer + 1] {
            let vertex = order.vertices[at]
            let range = graph.downStart[vertex]..<graph.downStart[vertex + 1]
            for piece in range {
                // Those before that end at this place or above it.
                var index = order.position[graph.down[piece]] + 1
                var below = total
                while index > 0 {
                    below -= sums[index]
                    index &= index - 1
                }
                crossings += below
            }
            for piece in range {
                var index = order.position[graph.down[piece]] + 1
                while index <= width {
                    sums[index] += 1
                    index += index & -index
                }
            }
            total += range.count
        }
        return crossings
    }

    /// The crossings of all layers.
    mutating func all(_ graph: LayerGraph, _ order: LayerOrder) -> Int {
        var sum = 0
        for layer in 0..<max(0, graph.layerCount - 1) { sum += between(layer, graph, order) }
        return sum
    }
}
