/// Coordinates across the drawing that make edges short: the sum of the squares of how far pieces rise or fall is made
/// as small as it can be while neighbours keep their distance.
///
/// Layer after layer is placed at its best between its two neighbour layers, down and up by turns. For one layer that
/// is isotonic regression, solved exactly by pooling neighbours that would overlap (Barlow, Bartholomew, Bremner and
/// Brunk, "Statistical inference under order restrictions", 1972). The whole is convex and the constraints are each
/// layer's own, so the turns lead to the best of all, as far as there are turns. Long edges come out as straight
/// slants, which need no bend.
struct LayerPlacement: Sendable {
    /// Coordinates are reckoned in 64ths of the unit of the drawing.
    private static let fine = 64
    /// What moves by no more than half a unit in a turn stands still: nobody sees it, and it would go on for many turns.
    private static let stillness = fine / 2

    private let graph: CoordinateGraph
    private var place: [Int]
    private let gravity: Int
    private var pools: [Pool] = []
    /// The middle of each layer's group, or of the whole drawing where there are no groups.
    private var centres: [Int]
    private let layerGroup: [Int]
    private var isMoved = false

    /// Neighbours that lie at their least distances, as one.
    private struct Pool {
        var weight: Int
        /// The weighted sum of where each would have the first.
        var sum: Int
        var count: Int
        var mean: Int
    }

    /// Improves `across`, in the same unit, in so many turns; the distances hold in what it returns.
    static func place(_ graph: CoordinateGraph, from across: [Int], turns: Int, gravity: Int) -> [Int] {
        var placement = LayerPlacement(
            graph: graph, place: across.map { $0 * fine }, gravity: gravity,
            centres: Array(repeating: 0, count: graph.layerCount),
            layerGroup: graph.layerGroup)
        var still = 0
        for turn in 0..<turns {
            placement.isMoved = false
            placement.findCentres()
            for step in 0..<graph.layerCount {
                placement.place(layer: turn % 2 == 0 ? step : graph.layerCount - 1 - step)
            }
            // What neither a turn down nor one up moves stays where it is for good.
            still = placement.isMoved ? 0 : still + 1
            if still == 2 { break }
        }
        return BorderStraightening.straighten(placement.place.map { $0 / fine }, graph)
    }

    /// The mean place of the nodes of each group.
    private mutating func findCentres() {
        var sums = Array(repeating: 0, count: graph.borders.count + 1)
        var counts = sums
        for vertex in 0..<graph.count where graph.kind[vertex] == .node {
            let group = layerGroup[graph.layer[vertex]] + 1
            sums[group] += place[vertex]
            counts[group] += 1
        }
        for layer in centres.indices {
            let group = layerGroup[layer] + 1
            centres[layer] = counts[group] > 0 ? sums[group] / counts[group] : 0
        }
    }

    private mutating func place(layer: Int) {
        let centre = centres[layer]
        let (from, to) = (graph.start[layer], graph.start[layer + 1])
        pools.removeAll(keepingCapacity: true)
        var offset = 0
        for at in from..<to {
            let vertex = graph.vertices[at]
            if at > from { offset += graph.distance(graph.vertices[at - 1], vertex) * Self.fine }
            let (weight, sum) = wish(vertex, centre: centre)
            let shifted = sum - weight * offset
            var pool = Pool(weight: weight, sum: shifted, count: 1, mean: shifted / weight)
            while let last = pools.last, last.mean > pool.mean {
                pools.removeLast()
                pool.weight += last.weight
                pool.sum += last.sum
                pool.count += last.count
                pool.mean = pool.sum / pool.weight
            }
            pools.append(pool)
        }
        var at = from
        offset = 0
        for pool in pools {
            for _ in 0..<pool.count {
                let vertex = graph.vertices[at]
                if at > from { offset += graph.distance(graph.vertices[at - 1], vertex) * Self.fine }
                let here = pool.mean + offset
                isMoved = isMoved || abs(place[vertex] - here) > Self.stillness
                place[vertex] = here
                at += 1
            }
        }
    }

    /// Where a vertex would like to be, times the weight it says so with.
    private func wish(_ vertex: Int, centre: Int) -> (weight: Int, sum: Int) {
        let kind = graph.kind[vertex]
        var weight = kind == .node ? gravity : kind == .edge ? 1 : 0
        var sum = weight * centre
        for at in graph.upStart[vertex]..<graph.upStart[vertex + 1] {
            let other = graph.up[at]
            let own = Self.weight(kind, graph.kind[other])
            weight += own
            sum += own * place[other]
        }
        for at in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
            let other = graph.down[at]
            let own = Self.weight(kind, graph.kind[other])
            weight += own
            sum += own * place[other]
        }
        // What nothing draws anywhere stays where it is.
        return weight > 0 ? (weight, sum) : (1, place[vertex])
    }

    @inline(__always)
    private static func weight(_ first: CoordinateGraph.Kind, _ second: CoordinateGraph.Kind) -> Int {
        switch (first, second) {
        case (.node, .node): 16
        case (.node, .edge), (.edge, .node): 20
        case (.edge, .edge): 24
        default: 800
        }
    }
}
