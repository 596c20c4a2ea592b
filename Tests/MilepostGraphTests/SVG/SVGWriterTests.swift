import Foundation
import MilepostTestSupport
import Testing

@testable import MilepostGraph

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct SVGWriterTests {
    private static let diagram = Diagram(
        title: "Ship <it>",
        groups: [DiagramGroup(id: "p1", label: "Phase 1"), DiagramGroup(id: "p2", label: "Phase 2")],
        nodes: [
            DiagramNode(
                id: "A", label: "A\nStore & \"more\"", note: "completed, P0", mark: .tick, group: "p1",
                classes: ["completed"], link: "a.html"),
            DiagramNode(
                id: "B", label: "B\nStore the very …", name: "B Store the very long name", mark: .stop, group: "p2",
                style: DiagramStyle(shape: .octagon, isBold: true)),
            DiagramNode(id: "O", label: "Outside", style: DiagramStyle(shape: .ellipse, isDashed: true)),
        ],
        edges: [
            DiagramEdge(from: .node("A"), to: .node("B"), style: DiagramStyle(isBold: true)),
            DiagramEdge(from: .node("B"), to: .node("O"), style: DiagramStyle(isDashed: true)),
            DiagramEdge(from: .node("B"), to: .node("A")), DiagramEdge(from: .group("p1"), to: .group("p2")),
            DiagramEdge(from: .node("B"), to: .node("nothing")),
        ])

    @Test("a drawing is well-formed XML, whatever the texts are", arguments: SVGWriter.Theme.allCases)
    func wellFormed(theme: SVGWriter.Theme) {
        var diagram = Self.diagram
        for (index, text) in DOTWriterTests.hostile.enumerated() {
            diagram.nodes.append(DiagramNode(id: "\(text)\(index)", label: String(text.prefix(80)), classes: [text]))
        }
        #expect(XMLParser(data: Data(SVGWriter().text(of: diagram, theme: theme).utf8)).parse())
    }

    @Test("a node that is changed is drawn as it is then")
    func changed() {
        var node = DiagramNode(id: "A", label: "short")
        node.label = "a label\nof two lines"
        node.name = "all\nof it"
        node.mark = .half
        let made = DiagramNode(id: "A", label: node.label, name: node.name, mark: .half)
        #expect(node == made)
        let figures = [node, made].map {
            SVGWriter().figure(of: Diagram(title: "", nodes: [$0], edges: [])).root.markup
        }
        #expect(figures[0] == figures[1])
        #expect(figures[0].contains("of two lines") && figures[0].contains("<title>all of it</title>"))
    }

    @Test("in a large drawing a long edge is two stubs that say so, each with a ring where it is cut")
    func stubs() throws {
        let count = LayeredLayout.LongEdges.largestWhole + 1
        func diagram(_ nodes: Int) -> Diagram {
            Diagram(
                groups: (0..<5).map { DiagramGroup(id: "p\($0)", label: "") },
                nodes: (0..<nodes).map { DiagramNode(id: "T\($0)", label: "T", group: "p\(min($0, 4))") },
                edges: [
                    DiagramEdge(from: .node("T0"), to: .node("T4")),
                    DiagramEdge(from: .node("T0"), to: .node("T3"), style: DiagramStyle(isBold: true)),
                    DiagramEdge(from: .node("T0"), to: .node("T2")),
                ])
        }
        let large = SVGWriter().text(of: diagram(count), theme: .light)
        let edge = try #require(large.split(separator: "<path class=\"edge").dropFirst().first)
        #expect(edge.hasPrefix(" stub\" data-from=\"T0\" data-to=\"T4\""))
        #expect(edge.contains("marker-mid") && edge.contains("<desc>only its ends are drawn</desc>"))
        #expect(edge.matches(of: /[ML]/).count == 4)
        // What is bold is drawn whole, and so is what passes few phases.
        #expect(large.components(separatedBy: "marker-mid").count == 2)
        #expect(!SVGWriter().text(of: diagram(count - 1), theme: .light).contains("marker-mid"))
    }

    @Test("nodes, groups and edges whose ends are there are drawn, with titles and links")
    func parts() {
        let text = SVGWriter().text(of: Self.diagram, theme: .light)
        #expect(
            text.contains(
                "<a href=\"a.html\"><g class=\"node completed\" data-id=\"A\" data-group=\"p1\"><title>A Store &amp; &quot;more&quot;</title>"
            ))
        #expect(text.contains("<path class=\"edge bold\" data-from=\"A\" data-to=\"B\""))
        #expect(text.contains("<path class=\"edge backward\" data-from=\"B\" data-to=\"A\""))
        #expect(text.contains("<path class=\"edge dashed\" data-from=\"B\" data-to=\"O\""))
        #expect(text.contains("class=\"edge\" data-from=\"p1\" data-to=\"p2\""))
        #expect(
            text.contains(
                "<title>B Store the very long name → A Store &amp; &quot;more&quot;</title><desc>against the flow</desc>"
            ))
        #expect(text.contains("<title>B Store the very long name</title>"))
        #expect(text.contains("<desc>completed, P0</desc>"))
        #expect(!text.contains("nothing"))
        // One bold line, one bold node.
        #expect(text.components(separatedBy: "class=\"core\"").count == 3)
    }

    @Test("what runs against the flow is listed, and begins with a ring")
    func backward() {
        let drawing = SVGWriter().figure(of: Self.diagram)
        #expect(drawing.backward == ["B Store the very long name → A Store & \"more\""])
        #expect(drawing.root.markup.components(separatedBy: "marker-start=\"url(#d-start)\"").count == 2)
        #expect(SVGWriter().text(of: Self.diagram, theme: .dark).contains("Against the flow:"))
    }

    @Test("a file defines what it refers to, under names of its own; a part of a page refers to the page's")
    func definitions() {
        var other = Self.diagram
        other.nodes[0].id = "C"
        var seen: Set<Substring> = []
        for diagram in [Self.diagram, other] {
            let text = SVGWriter().text(of: diagram, theme: .auto)
            let ids = Set(text.matches(of: /[ ]id="([^"]*)"/).map { $0.output.1 })
            let used = Set(text.matches(of: /(?:url\(|href=")#([^)"]*)/).map { $0.output.1 })
            #expect(used.isSubset(of: ids))
            #expect(seen.isDisjoint(with: ids))
            seen.formUnion(ids)
        }
        let figure = SVGWriter().figure(of: Self.diagram).root.markup
        #expect(!figure.contains(" id=") && !figure.contains("<style") && !figure.contains(" style="))
        #expect(figure.contains("href=\"#g-blocked\"") && figure.contains("url(#p-blocked)"))
    }

    @Test("a wide text has a wide box")
    func widths() {
        #expect(TextWidths.width("iiii", size: 12) < TextWidths.width("MMMM", size: 12))
        #expect(TextWidths.width("日本", size: 10) == 2 * 10 * 8 * 11 / 10)
    }

    @Test("lengths are written in pixels")
    func pixels() {
        #expect([0, 8, 12, -4, 1].map(SVGWriter.pixels) == ["0", "1", "1.5", "-0.5", "0.125"])
    }

    @Test("corners are rounded, ends are not")
    func corners() {
        let points = [(0, 0), (800, 0), (800, 800)].map { LayoutResult.Point(x: $0.0, y: $0.1) }
        func line(shortenedBy length: Int) -> String? {
            var tree = SVGTree()
            tree.open("path")
            tree.beginAttribute("d")
            SVGPath.write(points, shortenedBy: length, to: &tree)
            tree.endAttribute()
            tree.close()
            return tree.root?.markup
        }
        #expect(line(shortenedBy: 0) == "<path d=\"M0 0L94 0Q100 0 100 6L100 100\"/>")
        #expect(line(shortenedBy: 80) == "<path d=\"M0 0L94 0Q100 0 100 6L100 90\"/>")
    }
}
