/// The parts of a drawing: what the layout gets to know of a diagram, and what is drawn where it then says.
struct SVGParts {
    let input: LayoutInput
    private let diagram: Diagram
    private let lines: [[String]]
    /// The edges of the diagram whose ends are there, in the order of the input's.
    private let drawn: [DiagramEdge]
    private let names: [String: String]

    init(_ diagram: Diagram) {
        self.diagram = diagram
        lines = diagram.nodes.map { $0.label.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        var groups: [String: Int] = [:]
        for (index, group) in diagram.groups.enumerated() where groups[group.id] == nil { groups[group.id] = index }
        var nodes: [String: Int] = [:]
        for (index, node) in diagram.nodes.enumerated() where nodes[node.id] == nil { nodes[node.id] = index }
        var input = LayoutInput(direction: diagram.direction)
        input.groups = diagram.groups.map { group in
            LayoutInput.Group(
                labelHeight: group.label.isEmpty ? 0 : 18 * 8, labelWidth: TextWidths.width(group.label, size: 12))
        }
        for (index, node) in diagram.nodes.enumerated() {
            let widest = lines[index].map { TextWidths.width($0, size: SVGWriter.letterSize) }.max() ?? 0
            input.nodes.append(
                LayoutInput.Node(
                    id: node.id, width: max(80 * 8, widest) + 3 * SVGWriter.padding,
                    height: lines[index].count * SVGWriter.lineHeight + 2 * SVGWriter.padding,
                    group: node.group.flatMap { groups[$0] }, order: index))
        }
        func place(_ end: DiagramEdge.End) -> LayoutInput.End? {
            switch end {
            case .node(let id): nodes[id].map { .node($0) }
            case .group(let id): groups[id].map { .group($0) }
            }
        }
        var drawn: [DiagramEdge] = []
        for edge in diagram.edges {
            guard let from = place(edge.from), let to = place(edge.to) else { continue }
            input.edges.append(LayoutInput.Edge(from: from, to: to, isImportant: edge.style.isBold))
            drawn.append(edge)
        }
        self.input = input
        self.drawn = drawn
        names = Dictionary(
            diagram.nodes.map { ($0.id, $0.label.replacing("\n", with: " ")) }
                + diagram.groups.map { ("\u{0}" + $0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    func groups(_ result: LayoutResult) -> [SVGNode] {
        zip(diagram.groups, result.groups).map { group, box in
            var children = [Self.rectangle(box, radius: 6, name: "ground")]
            if !group.label.isEmpty {
                let shown = Self.shortened(group.label, to: box.width - 2 * SVGWriter.padding)
                children.append(
                    .element(
                        "text", [.init("x", SVGWriter.pixels(box.x + 64)), .init("y", SVGWriter.pixels(box.y + 128))],
                        [.text(shown)])
                )
            }
            children.append(.element("title", [], [.text(group.label)]))
            return .element(
                "g",
                [.init("class", (["cluster"] + group.classes).joined(separator: " ")), .init("data-id", group.id)],
                children)
        }
    }

    func edges(_ result: LayoutResult) -> [SVGNode] {
        zip(drawn, result.routes).flatMap { edge, route -> [SVGNode] in
            guard route.points.count > 1 else { return [] }
            var classes = ["edge"] + edge.classes
            if edge.style.isBold { classes.append("bold") }
            if edge.style.isDashed { classes.append("dashed") }
            if route.isBackward { classes.append("backward") }
            let line = Self.path(route.points) + (route.isStub ? Self.path(route.arrival) : "")
            let arrow = edge.style.isBold ? "url(#diagram-arrow-bold)" : "url(#diagram-arrow)"
            let whole = SVGNode.element(
                "path",
                [
                    .init("class", classes.joined(separator: " ")), .init("data-from", Self.id(edge.from)),
                    .init("data-to", Self.id(edge.to)), .init("marker-end", arrow), .init("d", line),
                ], [.element("title", [], [.text("\(name(edge.from)) → \(name(edge.to))")])])
            guard edge.style.isBold else { return [whole] }
            return [whole, .element("path", [.init("class", "core"), .init("d", line)], [])]
        }
    }

    func nodes(_ result: LayoutResult) -> [SVGNode] {
        zip(diagram.nodes.indices, result.nodes).map { index, box in
            let node = diagram.nodes[index]
            var children = [
                SVGNode.element("title", [], [.text(node.label.replacing("\n", with: " "))]), outline(node, box),
            ]
            for (line, text) in lines[index].enumerated() {
                let down = box.y + SVGWriter.padding + line * SVGWriter.lineHeight + 11 * 8
                children.append(
                    .element(
                        "text",
                        [
                            .init("class", line == 0 ? "first" : "line"),
                            .init("x", SVGWriter.pixels(box.x + SVGWriter.padding * 3 / 2)),
                            .init("y", SVGWriter.pixels(down)),
                        ], [.text(text)]))
            }
            let group = SVGNode.element(
                "g", [.init("class", (["node"] + node.classes).joined(separator: " ")), .init("data-id", node.id)],
                children)
            return node.link.map { .element("a", [.init("href", $0)], [group]) } ?? group
        }
    }

    /// A box; corners that are cut or round tell statuses apart without colour.
    private func outline(_ node: DiagramNode, _ box: LayoutResult.Box) -> SVGNode {
        let cut: (across: Int, down: Int)
        switch node.style.shape {
        case .box: return Self.rectangle(box, radius: 0, name: "outline")
        case .roundedBox: return Self.rectangle(box, radius: 8, name: "outline")
        case .ellipse: return Self.rectangle(box, radius: box.height / 16, name: "outline")
        case .octagon: cut = (7 * 8, 7 * 8)
        case .hexagon: cut = (7 * 8, box.height / 2)
        case .note:
            let (right, bottom, corner) = (box.x + box.width, box.y + box.height, 10 * 8)
            return Self.polygon([
                (box.x, box.y), (right - corner, box.y), (right, box.y + corner), (right, bottom), (box.x, bottom),
            ])
        }
        let (right, bottom) = (box.x + box.width, box.y + box.height)
        return Self.polygon([
            (box.x + cut.across, box.y), (right - cut.across, box.y), (right, box.y + cut.down),
            (right, bottom - cut.down), (right - cut.across, bottom), (box.x + cut.across, bottom),
            (box.x, bottom - cut.down), (box.x, box.y + cut.down),
        ])
    }

    private static func polygon(_ points: [(Int, Int)]) -> SVGNode {
        let list = points.map { "\(SVGWriter.pixels($0.0)),\(SVGWriter.pixels($0.1))" }.joined(separator: " ")
        return .element("polygon", [.init("class", "outline"), .init("points", list)], [])
    }

    private static func rectangle(_ box: LayoutResult.Box, radius: Int, name: String) -> SVGNode {
        .element(
            "rect",
            [
                .init("class", name), .init("x", SVGWriter.pixels(box.x)), .init("y", SVGWriter.pixels(box.y)),
                .init("width", SVGWriter.pixels(box.width)), .init("height", SVGWriter.pixels(box.height)),
                .init("rx", "\(radius)"),
            ], [])
    }

    /// A line with corners rounded a little: half a short piece at most, so that no two roundings meet.
    static func path(_ points: [LayoutResult.Point]) -> String {
        guard let first = points.first, let last = points.last else { return "" }
        func shown(_ point: LayoutResult.Point) -> String {
            "\(SVGWriter.pixels(point.x)) \(SVGWriter.pixels(point.y))"
        }
        /// A place before or behind a corner, towards another one.
        func near(_ corner: LayoutResult.Point, _ other: LayoutResult.Point) -> LayoutResult.Point {
            let (x, y) = (other.x - corner.x, other.y - corner.y)
            let length = (x * x + y * y).squareRoot
            let reach = min(6 * 8, length / 2)
            guard length > 0 else { return corner }
            return LayoutResult.Point(x: corner.x + x * reach / length, y: corner.y + y * reach / length)
        }
        var text = "M" + shown(first)
        for at in points.indices.dropFirst().dropLast() {
            let corner = points[at]
            text += "L\(shown(near(corner, points[at - 1])))Q\(shown(corner)) \(shown(near(corner, points[at + 1])))"
        }
        return text + "L" + shown(last)
    }

    private static func shortened(_ text: String, to width: Int) -> String {
        guard TextWidths.width(text, size: 12) > width else { return text }
        var rest = Substring(text)
        while !rest.isEmpty, TextWidths.width(rest, size: 12) + 12 * 8 > width { rest.removeLast() }
        return rest + "…"
    }

    private func name(_ end: DiagramEdge.End) -> String {
        switch end {
        case .node(let id): names[id] ?? id
        case .group(let id): names["\u{0}" + id] ?? id
        }
    }

    private static func id(_ end: DiagramEdge.End) -> String {
        switch end {
        case .node(let id), .group(let id): id
        }
    }
}
