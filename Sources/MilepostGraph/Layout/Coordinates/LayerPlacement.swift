/// Coordinates across the drawing that make edges short: the sum of the squares of how far pieces rise or fall is made
/// as small as it can be while neighbours keep their distance.
///
/// Layer after layer is placed at its best between its two neighbour layers, down and up by turns. For one layer that
/// is isotonic regression, solved exactly by pooling neighbours that would overlap (Barlow, Bartholomew, Bremner and
/// Brunk, "Statistical inference under order restrictions", 1972). The whole is convex and the constraints are each
/// layer's own, so the turns lead to the best of all, as far as there are turns. Long edges come out as straight
/// slants, which need no bend.
struct LayerPlacement: ~Copyable {
    /// Coordinates are reckoned in 64ths of the unit of the drawing.
    private static let fine = 64
    /// What moves by no more than half a unit in a turn stands still: nobody sees it, and it would go on for many turns.
    private static let stillness = fine / 2

    /// Neighbours that lie at their least distances, as one.
    private struct Pool {
        var weight: Int
        /// The weighted sum of where each would have the first.
        var sum: Int
        var count: Int
        var mean: Int
    }

    /// What draws a vertex: the slot of another one, and how strongly.
    private struct Pull {
        let other: Int
        let weight: Int
    }

    /// What a turn looks at of the vertex in a slot, a place in ``CoordinateGraph/vertices``.
    private struct Slot {
        /// How far from the first of its layer it lies at least.
        var offset = 0
        /// How strongly it is drawn to the centre, and by all together.
        var ownWeight = 0
        var weight = 0
        /// Its pulls are those from the end of the slot before to here.
        var pullEnd = 0
        /// 1 for nodes, 0 for others: how much it counts for the centre.
        var share = 0
    }

    // A site has a drawing for each task, and each is gone through some dozen times: what a turn looks at is gathered
    // once, in memory that is no array's, in the order in which it is looked at.

    private let layerCount: Int
    private let start: UnsafeMutableBufferPointer<Int>
    private let place: UnsafeMutableBufferPointer<Int>
    private let slots: UnsafeMutableBufferPointer<Slot>
    private let pulls: UnsafeMutableBufferPointer<Pull>
    private let pools: UnsafeMutableBufferPointer<Pool>
    /// The middle of each layer's group, or of the whole drawing where there are no groups.
    private let centres: UnsafeMutableBufferPointer<Int>
    /// The places of the nodes of each layer, summed up.
    private let sums: UnsafeMutableBufferPointer<Int>
    /// The groups of layers from 1; 0 for none.
    private let group: UnsafeMutableBufferPointer<Int>
    /// By groups: how many nodes are in their layers, and the sum of their places.
    private let nodeCounts: UnsafeMutableBufferPointer<Int>
    private let groupSums: UnsafeMutableBufferPointer<Int>
    /// Whether anything that a layer's places depend on is other than when it was placed last: its centre, or a place in
    /// it or in a layer beside it. Without that it would be placed as it is.
    private let isStale: UnsafeMutableBufferPointer<Bool>
    private var isMoved = false

    /// Improves `across`, in the same unit, in so many turns; the distances hold in what it returns.
    static func place(_ graph: CoordinateGraph, from across: [Int], turns: Int, gravity: Int) -> [Int] {
        var placement = LayerPlacement(graph, across, gravity: gravity)
        var still = 0
        for turn in 0..<turns {
            placement.isMoved = false
            placement.findCentres()
            for step in 0..<graph.layerCount {
                let layer = turn % 2 == 0 ? step : graph.layerCount - 1 - step
                if placement.isStale[layer] { placement.place(layer: layer) }
            }
            // What neither a turn down nor one up moves stays where it is for good.
            still = placement.isMoved ? 0 : still + 1
            if still == 2 { break }
        }
        var placed = across
        for (slot, vertex) in graph.vertices.enumerated() { placed[vertex] = placement.place[slot] / fine }
        return BorderStraightening.straighten(placed, graph)
    }

    private init(_ graph: CoordinateGraph, _ across: [Int], gravity: Int) {
        layerCount = graph.layerCount
        let groupCount = graph.borders.count + 1
        start = .allocate(capacity: layerCount + 1)
        place = .allocate(capacity: graph.count)
        slots = .allocate(capacity: graph.count)
        pulls = .allocate(capacity: graph.up.count + graph.down.count)
        pools = .allocate(capacity: zip(graph.start, graph.start.dropFirst()).map { $1 - $0 }.max() ?? 0)
        centres = .allocate(capacity: layerCount)
        sums = .allocate(capacity: layerCount)
        group = .allocate(capacity: layerCount)
        nodeCounts = .allocate(capacity: groupCount)
        groupSums = .allocate(capacity: groupCount)
        isStale = .allocate(capacity: layerCount)
        _ = start.initialize(fromContentsOf: graph.start)
        centres.initialize(repeating: 0)
        sums.initialize(repeating: 0)
        nodeCounts.initialize(repeating: 0)
        groupSums.initialize(repeating: 0)
        isStale.initialize(repeating: true)
        var end = 0
        for layer in 0..<layerCount {
            group[layer] = graph.layerGroup[layer] + 1
            var offset = 0
            for at in start[layer]..<start[layer + 1] {
                let vertex = graph.vertices[at]
                let kind = graph.kind[vertex]
                if at > start[layer] { offset += graph.distance(graph.vertices[at - 1], vertex) * Self.fine }
                let own = kind == .node ? gravity : kind == .edge ? 1 : 0
                var slot = Slot(offset: offset, ownWeight: own, weight: own, share: kind == .node ? 1 : 0)
                func add(_ other: Int) {
                    let pull = Pull(
                        other: graph.start[graph.layer[other]] + graph.position[other],
                        weight: Self.weight(kind, graph.kind[other]))
                    slot.weight += pull.weight
                    pulls[end] = pull
                    end += 1
                }
                for at in graph.upStart[vertex]..<graph.upStart[vertex + 1] { add(graph.up[at]) }
                for at in graph.downStart[vertex]..<graph.downStart[vertex + 1] { add(graph.down[at]) }
                slot.pullEnd = end
                slots[at] = slot
                place[at] = across[vertex] * Self.fine
                sums[layer] += place[at] * slot.share
                nodeCounts[group[layer]] += slot.share
            }
        }
    }

    deinit {
        start.deallocate()
        place.deallocate()
        slots.deallocate()
        pulls.deallocate()
        pools.deallocate()
        centres.deallocate()
        sums.deallocate()
        group.deallocate()
        nodeCounts.deallocate()
        groupSums.deallocate()
        isStale.deallocate()
    }

    /// The mean place of the nodes of each group.
    private func findCentres() {
        groupSums.update(repeating: 0)
        for layer in 0..<layerCount { groupSums[group[layer]] += sums[layer] }
        for layer in 0..<layerCount {
            let count = nodeCounts[group[layer]]
            let centre = count > 0 ? groupSums[group[layer]] / count : 0
            if centre != centres[layer] {
                centres[layer] = centre
                isStale[layer] = true
            }
        }
    }

    private mutating func place(layer: Int) {
        isStale[layer] = false
        let centre = centres[layer]
        let (from, to) = (start[layer], start[layer + 1])
        var count = 0
        var pull = from > 0 ? slots[from - 1].pullEnd : 0
        for at in from..<to {
            let slot = slots[at]
            var pool: Pool
            if slot.weight > 0 {
                var sum = slot.ownWeight * centre - slot.weight * slot.offset
                while pull < slot.pullEnd {
                    sum += pulls[pull].weight * place[pulls[pull].other]
                    pull += 1
                }
                pool = Pool(weight: slot.weight, sum: sum, count: 1, mean: sum / slot.weight)
            } else {
                // What nothing draws anywhere stays where it is.
                let sum = place[at] - slot.offset
                pool = Pool(weight: 1, sum: sum, count: 1, mean: sum)
            }
            while count > 0, pools[count - 1].mean > pool.mean {
                count -= 1
                let last = pools[count]
                pool.weight += last.weight
                pool.sum += last.sum
                pool.count += last.count
                pool.mean = pool.sum / pool.weight
            }
            pools[count] = pool
            count += 1
        }
        var at = from
        var sum = 0
        var isChanged = false
        for index in 0..<count {
            let (mean, end) = (pools[index].mean, at + pools[index].count)
            while at < end {
                let slot = slots[at]
                let here = mean + slot.offset
                sum += here * slot.share
                if place[at] != here {
                    if abs(place[at] - here) > Self.stillness { isMoved = true }
                    place[at] = here
                    isChanged = true
                }
                at += 1
            }
        }
        guard isChanged else { return }
        sums[layer] = sum
        for near in max(0, layer - 1)...min(layerCount - 1, layer + 1) { isStale[near] = true }
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
