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

    private let graph: CoordinateGraph
    private let gravity: Int
    /// Neighbours that lie at their least distances, as one.
    private struct Pool {
        var weight: Int
        /// The weighted sum of where each would have the first.
        var sum: Int
        var count: Int
        var mean: Int
    }

    /// What draws a vertex: another one, and how strongly.
    private struct Pull {
        let other: Int
        let weight: Int
    }

    // A site has a drawing for each task, and each is gone through some dozen times: what a turn looks at is gathered
    // once, in memory that is no array's.

    private let place: UnsafeMutableBufferPointer<Int>
    /// By place in ``CoordinateGraph/vertices``: how far from the first of its layer a vertex lies at least.
    private let offset: UnsafeMutableBufferPointer<Int>
    /// Of vertex v: `pulls[pullStart[v]..<pullStart[v + 1]]`.
    private let pulls: UnsafeMutableBufferPointer<Pull>
    private let pullStart: UnsafeMutableBufferPointer<Int>
    /// How strongly a vertex is drawn to the centre, and by all together.
    private let ownWeight: UnsafeMutableBufferPointer<Int>
    private let weight: UnsafeMutableBufferPointer<Int>
    private let pools: UnsafeMutableBufferPointer<Pool>
    /// The middle of each layer's group, or of the whole drawing where there are no groups.
    private let centres: UnsafeMutableBufferPointer<Int>
    private var isMoved = false

    /// Improves `across`, in the same unit, in so many turns; the distances hold in what it returns.
    static func place(_ graph: CoordinateGraph, from across: [Int], turns: Int, gravity: Int) -> [Int] {
        var placement = LayerPlacement(graph, across, gravity: gravity)
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

    private init(_ graph: CoordinateGraph, _ across: [Int], gravity: Int) {
        self.graph = graph
        self.gravity = gravity
        place = .allocate(capacity: graph.count)
        offset = .allocate(capacity: graph.count)
        pullStart = .allocate(capacity: graph.count + 1)
        pulls = .allocate(capacity: graph.up.count + graph.down.count)
        ownWeight = .allocate(capacity: graph.count)
        weight = .allocate(capacity: graph.count)
        pools = .allocate(capacity: graph.count)
        centres = .allocate(capacity: graph.layerCount)
        centres.initialize(repeating: 0)
        pullStart[0] = 0
        var end = 0
        for vertex in 0..<graph.count {
            place[vertex] = across[vertex] * Self.fine
            let kind = graph.kind[vertex]
            let own = kind == .node ? gravity : kind == .edge ? 1 : 0
            var sum = own
            func add(_ other: Int) {
                let pull = Pull(other: other, weight: Self.weight(kind, graph.kind[other]))
                sum += pull.weight
                pulls[end] = pull
                end += 1
            }
            for at in graph.upStart[vertex]..<graph.upStart[vertex + 1] { add(graph.up[at]) }
            for at in graph.downStart[vertex]..<graph.downStart[vertex + 1] { add(graph.down[at]) }
            pullStart[vertex + 1] = end
            ownWeight[vertex] = own
            weight[vertex] = sum
        }
        for layer in 0..<graph.layerCount {
            var sum = 0
            for at in graph.start[layer]..<graph.start[layer + 1] {
                if at > graph.start[layer] {
                    sum += graph.distance(graph.vertices[at - 1], graph.vertices[at]) * Self.fine
                }
                offset[at] = sum
            }
        }
    }

    deinit {
        place.deallocate()
        offset.deallocate()
        pullStart.deallocate()
        pulls.deallocate()
        ownWeight.deallocate()
        weight.deallocate()
        pools.deallocate()
        centres.deallocate()
    }

    /// The mean place of the nodes of each group.
    private func findCentres() {
        if graph.borders.isEmpty { return findCentre() }
        var sums = Array(repeating: 0, count: graph.borders.count + 1)
        var counts = sums
        for vertex in 0..<graph.count where graph.kind[vertex] == .node {
            let group = graph.layerGroup[graph.layer[vertex]] + 1
            sums[group] += place[vertex]
            counts[group] += 1
        }
        for layer in centres.indices {
            let group = graph.layerGroup[layer] + 1
            centres[layer] = counts[group] > 0 ? sums[group] / counts[group] : 0
        }
    }

    /// The mean place of all nodes, where there are no groups.
    private func findCentre() {
        var (sum, count) = (0, 0)
        for vertex in 0..<graph.count where graph.kind[vertex] == .node {
            sum += place[vertex]
            count += 1
        }
        centres.update(repeating: count > 0 ? sum / count : 0)
    }

    private mutating func place(layer: Int) {
        let centre = centres[layer]
        let (from, to) = (graph.start[layer], graph.start[layer + 1])
        var count = 0
        for at in from..<to {
            let (weight, sum) = wish(graph.vertices[at], centre: centre)
            let shifted = sum - weight * offset[at]
            var pool = Pool(weight: weight, sum: shifted, count: 1, mean: shifted / weight)
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
        for index in 0..<count {
            for _ in 0..<pools[index].count {
                let vertex = graph.vertices[at]
                let here = pools[index].mean + offset[at]
                isMoved = isMoved || abs(place[vertex] - here) > Self.stillness
                place[vertex] = here
                at += 1
            }
        }
    }

    /// Where a vertex would like to be, times the weight it says so with.
    private func wish(_ vertex: Int, centre: Int) -> (weight: Int, sum: Int) {
        var sum = ownWeight[vertex] * centre
        for at in pullStart[vertex]..<pullStart[vertex + 1] { sum += pulls[at].weight * place[pulls[at].other] }
        // What nothing draws anywhere stays where it is.
        return weight[vertex] > 0 ? (weight[vertex], sum) : (1, place[vertex])
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
