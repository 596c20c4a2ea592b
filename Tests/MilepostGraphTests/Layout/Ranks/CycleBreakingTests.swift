import MilepostTestSupport
import Testing

@testable import MilepostGraph

@Suite struct CycleBreakingTests {
    @Test("a graph without cycles keeps its edges")
    func none() {
        #expect(CycleBreaking.backwardEdges(count: 4, edges: [(0, 1), (1, 2), (0, 3), (3, 2)]).isEmpty)
    }

    @Test("what is left when some edges are turned has no cycle", arguments: 1...20)
    func turned(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let edges = (0..<40).map { _ in
            (from: Int.random(in: 0..<15, using: &random), to: Int.random(in: 0..<15, using: &random))
        }
        var kept = edges
        for edge in CycleBreaking.backwardEdges(count: 15, edges: edges) {
            kept[edge] = (edges[edge].to, edges[edge].from)
        }
        kept.removeAll { $0.from == $0.to }
        #expect(CycleBreaking.backwardEdges(count: 15, edges: kept).isEmpty)
    }

    @Test("of a ring one edge is turned")
    func ring() {
        #expect(CycleBreaking.backwardEdges(count: 3, edges: [(0, 1), (1, 2), (2, 0)]).count == 1)
    }
}
