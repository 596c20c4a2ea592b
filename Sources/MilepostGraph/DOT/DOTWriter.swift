/// Writes diagrams in DOT, the language of Graphviz: <https://graphviz.org/doc/info/lang.html>.
///
/// Any id, label and class gives a valid file: everything is written between quotes and escaped. Groups become
/// clusters. A node's name in the file is its id, with `~5C` and the like for the few bytes that a name cannot hold;
/// ``id(ofName:)`` turns it back.
public struct DOTWriter: Sendable {
    /// A writer that leaves all places to Graphviz.
    public init() {}

    /// The text of one `digraph`, ending with a line feed.
    ///
    /// - Parameter places: where each node is, for `neato -n`; empty for none.
    /// - Complexity: linear in the diagram's parts and their texts.
    public func text(of diagram: Diagram, places: [DOTPlace] = []) -> String {
        var lines = Lines(diagram, places)
        lines.write()
        return lines.output.text
    }

    /// The name by which a node of this id stands in the file.
    public static func name(of id: String) -> String {
        DOTText.name(of: id)
    }

    /// The id that a name in the file stands for; nil where no node is written by that name.
    public static func id(ofName name: String) -> String? {
        DOTText.id(ofName: name)
    }
}

extension DOTWriter {
    /// The lines of one diagram as they grow.
    private struct Lines {
        let diagram: Diagram
        let members: [String: [DiagramNode]]
        let nodeIDs: Set<String>
        let places: [String: DOTPlace]
        var output = DOTOutput()

        init(_ diagram: Diagram, _ places: [DOTPlace]) {
            self.diagram = diagram
            self.places = Dictionary(
                zip(diagram.nodes, places).map { ($0.id, $1) }, uniquingKeysWith: { first, _ in first })
            nodeIDs = Set(diagram.nodes.map(\.id))
            let groups = Set(diagram.groups.map(\.id))
            var members: [String: [DiagramNode]] = Dictionary(minimumCapacity: groups.count)
            for group in groups { members[group] = [] }
            for node in diagram.nodes {
                if let group = node.group, groups.contains(group) { members[group, default: []].append(node) }
            }
            self.members = members
        }

        mutating func write() {
            output.append("digraph ")
            output.append(name: DOTText.name(of: diagram.title))
            let direction = diagram.direction == .leftToRight ? "LR" : "TB"
            // `compound` lets an edge end at a cluster; `newrank` ranks nodes across clusters.
            output.append(
                """
                 {
                    graph [rankdir=\(direction), compound=true, newrank=true, fontname="Helvetica"];
                    node [shape=box, fontname="Helvetica"];
                    edge [fontname="Helvetica"];

                """)
            for group in diagram.groups { write(group) }
            for node in diagram.nodes where node.group.flatMap({ members[$0] }) == nil { write(node, indent: "    ") }
            for edge in diagram.edges { write(edge) }
            if !diagram.title.isEmpty {
                // Last, since a cluster takes over what its graph states before it.
                output.begin("    ", separator: ";\n    ")
                output.attribute("label", label: diagram.title)
                output.attribute("labelloc", "t")
                output.end(";\n")
            }
            output.append("}\n")
        }

        private mutating func write(_ group: DiagramGroup) {
            output.append("    subgraph ")
            output.append(name: Self.cluster(group.id))
            output.append(" {\n")
            output.begin("        ", separator: ";\n        ")
            output.attribute("label", label: group.label)
            output.look(of: group)
            output.end(";\n")
            let nodes = members[group.id] ?? []
            for node in nodes { write(node, indent: "        ") }
            if nodes.isEmpty {
                // A cluster without nodes is not drawn, and no edge could end at it.
                output.append("        ")
                output.append(name: Self.placeholder(group.id))
                output.append(" [label=\"\", shape=point, style=invis];\n")
            }
            output.append("    }\n")
        }

        private mutating func write(_ node: DiagramNode, indent: String) {
            output.append(indent)
            output.append(name: DOTText.name(of: node.id))
            output.begin(" [", separator: ", ")
            output.attribute("label", label: node.label)
            output.look(of: node)
            places[node.id]?.write(to: &output)
            output.end("]")
            output.append(";\n")
        }

        private mutating func write(_ edge: DiagramEdge) {
            guard let from = place(edge.from), let to = place(edge.to) else { return }
            output.append("    ")
            output.append(name: from.node)
            output.append(" -> ")
            output.append(name: to.node)
            output.begin(" [", separator: ", ")
            if !edge.label.isEmpty { output.attribute("label", label: edge.label) }
            if let cluster = from.cluster { output.attribute("ltail", DOTText.quotedName(cluster)) }
            if let cluster = to.cluster { output.attribute("lhead", DOTText.quotedName(cluster)) }
            output.look(of: edge)
            output.end("]")
            output.append(";\n")
        }

        /// The name of the node an end is drawn at, and of the cluster at whose border it stops; nil for an end that is not
        /// there.
        private func place(_ end: DiagramEdge.End) -> (node: String, cluster: String?)? {
            switch end {
            case .node(let id): return nodeIDs.contains(id) ? (DOTText.name(of: id), nil) : nil
            case .group(let id):
                guard let nodes = members[id] else { return nil }
                return (nodes.first.map { DOTText.name(of: $0.id) } ?? Self.placeholder(id), Self.cluster(id))
            }
        }

        /// Graphviz draws a box around subgraphs whose name begins with `cluster`.
        private static func cluster(_ id: String) -> String { "cluster_" + DOTText.name(of: id) }

        /// No id gives such a name: a `~` is always followed by two digits.
        private static func placeholder(_ id: String) -> String { "~group_" + DOTText.name(of: id) }
    }
}
