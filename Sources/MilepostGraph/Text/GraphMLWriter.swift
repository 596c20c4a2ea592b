/// Writes diagrams as GraphML, for yEd, Gephi and graph libraries: <http://graphml.graphdrawing.org/specification.html>.
///
/// Groups are nodes that hold a graph of their own. Names in the file are `n0`, `g0` and so on, since those of the diagram
/// may hold what an XML name cannot; the ids stand beside them as data.
public struct GraphMLWriter: Sendable {
    /// A writer; it has no settings.
    public init() {}

    private static let keys: [(id: String, subject: String, name: String)] = [
        ("id", "node", "id"), ("label", "node", "label"), ("name", "node", "name"), ("classes", "node", "classes"),
        ("link", "node", "link"), ("note", "edge", "note"), ("kind", "edge", "classes"),
    ]

    /// The whole file.
    ///
    /// - Complexity: linear.
    public func text(of diagram: Diagram) -> String {
        var names: [DiagramEdge.End: String] = [:]
        for (index, group) in diagram.groups.enumerated() where names[.group(group.id)] == nil {
            names[.group(group.id)] = "g\(index)"
        }
        for (index, node) in diagram.nodes.enumerated() where names[.node(node.id)] == nil {
            names[.node(node.id)] = "n\(index)"
        }
        let groups = Set(diagram.groups.map(\.id))
        let members = Dictionary(grouping: diagram.nodes.indices) { diagram.nodes[$0].group ?? "" }
        var content = diagram.groups.enumerated().map { index, group in
            let inside = (members[group.id] ?? []).map { Self.node(diagram.nodes[$0], $0) }
            let graph = SVGNode.element(
                "graph", [.init("id", "g\(index):"), .init("edgedefault", "directed")], inside)
            return SVGNode.element(
                "node", [.init("id", "g\(index)")],
                [Self.data("id", group.id), Self.data("label", group.label)].compactMap { $0 }
                    + (inside.isEmpty ? [] : [graph]))
        }
        for (index, node) in diagram.nodes.enumerated() where !(node.group.map(groups.contains) ?? false) {
            content.append(Self.node(node, index))
        }
        for (index, edge) in diagram.edges.enumerated() {
            guard let from = names[edge.from], let to = names[edge.to] else { continue }
            content.append(
                .element(
                    "edge", [.init("id", "e\(index)"), .init("source", from), .init("target", to)],
                    [Self.data("note", edge.note), Self.data("kind", edge.classes.joined(separator: " "))]
                        .compactMap { $0 }))
        }
        let keys = Self.keys.map { key in
            SVGNode.element(
                "key",
                [
                    .init("id", key.id), .init("for", key.subject), .init("attr.name", key.name),
                    .init("attr.type", "string"),
                ], [])
        }
        let graph = SVGNode.element("graph", [.init("id", "G"), .init("edgedefault", "directed")], content)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + SVGNode.element(
                "graphml",
                [
                    .init("xmlns", "http://graphml.graphdrawing.org/xmlns"),
                    .init("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                    .init(
                        "xsi:schemaLocation",
                        "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"),
                ], keys + [graph]
            ).markup
    }

    private static func node(_ node: DiagramNode, _ index: Int) -> SVGNode {
        .element(
            "node", [.init("id", "n\(index)")],
            [
                data("id", node.id), data("label", node.label), data("name", node.name),
                data("classes", node.classes.joined(separator: " ")), data("link", node.link ?? ""),
            ].compactMap { $0 })
    }

    private static func data(_ key: StaticString, _ text: String) -> SVGNode? {
        text.isEmpty ? nil : .element("data", [.init("key", "\(key)")], [.text(text)])
    }
}
