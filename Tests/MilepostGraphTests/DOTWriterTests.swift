import Foundation
import MilepostTestSupport
import Testing

@testable import MilepostGraph

@Suite struct DOTWriterTests {
    /// Ids and labels that break writers which escape by halves.
    static let hostile = [
        "TASKS-07", "", " ", "1a", "node", "digraph", "subgraph", "strict", "edge", "GRAPH", "a b", "a-b", "-1.",
        "a:b:n",
        "\"", "\"\"", "a\"b", "a\\", "a\\\\", "\\", "\\\"", "a\\\"b", "a\\\nb", "a\nb", "a\r\nb", "\t", "a\u{0}b",
        "\u{1}\u{1F}\u{7F}\u{85}", "<b>x</b>", "<>", "<<i>>", "&amp;", "&", "&#34;", "&lt;b&gt;", "%", "%3", "%00", "~",
        "~5C", "~~", "{a|b}", "a -> b", "a; b", "// x", "/* x", "# x", "]", "[", "}", "\\N", "\\G", "\\l", "é", "日本語",
        "🙂",
        "\u{202E}x", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "cluster_a", "a" + String(repeating: "\\", count: 9001),
        String(repeating: "x", count: 20_000), String(repeating: "\"", count: 20_001),
    ]

    @Test("a diagram is written as its groups, nodes and edges, in their order")
    func shape() {
        let done = DiagramStyle(shape: .roundedBox, isBold: true, fill: DiagramColour(rgb: 0x0B7F4D))
        let diagram = Diagram(
            title: "Ship it", direction: .topToBottom,
            groups: [DiagramGroup(id: "p1", label: "Phase 1", classes: ["phase"])],
            nodes: [
                DiagramNode(id: "A-1", label: "A-1\nStore", group: "p1", classes: ["task", "completed"], style: done),
                DiagramNode(id: "Gateway", label: "Gateway", style: DiagramStyle(shape: .ellipse, isDashed: true)),
            ],
            edges: [
                DiagramEdge(from: .node("A-1"), to: .node("Gateway"), label: "feeds"),
                DiagramEdge(from: .group("p1"), to: .node("Gateway"), style: DiagramStyle(isDashed: true)),
                DiagramEdge(from: .node("A-1"), to: .node("nothing")),
            ])
        #expect(
            DOTWriter().text(of: diagram) == """
                digraph "Ship it" {
                    graph [rankdir=TB, compound=true, newrank=true, fontname="Helvetica"];
                    node [shape=box, fontname="Helvetica"];
                    edge [fontname="Helvetica"];
                    subgraph "cluster_p1" {
                        label="Phase 1";
                        class="phase";
                        style="rounded";
                        "A-1" [label="A-1\\nStore", class="task completed", style="rounded,filled", penwidth=2, \
                fillcolor="#0b7f4d"];
                    }
                    "Gateway" [label="Gateway", shape=ellipse, style="dashed"];
                    "A-1" -> "Gateway" [label="feeds"];
                    "A-1" -> "Gateway" [ltail="cluster_p1", style="dashed"];
                    label="Ship it";
                    labelloc=t;
                }

                """)
    }

    @Test("a name turns back into its id")
    func names() {
        for (index, id) in Self.hostile.enumerated() {
            let isSame = DOTWriter.id(ofName: DOTWriter.name(of: id)) == id
            #expect(isSame, "id \(index), \(id.prefix(20))")
        }
    }

    @Test("what is no name has no id", arguments: ["~", "~5", "~zz", "~41", "a\\", "%", "~c3~a9", "~FF", "~+5"])
    func noNames(name: String) {
        #expect(DOTWriter.id(ofName: name) == nil)
    }

    @Test("Graphviz reads back every id, edge and group as it was", .enabled(if: Dot.path != nil, Dot.isMissing))
    func readBack() throws {
        let ids = Self.hostile
        let diagram = Diagram(
            title: "all \\ \" of them",
            groups: ids.map { DiagramGroup(id: $0, label: $0, classes: [$0]) },
            nodes: ids.enumerated().map { index, id in
                DiagramNode(id: id, label: id, group: index % 3 == 0 ? id : nil, classes: [id])
            },
            edges: zip(ids, ids.dropFirst()).map { DiagramEdge(from: .node($0), to: .node($1), label: $0) })
        let reading = try Dot.read(DOTWriter().text(of: diagram))
        let names = reading.names.filter { !$0.hasPrefix("~group_") }
        Self.compare(names.map { DOTWriter.id(ofName: $0) ?? "no name: \($0)" }, ids, "nodes")
        let edges = reading.edges.map { $0.map { DOTWriter.id(ofName: $0) } }
        Self.compare(
            edges.map { "\($0)" }, zip(ids, ids.dropFirst()).map { "\([Optional($0), Optional($1)])" }, "edges")
        let clusters = reading.clusters.map { String($0.dropFirst("cluster_".count)) }
        Self.compare(clusters.map { DOTWriter.id(ofName: $0) ?? "no name: \($0)" }, ids, "clusters")
    }

    /// Compares as sets and tells only the beginnings of what differs: some ids are very long.
    private static func compare(
        _ got: [String], _ wanted: [String], _ what: String, at location: SourceLocation = #_sourceLocation
    ) {
        let missing = Set(wanted).subtracting(got).map { $0.prefix(40) }.sorted()
        let beyond = Set(got).subtracting(wanted).map { $0.prefix(40) }.sorted()
        #expect(missing == [], "\(what): missing \(missing)", sourceLocation: location)
        #expect(beyond == [], "\(what): beyond \(beyond)", sourceLocation: location)
        #expect(got.count == wanted.count, "\(what)", sourceLocation: location)
    }

    @Test("random ids read back, whatever they are made of", .enabled(if: Dot.path != nil, Dot.isMissing))
    func randomReadBack() throws {
        let alphabet = Array("\\\"\n\r<>&;%~{}[]-+:,./*#=aZ09 \u{0}\u{1B}\u{85}é🙂\t").map(String.init)
        var random = SeededGenerator(seed: 7)
        var ids: Set<String> = []
        while ids.count < 400 {
            let length = Int.random(in: 0...12, using: &random)
            ids.insert((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined())
        }
        let sorted = ids.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        let diagram = Diagram(nodes: sorted.map { DiagramNode(id: $0, label: $0) })
        let reading = try Dot.read(DOTWriter().text(of: diagram))
        #expect(reading.names.count == ids.count)
        #expect(Set(reading.names.map { DOTWriter.id(ofName: $0) }) == ids)
    }

    @Test("a label is drawn as it is written, markup and entities too", .enabled(if: Dot.path != nil, Dot.isMissing))
    func labels() throws {
        let label = #"<b>R&D</b> &amp; "x" \N \n {a|b}"# + "\nsecond\r\nthird\rfourth\u{0}"
        let text = DOTWriter().text(of: Diagram(nodes: [DiagramNode(id: "a", label: label)]))
        let result = try Dot.run(["-Tsvg"], on: text)
        #expect(result.code == 0 && result.errors.isEmpty, "dot says: \(result.errors)")
        let svg = String(decoding: result.output, as: UTF8.self)
        #expect(svg.contains(">&lt;b&gt;R&amp;D&lt;/b&gt; &amp;amp; &quot;x&quot; \\N \\n {a|b}</text>"))
        #expect(
            svg.contains(">second</text>") && svg.contains(">third</text>") && svg.contains(">fourth\u{FFFD}</text>"))
    }

    @Test("edges end at groups, empty ones too", .enabled(if: Dot.path != nil, Dot.isMissing))
    func groupEdges() throws {
        let diagram = Diagram(
            groups: [DiagramGroup(id: "full", label: "Full"), DiagramGroup(id: "empty", label: "Empty")],
            nodes: [DiagramNode(id: "a", label: "a", group: "full")],
            edges: [DiagramEdge(from: .group("full"), to: .group("empty"))])
        let reading = try Dot.read(DOTWriter().text(of: diagram))
        #expect(reading.edges == [["a", "~group_empty"]])
        #expect(reading.clusters == ["cluster_full", "cluster_empty"])
    }
}
