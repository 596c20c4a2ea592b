/// Exchanges of neighbours in a layer, while that takes crossings away (Gansner et al. 1993, section 3).
enum Transposition {
    /// How many crossings exchanging two vertices of a layer would add, `left` standing before `right`.
    @inline(__always)
    static func change(_ left: Int, _ right: Int, _ graph: LayerGraph, _ position: [Int]) -> Int {
        change(
            graph.upStart[left]..<graph.upStart[left + 1], graph.upStart[right]..<graph.upStart[right + 1],
            of: graph.up, position)
            + change(
                graph.downStart[left]..<graph.downStart[left + 1], graph.downStart[right]..<graph.downStart[right + 1],
                of: graph.down, position)
    }

    /// The same for the neighbours on one side, those of `left` and those of `right`.
    @inline(__always)
    private static func change(_ left: Range<Int>, _ right: Range<Int>, of near: [Int], _ position: [Int]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        // Most of the search for an order is here. No bounds are checked: neighbours are vertices of the graph, and
        // every vertex has a position.
        return near.withUnsafeBufferPointer { near in
            position.withUnsafeBufferPointer { position in
                var change = 0
                for a in left {
                    let leftEnd = position[near[a]]
                    for b in right {
                        let rightEnd = position[near[b]]
                        change += (leftEnd < rightEnd ? 1 : 0) - (leftEnd > rightEnd ? 1 : 0)
                    }
                }
                return change
            }
        }
    }

    /// Walks a layer once, and says by how much the crossings changed and whether anything moved.
    static func pass(
        layer: Int, _ graph: LayerGraph, _ order: inout LayerOrder, alsoTies: Bool
    ) -> (change: Int, moved: Bool) {
        var total = 0
        var moved = false
        let from = order.start[layer]
        let to = order.start[layer + 1]
        guard to - from > 1 else { return (0, false) }
        for at in from..<to - 1 {
            let (left, right) = (order.vertices[at], order.vertices[at + 1])
            guard order.zone[left] == order.zone[right] else { continue }
            let change = change(left, right, graph, order.position)
            guard change < 0 || alsoTies && change == 0 else { continue }
            order.vertices[at] = right
            order.vertices[at + 1] = left
            order.position[right] = at - from
            order.position[left] = at + 1 - from
            total += change
            moved = moved || change < 0
        }
        return (total, moved)
    }

    /// Passes over some layers until nothing changes for the better; returns the change.
    ///
    /// - Parameter didMove: told of each layer that changed for the better.
    static func settle(
        _ layers: Range<Int>, _ graph: LayerGraph, _ order: inout LayerOrder, tiesAtFirst: Bool, passes: Int = 30,
        _ didMove: (Int) -> Void = { _ in }
    ) -> Int {
        var total = 0
        var isDirty = Array(repeating: true, count: layers.count)
        for round in 0..<passes {
            var any = false
            for layer in layers where isDirty[layer - layers.lowerBound] {
                let at = layer - layers.lowerBound
                isDirty[at] = false
                let (change, moved) = pass(layer: layer, graph, &order, alsoTies: tiesAtFirst && round == 0)
                total += change
                if moved {
                    any = true
                    didMove(layer)
                    for near in max(0, at - 1)...min(layers.count - 1, at + 1) { isDirty[near] = true }
                }
            }
            if !any { break }
        }
        return total
    }
}
