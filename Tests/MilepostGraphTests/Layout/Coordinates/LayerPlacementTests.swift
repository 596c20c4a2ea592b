import Testing

@testable import MilepostGraph

@Suite struct LayerPlacementTests {
    static let graphs: [LayoutInput] =
        (1...8).map { SampleGraphs.plan(tasks: 9 * Int($0), seed: $0) }
        + (1...6).map { SampleGraphs.plan(tasks: 14 * Int($0), seed: $0, isFlat: true) }
        + [
            SampleGraphs.tree(nodes: 60, seed: 4), SampleGraphs.seriesParallel(nodes: 70, seed: 5),
            SampleGraphs.plan(tasks: 40, seed: 6, free: 9),
        ]

    @Test("what is passed over would have stayed where it is", arguments: graphs)
    func reference(input: LayoutInput) {
        let graph = CanonicalGraph(input)
        let layers = LayerGraph(graph, Ranking.of(graph), isLeftOut: graph.edges.map { _ in false })
        let order = OrderSearch.best(layers, .of(layers, .quick)).order
        let labels = input.groups.map(\.labelHeight)
        let placed = CoordinateGraph(layers, order, sizes: graph.height, labels: labels, LayoutSpacing())
        let start = BrandesKoepf.coordinates(placed)
        for turns in [1, 2, 5, 60] {
            let expected = Reference(graph: placed, place: start.map { $0 * 64 }, gravity: 2).placed(turns: turns)
            #expect(LayerPlacement.place(placed, from: start, turns: turns, gravity: 2) == expected)
        }
    }
}

/// The placement as it is described: every layer in every turn, and all that it depends on looked up anew.
private struct Reference {
    let graph: CoordinateGraph
    var place: [Int]
    let gravity: Int
    private var isMoved = false

    init(graph: CoordinateGraph, place: [Int], gravity: Int) {
        self.graph = graph
        self.place = place
        self.gravity = gravity
    }

    func placed(turns: Int) -> [Int] {
        var placement = self
        var still = 0
        for turn in 0..<turns where still < 2 {
            placement.isMoved = false
            let centres = placement.centres
            let layers = Array(0..<graph.layerCount)
            for layer in turn % 2 == 0 ? layers : layers.reversed() { placement.place(layer, centres[layer]) }
            still = placement.isMoved ? 0 : still + 1
        }
        return BorderStraightening.straighten(placement.place.map { $0 / 64 }, graph)
    }

    /// The mean place of the nodes of each layer's group.
    private var centres: [Int] {
        (0..<graph.layerCount).map { layer in
            let nodes = (0..<graph.count).filter {
                graph.kind[$0] == .node && graph.layerGroup[graph.layer[$0]] == graph.layerGroup[layer]
            }
            return nodes.isEmpty ? 0 : nodes.reduce(0) { $0 + place[$1] } / nodes.count
        }
    }

    private mutating func place(_ layer: Int, _ centre: Int) {
        let row = Array(graph.vertices[graph.start[layer]..<graph.start[layer + 1]])
        var offsets: [Int] = []
        for (index, vertex) in row.enumerated() {
            offsets.append(index == 0 ? 0 : offsets[index - 1] + graph.distance(row[index - 1], vertex) * 64)
        }
        var pools: [(weight: Int, sum: Int, count: Int, mean: Int)] = []
        for (index, vertex) in row.enumerated() {
            let (weight, wish) = self.wish(vertex, centre)
            let sum = wish - weight * offsets[index]
            var pool = (weight: weight, sum: sum, count: 1, mean: sum / weight)
            while let last = pools.last, last.mean > pool.mean {
                pools.removeLast()
                let (weight, sum) = (pool.weight + last.weight, pool.sum + last.sum)
                pool = (weight, sum, pool.count + last.count, sum / weight)
            }
            pools.append(pool)
        }
        let means = pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
        for (index, vertex) in row.enumerated() {
            let here = means[index] + offsets[index]
            if abs(place[vertex] - here) > 32 { isMoved = true }
            place[vertex] = here
        }
    }

    private func wish(_ vertex: Int, _ centre: Int) -> (weight: Int, sum: Int) {
        let own = graph.kind[vertex] == .node ? gravity : graph.kind[vertex] == .edge ? 1 : 0
        let others =
            graph.up[graph.upStart[vertex]..<graph.upStart[vertex + 1]]
            + graph.down[graph.downStart[vertex]..<graph.downStart[vertex + 1]]
        var (weight, sum) = (own, own * centre)
        for other in others {
            let pull = strength(graph.kind[vertex], graph.kind[other])
            weight += pull
            sum += pull * place[other]
        }
        return weight > 0 ? (weight, sum) : (1, place[vertex])
    }

    /// Straightness counts more the less of a node there is at a piece; most of all for the borders of groups.
    private func strength(_ first: CoordinateGraph.Kind, _ second: CoordinateGraph.Kind) -> Int {
        let ends = [first, second]
        if ends.contains(.groupStart) || ends.contains(.groupEnd) { return 800 }
        return 16 + 4 * ends.count { $0 == .edge }
    }
}
