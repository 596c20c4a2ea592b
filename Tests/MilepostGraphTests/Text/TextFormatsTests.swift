import Foundation
import MilepostGraph
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct TextFormatsTests {
    private static let diagram = Diagram(
        title: "Pier", groups: [DiagramGroup(id: "p1", label: "Phase \"1\"")],
        nodes: [
            DiagramNode(id: "A", label: "A", group: "p1"), DiagramNode(id: "B", label: "B\n`end` #", group: "p1"),
            DiagramNode(id: "C", label: "C"),
        ],
        edges: [
            DiagramEdge(from: .node("A"), to: .node("B")), DiagramEdge(from: .node("B"), to: .node("C")),
            DiagramEdge(from: .node("A"), to: .node("C"), style: DiagramStyle(isBold: true)),
            DiagramEdge(from: .node("A"), to: .node("missing")),
        ])

    @Test("Mermaid has groups, nodes and edges, and no text of a label can end its quotes")
    func mermaid() {
        #expect(
            MermaidWriter().text(of: Self.diagram) == """
                flowchart LR
                    subgraph g0["Phase #34;1#34;"]
                        n0["A"]
                        n1["B<br>#96;end#96; #35;"]
                    end
                    n2["C"]
                    n0 --> n1
                    n1 --> n2
                    n0 ==> n2

                """)
        for hostile in DOTWriterTests.hostile {
            let text = MermaidWriter().text(of: Diagram(nodes: [DiagramNode(id: hostile, label: hostile)]))
            #expect(text.count { $0 == "\"" } == 2)
            #expect(text.split(separator: "\n").count == 2)
        }
    }

    @Test("GraphML is well-formed, whatever the texts are, and its edges name nodes that are there")
    func graphML() throws {
        var diagram = Self.diagram
        for (index, text) in DOTWriterTests.hostile.enumerated() {
            diagram.nodes.append(DiagramNode(id: "\(text)\(index)", label: text, classes: [text]))
        }
        let text = GraphMLWriter().text(of: diagram)
        #expect(XMLParser(data: Data(text.utf8)).parse())
        let nodes = Set(text.matches(of: /<node id="([^"]*)"/).map { String($0.output.1) })
        let ends = text.matches(of: /(?:source|target)="([^"]*)"/).map { String($0.output.1) }
        #expect(ends.count == 6 && nodes.isSuperset(of: ends))
        #expect(nodes.count == diagram.nodes.count + 1)
    }

    @Test("a drawing of characters has one rail for each node that leads on")
    func characters() {
        let lines = TextWriter().lines(of: Self.diagram)
        #expect(lines.map(\.group) == [0, nil, nil, nil])
        #expect(lines.map(\.node) == [nil, 0, 1, 2])
        #expect(lines.map(\.rails) == ["   ", "╭──", "├┬▸", "╰┴▸"])
    }

    @Test("rails that do not meet share a column, and one that is passed by stays whole")
    func columns() {
        let diagram = Diagram(
            nodes: (0..<6).map { DiagramNode(id: "\($0)", label: "") },
            edges: [(0, 3), (1, 2), (4, 5)].map { DiagramEdge(from: .node("\($0)"), to: .node("\($1)")) })
        var writer = TextWriter()
        writer.isASCII = true
        #expect(writer.lines(of: diagram).map(\.rails) == [".--", "|.-", "|'>", "'->", " .-", " '>"])
    }
}
