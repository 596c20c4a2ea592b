import MilepostTestSupport
import Testing

@testable import MilepostGraph

@Suite struct CrossingCountTests {
    private static func layers(_ seed: UInt64) -> LayerGraph { LayerGraph(SampleGraphs.plan(tasks: 40, seed: seed)) }

    @Test("crossings are counted as when each two edges are looked at", arguments: 1...12)
    func count(seed: UInt64) {
        let graph = Self.layers(seed)
        var order = InitialOrder.shuffled(seed).order(graph)
        var count = CrossingCount()
        #expect(count.all(graph, order) == order.crossingsOneByOne(graph))
        var sweeps = Sweeps(graph)
        sweeps.sweep(graph, &order, isDown: true, byMedian: false)
        #expect(count.all(graph, order) == order.crossingsOneByOne(graph))
    }

    @Test("what a step says that it changed is what changed", arguments: 1...12)
    func changes(seed: UInt64) {
        let graph = Self.layers(seed)
        var order = InitialOrder.shuffled(seed).order(graph)
        var sweeps = Sweeps(graph)
        sweeps.sweep(graph, &order, isDown: true, byMedian: true)
        var chains = ChainReinsertion()
        for chain in graph.chains.indices {
            let before = order.crossingsOneByOne(graph)
            let change = chains.reinsert(chain, graph, &order)
            #expect(change <= 0 && order.crossingsOneByOne(graph) == before + change)
        }
        for vertex in 0..<graph.nodeCount {
            let before = order.crossingsOneByOne(graph)
            let change = Sifting.sift(vertex, graph, &order)
            #expect(change <= 0 && order.crossingsOneByOne(graph) == before + change)
        }
        let before = order.crossingsOneByOne(graph)
        let change = Transposition.settle(0..<graph.layerCount, graph, &order, tiesAtFirst: true)
        #expect(order.crossingsOneByOne(graph) == before + change)
    }

    @Test("the search says how many crossings its order has", arguments: 1...4)
    func search(seed: UInt64) {
        let graph = Self.layers(seed)
        let found = OrderSearch.best(graph, .init(starts: 2, sweeps: 4, roundsAtFirst: 2, rounds: 2, kicks: 20_000))
        #expect(found.crossings == found.order.crossingsOneByOne(graph))
    }
}

extension LayerGraph {
    /// The layers of a graph that is drawn whole.
    init(_ input: LayoutInput) {
        let graph = CanonicalGraph(input)
        self.init(graph, .of(graph), isLeftOut: Array(repeating: false, count: graph.edges.count))
    }
}

extension LayerOrder {
    /// Crossings, found by looking at every two pieces between neighbouring layers.
    func crossingsOneByOne(_ graph: LayerGraph) -> Int {
        var pieces: [(layer: Int, from: Int, to: Int)] = []
        for vertex in 0..<graph.vertexCount {
            for at in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
                pieces.append((graph.rank[vertex], position[vertex], position[graph.down[at]]))
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
}
