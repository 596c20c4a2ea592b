/// Sweeps over the layers, down and up: every vertex moves to where its neighbours in the layer before are.
///
/// Barycentre (Sugiyama, Tagawa and Toda, IEEE SMC 11(2), 1981) and weighted median (Gansner et al. 1993) take turns.
struct Sweeps: Sendable {
    private var keys: [Int]
    private var room: [(key: Int, vertex: Int)] = []
    private var near: [Int] = []

    init(_ graph: LayerGraph) {
        keys = Array(repeating: 0, count: graph.vertexCount)
    }

    /// Orders every layer but the first by the one before, in the order of ranks or against it.
    mutating func sweep(_ graph: LayerGraph, _ order: inout LayerOrder, isDown: Bool, byMedian: Bool) {
        for step in 1..<max(1, graph.layerCount) {
            let layer = isDown ? step : graph.layerCount - 1 - step
            sweep(layer: layer, graph, &order, isDown: isDown, byMedian: byMedian, mayChangeSides: true)
        }
    }

    /// Orders one layer by the layer before it.
    mutating func sweep(
        layer: Int, _ graph: LayerGraph, _ order: inout LayerOrder, isDown: Bool, byMedian: Bool, mayChangeSides: Bool
    ) {
        // A single vertex has no order. Where there are groups it may still change sides.
        guard order.size(layer) > 1 || !graph.bands.isEmpty else { return }
        let before = isDown ? layer - 1 : layer + 1
        let scale = (order.size(before) << 16) / max(1, order.size(layer))
        for at in order.start[layer]..<order.start[layer + 1] {
            let vertex = order.vertices[at]
            let range =
                isDown
                ? graph.upStart[vertex]..<graph.upStart[vertex + 1]
                : graph.downStart[vertex]..<graph.downStart[vertex + 1]
            if range.count == 1 {
                keys[vertex] = order.position[isDown ? graph.up[range.lowerBound] : graph.down[range.lowerBound]] << 16
            } else if range.isEmpty {
                keys[vertex] = (at - order.start[layer]) * scale
            } else if byMedian {
                near.removeAll(keepingCapacity: true)
                for piece in range { near.append(order.position[isDown ? graph.up[piece] : graph.down[piece]]) }
                near.sort()
                keys[vertex] = Self.median(near)
            } else {
                var sum = 0
                for piece in range { sum += order.position[isDown ? graph.up[piece] : graph.down[piece]] }
                keys[vertex] = (sum << 16) / range.count
            }
        }
        if mayChangeSides, !graph.bands.isEmpty { chooseSides(layer: layer, graph, &order, isDown: isDown) }
        order.sort(layer: layer, by: keys, using: &room)
    }

    /// Between the two in the middle, nearer to the side on which the others lie closer together; times 2^16.
    private static func median(_ near: [Int]) -> Int {
        let middle = near.count / 2
        if near.count % 2 == 1 { return near[middle] << 16 }
        if near.count == 2 { return (near[0] + near[1]) << 15 }
        let left = near[middle - 1] - near[0]
        let right = near[near.count - 1] - near[middle]
        guard left + right > 0 else { return (near[middle - 1] + near[middle]) << 15 }
        return ((near[middle - 1] * right + near[middle] * left) << 16) / (left + right)
    }

    /// At the edge of a group, edges that pass it choose their side for all of its layers.
    private mutating func chooseSides(layer: Int, _ graph: LayerGraph, _ order: inout LayerOrder, isDown: Bool) {
        let group = graph.layerGroup[layer]
        guard group >= 0 else { return }
        let band = graph.bands[group]
        guard layer == (isDown ? band.lowerBound : band.upperBound) || band.count == 1 else {
            chooseSidesOfNodes(layer: layer, graph, &order, isDown: isDown)
            return
        }
        let middle = middleKey(layer: layer, graph, order, isDown: isDown)
        for at in order.start[layer]..<order.start[layer + 1] {
            let vertex = order.vertices[at]
            guard !graph.isMember[vertex] else { continue }
            let side: Int8 = keys[vertex] < middle ? 0 : 2
            if graph.chain[vertex] < 0 {
                order.zone[vertex] = side
                continue
            }
            let inner = graph.chains[graph.chain[vertex]].inner
            var other = vertex
            while inner.contains(other), graph.layerGroup[graph.rank[other]] == group {
                order.zone[other] = side
                other += isDown ? 1 : -1
            }
        }
    }

    /// Edges may also begin to pass inside a group, at a node that is in none.
    private mutating func chooseSidesOfNodes(layer: Int, _ graph: LayerGraph, _ order: inout LayerOrder, isDown: Bool) {
        let middle = middleKey(layer: layer, graph, order, isDown: isDown)
        for at in order.start[layer]..<order.start[layer + 1] {
            let vertex = order.vertices[at]
            guard !graph.isMember[vertex] else { continue }
            if graph.chain[vertex] < 0 {
                order.zone[vertex] = keys[vertex] < middle ? 0 : 2
                continue
            }
            let chain = graph.chains[graph.chain[vertex]]
            let isAtEnd = isDown ? vertex == chain.inner.lowerBound : vertex == chain.inner.upperBound - 1
            guard isAtEnd else { continue }
            let side = order.zone[isDown ? chain.first : chain.last]
            let group = graph.layerGroup[layer]
            var other = vertex
            while chain.inner.contains(other), graph.layerGroup[graph.rank[other]] == group {
                order.zone[other] = side == 1 ? 0 : side
                other += isDown ? 1 : -1
            }
        }
    }

    private mutating func middleKey(layer: Int, _ graph: LayerGraph, _ order: LayerOrder, isDown: Bool) -> Int {
        near.removeAll(keepingCapacity: true)
        for at in order.start[layer]..<order.start[layer + 1] {
            let vertex = order.vertices[at]
            guard graph.isMember[vertex] else { continue }
            let isTied =
                isDown
                ? graph.upStart[vertex] < graph.upStart[vertex + 1]
                : graph.downStart[vertex] < graph.downStart[vertex + 1]
            if isTied { near.append(keys[vertex]) }
        }
        near.sort()
        if near.isEmpty {
            let before = isDown ? layer - 1 : layer + 1
            return order.size(before) << 15
        }
        return near[near.count / 2]
    }
}
