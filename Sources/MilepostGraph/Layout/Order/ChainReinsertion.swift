/// Takes a long edge out of the drawing and puts it in again on the way that crosses least, all else standing still.
///
/// The way is found layer by layer: for each place in a layer, the least cost of a way to it is known from those to the
/// places of the layer before. That is the idea of sifting whole edges (Bachmaier, Brandenburg, Brunner and Hübner,
/// "Global k-level crossing reduction", JGAA 15(5), 2011), carried out exactly for one edge by dynamic programming. An
/// edge that passes a group may change its side there. Ways that already cross as much as the edge does lead nowhere, so
/// few places are left to go on from.
struct ChainReinsertion: Sendable {
    /// What ways cost to the places of each layer, above or in a group, and below it.
    private var costs: [(above: PlaceCosts, below: PlaceCosts)] = []
    /// What a piece costs from each place of the layer before to the first place of the next.
    private var pieces: [Int32] = []
    private var waysAbove = WayCosts()
    private var waysBelow = WayCosts()
    private var path: [Place] = []

    /// A place in a layer, and whether it is below the group that is passed there.
    private struct Place {
        var at: Int
        var isBelow: Bool
    }

    /// The places of one layer of the edge, counted without the edge itself.
    private struct Places {
        var layer = 0
        /// The vertex of the edge.
        var vertex = 0
        /// Where it stands.
        var at = 0
        /// The layer's size without it.
        var size = 0
        var first = 0..<1
        /// Empty where there is only one zone to be in.
        var second = 0..<0
        /// The group that is passed, -1 for none.
        var group = -1

        func placeOf(_ position: Int) -> Int { position > at ? position - 1 : position }

        /// What stands at a position when the edge is taken out, as one with it.
        func position(_ place: Int) -> Int { place < at ? place : place + 1 }
    }

    /// Moves the inner vertices of a chain; returns the change of the number of crossings, at most 0.
    ///
    /// - Complexity: O(n (n + m)) for each of its layers, with n vertices and m pieces; near O(n + m) for most.
    mutating func reinsert(_ chain: Int, _ graph: LayerGraph, _ order: inout LayerOrder) -> Int {
        let row = graph.chains[chain]
        guard !row.inner.isEmpty else { return 0 }
        let crossings = Self.crossings(of: row, graph, order)
        // No way crosses less than one that crosses nothing.
        guard crossings > 0 else { return 0 }
        let limit = Int32(crossings)
        while costs.count < row.inner.count { costs.append((PlaceCosts(), PlaceCosts())) }
        var places = Self.places(of: row.inner.lowerBound, graph, order)
        enter(places, from: row.first, limit, graph, order)
        for vertex in row.inner.dropFirst() {
            let index = vertex - row.inner.lowerBound
            guard isOpen(index - 1) else { return 0 }
            let next = Self.places(of: vertex, graph, order)
            step(from: places, to: next, index, limit, graph, order)
            places = next
        }
        guard isOpen(row.inner.count - 1) else { return 0 }
        let (best, end) = leave(places, to: row.last, row.inner.count - 1, graph, order)
        guard best < limit else { return 0 }
        follow(row, to: end, graph, &order)
        return Int(best) - crossings
    }

    /// Whether there is a way to the layer of an inner vertex.
    private func isOpen(_ index: Int) -> Bool { !costs[index].above.isEmpty || !costs[index].below.isEmpty }

    /// How often pieces of other edges cross this edge's.
    static func crossings(of row: LayerGraph.Chain, _ graph: LayerGraph, _ order: LayerOrder) -> Int {
        var count = 0
        var from = row.first
        for step in 0...row.inner.count {
            let to = step < row.inner.count ? row.inner.lowerBound + step : row.last
            let (start, end) = (order.position[from], order.position[to])
            let layer = graph.rank[from]
            let base = order.start[layer]
            for at in 0..<order.size(layer) where at != start {
                let vertex = order.vertices[base + at]
                for piece in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
                    let other = order.position[graph.down[piece]]
                    if at < start ? other > end : other < end { count += 1 }
                }
            }
            from = to
        }
        return count
    }

    private static func places(of vertex: Int, _ graph: LayerGraph, _ order: LayerOrder) -> Places {
        var places = Places()
        places.layer = graph.rank[vertex]
        places.vertex = vertex
        places.at = order.position[vertex]
        places.size = order.size(places.layer) - 1
        let group = graph.layerGroup[places.layer]
        guard group >= 0 else {
            places.first = 0..<places.size + 1
            return places
        }
        let members = order.range(of: 1, in: places.layer)
        if graph.isMember[vertex] {
            places.first = members.lowerBound..<members.upperBound
        } else {
            places.group = group
            let isAbove = order.zone[vertex] == 0
            let shift = isAbove ? 1 : 0
            places.first = 0..<members.lowerBound - shift + 1
            places.second = members.upperBound - shift..<places.size + 1
        }
        return places
    }

    /// The costs of the first piece, from the edge's end to each place of the first layer.
    private mutating func enter(
        _ places: Places, from node: Int, _ limit: Int32, _ graph: LayerGraph, _ order: LayerOrder
    ) {
        let from = order.position[node]
        let base = order.start[places.layer - 1]
        var cost: Int32 = 0
        for at in 0..<from {
            let vertex = order.vertices[base + at]
            cost += Int32(graph.downStart[vertex + 1] - graph.downStart[vertex])
        }
        costs[0].above.begin()
        costs[0].below.begin()
        let start = order.start[places.layer]
        for place in 0...places.size {
            if places.first.contains(place) { costs[0].above.add(cost, at: place, below: limit) }
            if places.second.contains(place) { costs[0].below.add(cost, at: place, below: limit) }
            guard place < places.size else { break }
            let vertex = order.vertices[start + places.position(place)]
            for piece in graph.upStart[vertex]..<graph.upStart[vertex + 1] {
                let other = order.position[graph.up[piece]]
                cost += other < from ? -1 : other > from ? 1 : 0
            }
        }
    }

    /// The costs of ways to each place of a layer from those to the places of the layer before.
    private mutating func step(
        from old: Places, to new: Places, _ index: Int, _ limit: Int32, _ graph: LayerGraph, _ order: LayerOrder
    ) {
        begin(old, index - 1, graph, order)
        costs[index].above.begin()
        costs[index].below.begin()
        let staysAtSide = old.group >= 0 && old.group == new.group
        let start = order.start[new.layer]
        for place in 0...new.size {
            let (isFirst, isSecond) = (new.first.contains(place), new.second.contains(place))
            if isFirst || isSecond {
                let (above, below) = (waysAbove.least(), waysBelow.least())
                let either = min(above, below)
                if isFirst { costs[index].above.add(staysAtSide ? above : either, at: place, below: limit) }
                if isSecond { costs[index].below.add(staysAtSide ? below : either, at: place, below: limit) }
            }
            guard place < new.size else { break }
            pass(order.vertices[start + new.position(place)], old, graph, order)
        }
    }

    /// Begins with ways to the places of a layer whose next piece leads to the first place of the layer behind.
    private mutating func begin(_ old: Places, _ index: Int, _ graph: LayerGraph, _ order: LayerOrder) {
        pieces.removeAll(keepingCapacity: true)
        pieces.append(0)
        let start = order.start[old.layer]
        var sum: Int32 = 0
        for place in 0..<old.size {
            let vertex = order.vertices[start + old.position(place)]
            sum += Int32(graph.downStart[vertex + 1] - graph.downStart[vertex])
            pieces.append(sum)
        }
        waysAbove.begin(costs[index].above, pieces)
        waysBelow.begin(costs[index].below, pieces)
    }

    /// Moves the end of the next piece past a vertex.
    private mutating func pass(_ vertex: Int, _ old: Places, _ graph: LayerGraph, _ order: LayerOrder) {
        for piece in graph.upStart[vertex]..<graph.upStart[vertex + 1] {
            let other = old.placeOf(order.position[graph.up[piece]])
            waysAbove.raise(upTo: other)
            waysBelow.raise(upTo: other)
        }
    }

    /// The least cost of a way to the edge's other end, and the place in the last layer that it comes from.
    private mutating func leave(
        _ places: Places, to node: Int, _ index: Int, _ graph: LayerGraph, _ order: LayerOrder
    ) -> (best: Int32, end: Place) {
        let to = order.position[node]
        let nextLayer = places.layer + 1
        var cost: Int32 = 0
        for at in 0..<to {
            let vertex = order.vertices[order.start[nextLayer] + at]
            for piece in graph.upStart[vertex]..<graph.upStart[vertex + 1] where graph.up[piece] != places.vertex {
                cost += 1
            }
        }
        pieces.removeAll(keepingCapacity: true)
        let start = order.start[places.layer]
        for place in 0...places.size {
            pieces.append(cost)
            guard place < places.size else { break }
            let vertex = order.vertices[start + places.position(place)]
            for piece in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
                let other = order.position[graph.down[piece]]
                cost += other > to ? 1 : other < to ? -1 : 0
            }
        }
        waysAbove.begin(costs[index].above, pieces)
        waysBelow.begin(costs[index].below, pieces)
        let (above, below) = (waysAbove.least(), waysBelow.least())
        let isBelow = below < above
        return (min(above, below), origin(near: places.at, isBelow: isBelow))
    }

    private func origin(near at: Int, isBelow: Bool) -> Place {
        Place(at: (isBelow ? waysBelow : waysAbove).cheapest(near: at), isBelow: isBelow)
    }

    /// Goes back along the best way from its last place, and puts the edge there.
    private mutating func follow(
        _ row: LayerGraph.Chain, to end: Place, _ graph: LayerGraph, _ order: inout LayerOrder
    ) {
        path.removeAll(keepingCapacity: true)
        path.append(end)
        var here = end
        for vertex in row.inner.dropFirst().reversed() {
            let old = Self.places(of: vertex - 1, graph, order)
            let new = Self.places(of: vertex, graph, order)
            begin(old, vertex - 1 - row.inner.lowerBound, graph, order)
            let start = order.start[new.layer]
            for place in 0..<here.at { pass(order.vertices[start + new.position(place)], old, graph, order) }
            let isBelow =
                old.group >= 0 && old.group == new.group ? here.isBelow : waysBelow.least() < waysAbove.least()
            here = origin(near: old.at, isBelow: isBelow)
            path.append(here)
        }
        for (vertex, place) in zip(row.inner.reversed(), path) {
            if !graph.isMember[vertex] { order.zone[vertex] = place.isBelow ? 2 : 0 }
            order.move(vertex, in: graph.rank[vertex], to: place.at)
        }
    }
}
