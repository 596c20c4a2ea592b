import MilepostTestSupport
import Testing

@testable import MilepostGraph

@Suite struct ChainReinsertionTests {
    @Test("the crossings of an edge are those of its pieces with all others", arguments: 1...12)
    func crossings(seed: UInt64) {
        let graph = LayerGraph(SampleGraphs.plan(tasks: 40, seed: seed))
        let order = InitialOrder.fromSources.order(graph)
        for chain in graph.chains where !chain.inner.isEmpty {
            let row = [chain.first] + chain.inner + [chain.last]
            var count = 0
            for (from, to) in zip(row, row.dropFirst()) {
                for other in 0..<graph.vertexCount where graph.rank[other] == graph.rank[from] {
                    for end in graph.down[graph.downStart[other]..<graph.downStart[other + 1]] {
                        let before = order.position[other] - order.position[from]
                        let behind = order.position[end] - order.position[to]
                        if before * behind < 0 { count += 1 }
                    }
                }
            }
            #expect(ChainReinsertion.crossings(of: chain, graph, order) == count)
        }
    }

    @Test("an edge is put where no other way crosses less", arguments: 1...20)
    func best(seed: UInt64) {
        let graph = LayerGraph(SampleGraphs.plan(tasks: 16, seed: seed, isFlat: true))
        var order = InitialOrder.shuffled(seed).order(graph)
        var chains = ChainReinsertion()
        for (index, chain) in graph.chains.enumerated() where (1...3).contains(chain.inner.count) {
            let fewest = Self.fewest(Array(chain.inner), graph, order)
            _ = chains.reinsert(index, graph, &order)
            #expect(order.crossingsOneByOne(graph) == fewest)
            #expect(chains.reinsert(index, graph, &order) == 0)
        }
    }

    /// The crossings with the vertices at all places that there are, one after the other.
    private static func fewest(_ vertices: [Int], _ graph: LayerGraph, _ order: LayerOrder) -> Int {
        guard let vertex = vertices.first else { return order.crossingsOneByOne(graph) }
        let layer = graph.rank[vertex]
        return (0..<order.size(layer)).map { place in
            var order = order
            order.move(vertex, in: layer, to: place)
            return fewest(Array(vertices.dropFirst()), graph, order)
        }.min() ?? 0
    }

    @Test("what is not tried again would not have moved", arguments: 1...12)
    func again(seed: UInt64) {
        let graph = LayerGraph(SampleGraphs.plan(tasks: 60, seed: seed))
        let start = InitialOrder.shuffled(seed).order(graph)
        var (order, reference) = (start, start)
        let crossings = start.crossingsOneByOne(graph)
        let change = OrderSearch.settle(&order, graph, rounds: 5, crossings: crossings)
        var chains = ChainReinsertion()
        var all = 0
        for _ in 0..<5 {
            var change = 0
            for chain in graph.chains.indices { change += chains.reinsert(chain, graph, &reference) }
            for vertex in 0..<graph.nodeCount { change += Sifting.sift(vertex, graph, &reference) }
            change += Transposition.settle(0..<graph.layerCount, graph, &reference, tiesAtFirst: false)
            all += change
            if change == 0 || crossings + all == 0 { break }
        }
        #expect(order.isSame(as: reference))
        #expect(change == all)
    }

    @Test("the least cost of ways is that of one of them, however the place behind them moves", arguments: 1...20)
    func costs(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let first = Int.random(in: 0...5, using: &random)
        var ways = PlaceCosts()
        var costs: [Int: Int] = [:]
        for place in first..<first + Int.random(in: 1...90, using: &random) {
            let cost = Int32.random(in: 0...20, using: &random)
            guard cost < 12 || place == first else { continue }
            ways.add(cost, at: place, below: .max)
            costs[place] = Int(cost)
        }
        let pieces = (0..<100).map { _ in Int32.random(in: 0...9, using: &random) }
        for place in costs.keys { costs[place]? += Int(pieces[place]) }
        var moving = WayCosts()
        moving.begin(ways, pieces)
        for _ in 0..<60 {
            let near = Int.random(in: 0..<100, using: &random)
            let nearest = costs.min { ($0.value, abs($0.key - near), $0.key) < ($1.value, abs($1.key - near), $1.key) }
            #expect(moving.least() == nearest.map { Int32($0.value) })
            #expect(moving.cheapest(near: near) == nearest?.key)
            let end = Int.random(in: -1...100, using: &random)
            moving.raise(upTo: end)
            for place in costs.keys { costs[place]? += place <= end ? 1 : -1 }
        }
    }

    @Test("there is no way from nowhere")
    func nowhere() {
        var ways = WayCosts()
        ways.begin(PlaceCosts(), [0, 1, 2])
        ways.raise(upTo: 1)
        #expect(ways.least() == PlaceCosts.never)
    }
}
