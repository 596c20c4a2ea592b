import MilepostGraph
import MilepostTestSupport
import Testing

@Suite struct DiagramReductionTests {
    private static func diagram(_ edges: [(Int, Int)], count: Int) -> Diagram {
        Diagram(
            nodes: (0..<count).map { DiagramNode(id: "\($0)", label: "") },
            edges: edges.map { DiagramEdge(from: .node("\($0)"), to: .node("\($1)")) })
    }

    private static func pairs(_ diagram: Diagram) -> Set<[String]> {
        Set(
            diagram.edges.map { edge in
                guard case .node(let from) = edge.from, case .node(let to) = edge.to else { return [] }
                return [from, to]
            })
    }

    /// All pairs with a way from the first to the second, by trying.
    private static func ways(_ diagram: Diagram) -> Set<[String]> {
        var ways = pairs(diagram)
        var isGrowing = true
        while isGrowing {
            let before = ways.count
            for first in ways { for second in ways where first[1] == second[0] { ways.insert([first[0], second[1]]) } }
            isGrowing = ways.count > before
        }
        return ways
    }

    @Test("an edge that others imply goes, a bold one stays")
    func triangle() {
        var diagram = Self.diagram([(0, 1), (1, 2), (0, 2)], count: 3)
        #expect(Self.pairs(diagram.reduced()) == [["0", "1"], ["1", "2"]])
        diagram.edges[2].style.isBold = true
        #expect(diagram.reduced() == diagram)
    }

    @Test("edges of a cycle stay, and what leads to it stays reachable")
    func cycle() {
        let diagram = Self.diagram([(0, 1), (1, 2), (2, 1), (0, 2), (2, 3), (1, 3)], count: 4)
        #expect(Self.ways(diagram.reduced()) == Self.ways(diagram))
    }

    @Test("no way is lost, and without cycles no edge is left that could go", arguments: 1...12)
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var edges: [(Int, Int)] = []
        for to in 1..<12 {
            for from in 0..<to where Int.random(in: 0..<3, using: &random) == 0 { edges.append((from, to)) }
        }
        let diagram = Self.diagram(edges, count: 12)
        let reduced = diagram.reduced()
        #expect(Self.ways(reduced) == Self.ways(diagram))
        for index in reduced.edges.indices {
            var less = reduced
            less.edges.remove(at: index)
            #expect(Self.ways(less) != Self.ways(diagram))
        }
        // Two edges backwards make cycles; ways must still be the same.
        let cyclic = Self.diagram(edges + [(9, 3), (11, 8)], count: 12)
        #expect(Self.ways(cyclic.reduced()) == Self.ways(cyclic))
    }
}
