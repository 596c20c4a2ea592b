import MilepostGraph
import MilepostSource

extension Diagram {
    /// Adds all that is drawn: diagrams that add the same are drawn the same by one layout.
    func add(to digest: inout ContentDigest) {
        digest.add(title)
        digest.add(direction.rawValue)
        digest.add(groups.count)
        for group in groups {
            digest.add(group.id)
            digest.add(group.label)
            digest.add(group.classes)
            group.style.add(to: &digest)
        }
        digest.add(nodes.count)
        for node in nodes {
            for text in [node.id, node.label, node.name, node.note] { digest.add(text) }
            for text in [node.mark?.rawValue, node.group, node.link] { digest.add(optional: text) }
            digest.add(node.classes)
            node.style.add(to: &digest)
        }
        digest.add(edges.count)
        for edge in edges {
            for end in [edge.from, edge.to] {
                switch end {
                case .node(let id):
                    digest.add(0)
                    digest.add(id)
                case .group(let id):
                    digest.add(1)
                    digest.add(id)
                }
            }
            digest.add(edge.label)
            digest.add(edge.note)
            digest.add(edge.classes)
            edge.style.add(to: &digest)
        }
    }
}

extension DiagramStyle {
    fileprivate func add(to digest: inout ContentDigest) {
        digest.add(shape.rawValue)
        digest.add((isDashed ? 2 : 0) + (isBold ? 1 : 0))
        for colour in [fill, stroke, text] {
            digest.add(colour.map { Int($0.red) << 16 | Int($0.green) << 8 | Int($0.blue) } ?? -1)
        }
    }
}

extension ContentDigest {
    fileprivate mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }

    fileprivate mutating func add(optional text: String?) {
        add(text == nil ? 0 : 1)
        if let text { add(text) }
    }
}
