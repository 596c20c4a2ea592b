import MilepostTestSupport
import Testing

@testable import MilepostGraph

@Suite struct NetworkSimplexTests {
    private static func cost(_ ranks: [Int], _ edges: [NetworkSimplex.Edge]) -> Int {
        edges.reduce(0) { $0 + $1.weight * (ranks[$1.to] - ranks[$1.from]) }
    }

    /// The least cost of all ranks below a limit, tried one by one.
    private static func leastCost(count: Int, _ edges: [NetworkSimplex.Edge], limit: Int) -> Int {
        var ranks = Array(repeating: 0, count: count)
        var least = Int.max
        while true {
            if edges.allSatisfy({ ranks[$0.to] - ranks[$0.from] >= $0.length }) {
                least = min(least, cost(ranks, edges))
            }
            guard let at = ranks.firstIndex(where: { $0 < limit }) else { return least }
            ranks[at] += 1
            for before in 0..<at { ranks[before] = 0 }
        }
    }

    @Test("no other ranks make the edges shorter", arguments: 1...20)
    func best(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var edges: [NetworkSimplex.Edge] = []
        for to in 1..<6 {
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                edges.append(
                    .init(
                        from: Int.random(in: 0..<to, using: &random), to: to,
                        weight: Int.random(in: 1...3, using: &random), length: 1))
            }
        }
        let ranks = NetworkSimplex.ranks(count: 6, edges: edges, steps: 1000)
        #expect(edges.allSatisfy { ranks[$0.to] - ranks[$0.from] >= $0.length })
        #expect(Self.cost(ranks, edges) == Self.leastCost(count: 6, edges, limit: 5))
    }

    @Test("parts that are not joined begin at rank 0 each")
    func parts() {
        let ranks = NetworkSimplex.ranks(count: 4, edges: [.init(from: 3, to: 0), .init(from: 1, to: 2)], steps: 100)
        #expect(ranks == [1, 0, 1, 0])
    }
}
