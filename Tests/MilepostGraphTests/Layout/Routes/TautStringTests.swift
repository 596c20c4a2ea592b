import Testing

@testable import MilepostGraph

@Suite struct TautStringTests {
    private func corners(_ gates: [(Int, Int, Int)]) -> [[Int]] {
        TautString.corners(gates.map { TautString.Gate(along: $0.0, low: $0.1, high: $0.2) }).map {
            [$0.along, $0.across]
        }
    }

    @Test("a line that fits through all gates is straight")
    func straight() {
        #expect(corners([(0, 0, 0), (10, -5, 12), (20, 6, 30), (30, 30, 30)]) == [[0, 0], [30, 30]])
    }

    @Test("a gate that ends a little below the straight line makes a corner there")
    func narrow() {
        #expect(corners([(0, 0, 0), (10, -5, 8), (20, 6, 30), (30, 30, 30)]) == [[0, 0], [10, 8], [30, 30]])
    }

    @Test("a gate that is out of the way makes a corner at its near edge")
    func corner() {
        #expect(corners([(0, 0, 0), (10, 5, 8), (20, 0, 0)]) == [[0, 0], [10, 5], [20, 0]])
        #expect(corners([(0, 0, 0), (10, -9, -4), (20, 0, 0)]) == [[0, 0], [10, -4], [20, 0]])
    }
}
