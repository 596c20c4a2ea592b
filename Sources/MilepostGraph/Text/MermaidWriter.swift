/// Writes diagrams in the language of Mermaid: <https://mermaid.js.org/syntax/flowchart.html>.
///
/// Nodes are called `n0` and so on, since many words mean something to Mermaid; every label is quoted, and what could end
/// the quotes or begin something is written as an entity.
public struct MermaidWriter: Sendable {
    /// What Mermaid draws at most with its usual settings: `maxEdges` and `maxTextSize`, in units of UTF-16.
    public static let limits = (edges: 500, characters: 50_000)

    /// A writer; it has no settings.
    public init() {}

    /// The text of one `flowchart`, ending with a line feed.
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
        var text = "flowchart \(diagram.direction == .leftToRight ? "LR" : "TB")\n"
        let groups = Set(diagram.groups.map(\.id))
        let members = Dictionary(grouping: diagram.nodes.indices) { diagram.nodes[$0].group ?? "" }
        for (index, group) in diagram.groups.enumerated() {
            text += "    subgraph g\(index)[\"\(Self.escaped(group.label))\"]\n"
            for node in members[group.id] ?? [] { text += "        \(Self.node(diagram.nodes[node], node))\n" }
            text += "    end\n"
        }
        for (index, node) in diagram.nodes.enumerated() where !(node.group.map(groups.contains) ?? false) {
            text += "    \(Self.node(node, index))\n"
        }
        for edge in diagram.edges {
            guard let from = names[edge.from], let to = names[edge.to] else { continue }
            text += "    \(from) \(edge.style.isBold ? "==>" : edge.style.isDashed ? "-.->" : "-->") \(to)\n"
        }
        return text
    }

    private static func node(_ node: DiagramNode, _ index: Int) -> String {
        let label = "\"\(escaped(node.label))\""
        return switch node.style.shape {
        case .box: "n\(index)[\(label)]"
        case .roundedBox: "n\(index)(\(label))"
        case .ellipse: "n\(index)([\(label)])"
        case .octagon: "n\(index)[[\(label)]]"
        case .hexagon: "n\(index){{\(label)}}"
        case .note: "n\(index)>\(label)]"
        }
    }

    /// Letters and digits of any script stay; all that might mean something becomes `#35;` and the like.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "<br>"
            case " ", "-", ".", ",", ":", "/", "(", ")", "…", "'", "0"..."9", "A"..."Z", "a"..."z":
                result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += " "
            case _ where scalar.value >= 0xA0 && scalar.properties.isAlphabetic: result.unicodeScalars.append(scalar)
            default: result += "#\(scalar.value);"
            }
        }
        return result
    }
}
