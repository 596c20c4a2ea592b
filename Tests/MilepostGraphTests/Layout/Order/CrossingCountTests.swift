import MilepostTestSupport
import Testing

@testable import MilepostGraph

@Suite struct CrossingCountTests {
    private static func layers(_ seed: UInt64) -> LayerGraph {
        let graph = CanonicalGraph(SampleGraphs.plan(tasks: 40, seed: seed))
        return LayerGraph(graph, .of(graph), isLeftOut: Array(repeating: false, count: graph.edges.count))
    }

    /// Every two pieces between neighbouring layers, looked at one by one.
    private static func bruteForce(_ graph: LayerGraph, _ order: LayerOrder) -> Int {
        var pieces: [(layer: Int, from: Int, to: Int)] = []
        for vertex in 0..<graph.vertexCount {
            for at in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
                pieces.append((graph.rank[vertex], order.position[vertex], order.position[graph.down[at]]))
            }
        }
        var count = 0
        for (index, one) in pieces.enumerated() {
            for other in pieces[(index + 1)...] where one.layer == other.layer {
                if (one.from - other.from) * (one.to - other.to) < 0 { count += 1 }
            }
        }
        return count
    }

    @Test("crossings are counted as when each two edges are looked at", arguments: 1...12)
    func count(seed: UInt64) {
        let graph = Self.layers(seed)
        var order = InitialOrder.shuffled(seed).order(graph)
        var count = CrossingCount()
        #expect(count.all(graph, order) == Self.bruteForce(graph, order))
        var sweeps = Sweeps(graph)
        sweeps.sweep(graph, &order, isDown: true, byMedian: false)
        #expect(count.all(graph, order) == Self.bruteForce(graph, order))
    }

    @Test("what a step says that it changed is what changed", arguments: 1...12)
    func changes(seed: UInt64) {
        let graph = Self.layers(seed)
        var order = InitialOrder.shuffled(seed).order(graph)
        var sweeps = Sweeps(graph)
        sweeps.sweep(graph, &order, isDown: true, byMedian: true)
        var chains = ChainReinsertion()
        for chain in graph.chains.indices {
            let before = Self.bruteForce(graph, order)
            let change = chains.reinsert(chain, graph, &order)
            #expect(change <= 0 && Self.bruteForce(graph, order) == before + change)
        }
        for vertex in 0..<graph.nodeCount {
            let before = Self.bruteForce(graph, order)
            let change = Sifting.sift(vertex, graph, &order)
            #expect(change <= 0 && Self.bruteForce(graph, order) == before + change)
        }
        let before = Self.bruteForce(graph, order)
        let change = Transposition.settle(0..<graph.layerCount, graph, &order, tiesAtFirst: true)
        #expect(Self.bruteForce(graph, order) == before + change)
    }

    @Test("an edge counts as crossed if another's piece crosses one of its own", arguments: 1...12)
    func crossed(seed: UInt64) {
        let graph = Self.layers(seed)
        let order = InitialOrder.fromSources.order(graph)
        for chain in graph.chains where !chain.inner.isEmpty {
            let row = [chain.first] + chain.inner + [chain.last]
            let isCrossed = zip(row, row.dropFirst()).contains { from, to in
                (0..<graph.vertexCount).contains { other in
                    graph.rank[other] == graph.rank[from]
                        && graph.down[graph.downStart[other]..<graph.downStart[other + 1]].contains { end in
                            (order.position[other] - order.position[from]) * (order.position[end] - order.position[to])
                                < 0
                        }
                }
            }
            #expect(ChainReinsertion.isCrossed(chain, graph, order) == isCrossed)
        }
    }

    @Test("the search says how many crossings its order has", arguments: 1...4)
    func search(seed: UInt64) {
        let graph = Self.layers(seed)
        let found = OrderSearch.best(graph, .init(starts: 2, sweeps: 4, rounds: 2, kicks: 20_000))
        #expect(found.crossings == Self.bruteForce(graph, found.order))
    }
}
