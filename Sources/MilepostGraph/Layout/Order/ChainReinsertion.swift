/// Takes a long edge out of the drawing and puts it in again on the way that crosses least, all else standing still.
///
/// The way is found layer by layer: for each place in a layer, the best place in the layer before is known. That is
/// the idea of sifting whole edges (Bachmaier, Brandenburg, Brunner and Hübner, "Global k-level crossing reduction",
/// JGAA 15(5), 2011), carried out exactly for one edge by dynamic programming. An edge that passes a group may change
/// its side there.
struct ChainReinsertion: Sendable {
    /// The best costs of ways to the places above or in a group, and to those below it.
    private var above: [Int] = []
    private var below: [Int] = []
    private var nextAbove: [Int] = []
    private var nextBelow: [Int] = []
    /// The cost of a piece from each place of the layer before to the place that is looked at.
    private var column: [Int] = []
    /// For each layer, where the best ways to its places come from; places below a group are marked by `belowMark`.
    private var origins: [[Int32]] = []
    private static let belowMark: Int32 = 1 << 30
    private static let never = Int.max / 4

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
    }

    /// Moves the inner vertices of a chain; returns the change of the number of crossings, at most 0.
    ///
    /// - Complexity: O(n (n + m)) for each of its layers, with n vertices and m pieces.
    mutating func reinsert(_ chain: Int, _ graph: LayerGraph, _ order: inout LayerOrder) -> Int {
        let row = graph.chains[chain]
        // No way crosses less than one that crosses nothing.
        guard !row.inner.isEmpty, Self.isCrossed(row, graph, order) else { return 0 }
        while origins.count < row.inner.count { origins.append([]) }
        var places = Self.places(of: row.inner.lowerBound, graph, order)
        var current = enter(places, from: row.first, graph, order)
        for vertex in row.inner.dropFirst() {
            let next = Self.places(of: vertex, graph, order)
            current += step(from: places, to: next, at: vertex - row.inner.lowerBound, graph, order)
            places = next
        }
        let (best, end, isBelow, last) = leave(places, to: row.last, graph, order)
        current += last
        guard best < current else { return 0 }
        follow(row, end: end, isBelow: isBelow, graph, &order)
        return best - current
    }

    /// Whether a piece of another edge crosses one of this edge's.
    static func isCrossed(_ row: LayerGraph.Chain, _ graph: LayerGraph, _ order: LayerOrder) -> Bool {
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
                    if at < start ? other > end : other < end { return true }
                }
            }
            from = to
        }
        return false
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

    private mutating func enter(_ places: Places, from node: Int, _ graph: LayerGraph, _ order: LayerOrder) -> Int {
        let from = order.position[node]
        let base = order.start[places.layer - 1]
        var cost = 0
        for at in 0..<from {
            let vertex = order.vertices[base + at]
            cost += graph.downStart[vertex + 1] - graph.downStart[vertex]
        }
        above.removeAll(keepingCapacity: true)
        below.removeAll(keepingCapacity: true)
        above.append(contentsOf: repeatElement(Self.never, count: places.size + 1))
        below.append(contentsOf: repeatElement(Self.never, count: places.size + 1))
        var current = 0
        let start = order.start[places.layer]
        for place in 0...places.size {
            if places.first.contains(place) { above[place] = cost }
            if places.second.contains(place) { below[place] = cost }
            if place == places.at { current = cost }
            guard place < places.size else { break }
            let vertex = order.vertices[start + (place < places.at ? place : place + 1)]
            for piece in graph.upStart[vertex]..<graph.upStart[vertex + 1] {
                let other = order.position[graph.up[piece]]
                cost += other < from ? -1 : other > from ? 1 : 0
            }
        }
        return current
    }

    private mutating func step(
        from old: Places, to new: Places, at index: Int, _ graph: LayerGraph, _ order: LayerOrder
    ) -> Int {
        column.removeAll(keepingCapacity: true)
        column.append(0)
        let oldStart = order.start[old.layer]
        var sum = 0
        for place in 0..<old.size {
            let vertex = order.vertices[oldStart + (place < old.at ? place : place + 1)]
            sum += graph.downStart[vertex + 1] - graph.downStart[vertex]
            column.append(sum)
        }
        nextAbove.removeAll(keepingCapacity: true)
        nextBelow.removeAll(keepingCapacity: true)
        nextAbove.append(contentsOf: repeatElement(Self.never, count: new.size + 1))
        nextBelow.append(contentsOf: repeatElement(Self.never, count: new.size + 1))
        origins[index].removeAll(keepingCapacity: true)
        origins[index].append(contentsOf: repeatElement(0, count: 2 * (new.size + 1)))
        let staysAtSide = old.group >= 0 && old.group == new.group
        var current = 0
        let newStart = order.start[new.layer]
        for place in 0...new.size {
            if place == new.at { current = column[old.at] }
            let isFirst = new.first.contains(place)
            let isSecond = new.second.contains(place)
            if isFirst || isSecond {
                let (fromAbove, fromAboveAt) = cheapest(above, old.first, near: old.at)
                let (fromBelow, fromBelowAt) = cheapest(below, old.second, near: old.at)
                let belowOrigin = Int32(truncatingIfNeeded: fromBelowAt) | Self.belowMark
                if isFirst {
                    let isBelow = !staysAtSide && fromBelow < fromAbove
                    nextAbove[place] = isBelow ? fromBelow : fromAbove
                    origins[index][place] = isBelow ? belowOrigin : Int32(truncatingIfNeeded: fromAboveAt)
                }
                if isSecond {
                    let isBelow = staysAtSide || fromBelow < fromAbove
                    nextBelow[place] = isBelow ? fromBelow : fromAbove
                    origins[index][new.size + 1 + place] =
                        isBelow ? belowOrigin : Int32(truncatingIfNeeded: fromAboveAt)
                }
            }
            guard place < new.size else { break }
            let vertex = order.vertices[newStart + (place < new.at ? place : place + 1)]
            for piece in graph.upStart[vertex]..<graph.upStart[vertex + 1] {
                raise(upTo: old.placeOf(order.position[graph.up[piece]]))
            }
        }
        swap(&above, &nextAbove)
        swap(&below, &nextBelow)
        return current
    }

    /// Adds 1 to the column up to a place, and takes 1 away behind it. Half the time goes by here: as a buffer of memory it
    /// is several places at a time.
    private mutating func raise(upTo place: Int) {
        column.withUnsafeMutableBufferPointer { column in
            let middle = min(place + 1, column.count)
            for at in 0..<middle { column[at] &+= 1 }
            for at in middle..<column.count { column[at] &-= 1 }
        }
    }

    /// The least of costs so far and of the next piece, the one nearest to where the edge is now.
    private func cheapest(_ costs: [Int], _ range: Range<Int>, near: Int) -> (cost: Int, at: Int) {
        var best = Self.never
        var bestAt = range.lowerBound
        costs.withUnsafeBufferPointer { costs in
            column.withUnsafeBufferPointer { column in
                for at in range {
                    let cost = costs[at] &+ column[at]
                    if cost < best || cost == best && abs(at - near) < abs(bestAt - near) {
                        best = cost
                        bestAt = at
                    }
                }
            }
        }
        return (best, bestAt)
    }

    private mutating func leave(
        _ places: Places, to node: Int, _ graph: LayerGraph, _ order: LayerOrder
    ) -> (best: Int, end: Int, isBelow: Bool, current: Int) {
        let to = order.position[node]
        let nextLayer = places.layer + 1
        var cost = 0
        for at in 0..<to {
            let vertex = order.vertices[order.start[nextLayer] + at]
            for piece in graph.upStart[vertex]..<graph.upStart[vertex + 1] where graph.up[piece] != places.vertex {
                cost += 1
            }
        }
        column.removeAll(keepingCapacity: true)
        let start = order.start[places.layer]
        for place in 0...places.size {
            column.append(cost)
            guard place < places.size else { break }
            let vertex = order.vertices[start + (place < places.at ? place : place + 1)]
            for piece in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
                let other = order.position[graph.down[piece]]
                cost += other > to ? 1 : other < to ? -1 : 0
            }
        }
        let (inAbove, aboveAt) = cheapest(above, places.first, near: places.at)
        let (inBelow, belowAt) = cheapest(below, places.second, near: places.at)
        let isBelow = inBelow < inAbove
        return (min(inAbove, inBelow), isBelow ? belowAt : aboveAt, isBelow, column[places.at])
    }

    private func follow(
        _ row: LayerGraph.Chain, end: Int, isBelow: Bool, _ graph: LayerGraph, _ order: inout LayerOrder
    ) {
        var place = end
        var isBelow = isBelow
        for vertex in row.inner.reversed() {
            let layer = graph.rank[vertex]
            let size = order.size(layer)
            let index = vertex - row.inner.lowerBound
            let origin = index > 0 ? origins[index][(isBelow ? size : 0) + place] : 0
            if !graph.isMember[vertex] { order.zone[vertex] = isBelow ? 2 : 0 }
            order.move(vertex, in: layer, to: place)
            place = Int(origin & ~Self.belowMark)
            isBelow = origin & Self.belowMark != 0
        }
    }
}
