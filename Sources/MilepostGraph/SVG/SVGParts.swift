/// The parts of a drawing: what the layout gets to know of a diagram, and what is drawn where it then says.
struct SVGParts {
    let input: LayoutInput
    private let diagram: Diagram
    private let definitions: SVGDefinitions
    private let lines: [[String]]
    /// The edges of the diagram whose ends are there, in the order of the input's.
    private let drawn: [DiagramEdge]
    private let names: [String: String]

    /// Between the left border and the text: a bar that says the status, as its mark does.
    private static let left = 20 * 8
    private static let right = 10 * 8
    private static let markSize = 12
    /// A name may be of any length; a title is read to somebody.
    private static let nameLimit = 80

    init(_ diagram: Diagram, _ definitions: SVGDefinitions) {
        self.diagram = diagram
        self.definitions = definitions
        lines = diagram.nodes.map { $0.label.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        var groups: [String: Int] = [:]
        for (index, group) in diagram.groups.enumerated() where groups[group.id] == nil { groups[group.id] = index }
        var nodes: [String: Int] = [:]
        for (index, node) in diagram.nodes.enumerated() where nodes[node.id] == nil { nodes[node.id] = index }
        var input = LayoutInput(direction: diagram.direction)
        input.groups = diagram.groups.map { group in
            LayoutInput.Group(
                labelHeight: group.label.isEmpty ? 0 : 18 * 8,
                labelWidth: TextWidths.width(Self.shortened(group.label, 40), size: 12))
        }
        for (index, node) in diagram.nodes.enumerated() {
            var widest = 64 * 8
            for (line, text) in lines[index].enumerated() {
                let width = TextWidths.width(text, size: SVGWriter.letterSize)
                // Bold letters are broader.
                let first = width * 107 / 100 + (node.mark == nil ? 0 : (Self.markSize + 5) * 8)
                widest = max(widest, line == 0 ? first : width)
            }
            input.nodes.append(
                LayoutInput.Node(
                    id: node.id, width: Self.left(node) + widest + Self.right,
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
            diagram.nodes.map { ($0.id, Self.shortened(Self.name($0), Self.nameLimit)) }
                + diagram.groups.map { ("\u{0}" + $0.id, Self.shortened($0.label, Self.nameLimit)) },
            uniquingKeysWith: { first, _ in first })
    }

    func groups(_ result: LayoutResult) -> [SVGNode] {
        zip(diagram.groups, result.groups).map { group, box in
            var children = [
                SVGNode.element("title", [], [.text(Self.shortened(group.label, 300))]),
                Self.rectangle(box, radius: 6, name: "ground"),
            ]
            if !group.label.isEmpty {
                children.append(
                    .element(
                        "text",
                        [
                            .init("class", "band"), .init("x", SVGWriter.pixels(box.x + 64)),
                            .init("y", SVGWriter.pixels(box.y + 128)),
                        ], [.text(Self.fitting(group.label, box.width - 2 * SVGWriter.padding))]))
            }
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
            func ended(_ points: [LayoutResult.Point]) -> [LayoutResult.Point] {
                edge.style.isBold ? SVGPath.shortened(points, by: 10 * 8) : points
            }
            let line =
                route.isStub
                ? SVGPath.rounded(route.points) + SVGPath.rounded(ended(route.arrival))
                : SVGPath.rounded(ended(route.points))
            var attributes: [SVGNode.Attribute] = [
                .init("class", classes.joined(separator: " ")), .init("data-from", Self.id(edge.from)),
                .init("data-to", Self.id(edge.to)),
                .init("marker-end", definitions.arrow(isBold: edge.style.isBold)),
            ]
            if route.isBackward { attributes.append(.init("marker-start", definitions.start)) }
            attributes.append(.init("d", line))
            var said = [SVGNode.element("title", [], [.text(name(edge))])]
            let notes = [edge.note, route.isBackward ? "against the flow" : ""].filter { !$0.isEmpty }
            if !notes.isEmpty { said.append(.element("desc", [], [.text(notes.joined(separator: ", "))])) }
            let whole = SVGNode.element("path", attributes, said)
            guard edge.style.isBold else { return [whole] }
            return [whole, .element("path", [.init("class", "core"), .init("d", line)], [])]
        }
    }

    /// What the edges are called that run against the direction of the drawing.
    func backward(_ result: LayoutResult) -> [String] {
        zip(drawn, result.routes).filter { $1.isBackward }.map { edge, _ in name(edge) }
    }

    func nodes(_ result: LayoutResult) -> [SVGNode] {
        zip(diagram.nodes.indices, result.nodes).map { index, box in
            let node = diagram.nodes[index]
            var children = [SVGNode.element("title", [], [.text(Self.shortened(Self.name(node), 300))])]
            if !node.note.isEmpty { children.append(.element("desc", [], [.text(node.note)])) }
            children.append(Self.outline(node, box, "outline"))
            if node.style.isBold { children.append(Self.outline(node, box, "core")) }
            if let mark = node.mark { children += tell(mark, box) }
            for (line, text) in lines[index].enumerated() {
                let down = box.y + SVGWriter.padding + line * SVGWriter.lineHeight + 11 * 8
                let indent = line == 0 && node.mark != nil ? (Self.markSize + 5) * 8 : 0
                children.append(
                    .element(
                        "text",
                        (line == 0 ? [.init("class", "first")] : []) + [
                            .init("x", SVGWriter.pixels(box.x + Self.left(node) + indent)),
                            .init("y", SVGWriter.pixels(down)),
                        ], [.text(text)]))
            }
            var classes = ["node"] + node.classes
            if node.style.isBold { classes.append("bold") }
            if node.style.isDashed { classes.append("dashed") }
            let group = SVGNode.element(
                "g", [.init("class", classes.joined(separator: " ")), .init("data-id", node.id)], children)
            return node.link.map { .element("a", [.init(address: $0)], [group]) } ?? group
        }
    }

    /// The bar at the left and the mark before the first line.
    private func tell(_ mark: DiagramMark, _ box: LayoutResult.Box) -> [SVGNode] {
        let bar = LayoutResult.Box(x: box.x + 64, y: box.y + 64, width: 48, height: box.height - 128)
        let fill = mark.hasPattern ? definitions.pattern(mark) : "none"
        return [
            .element(
                "rect", [.init("class", "tell"), .init("fill", fill)] + Self.place(bar), []),
            .element(
                "use",
                [
                    .init("class", "glyph \(mark.rawValue)"), .init(address: definitions.mark(mark)),
                    .init("x", SVGWriter.pixels(box.x + Self.left)),
                    .init("y", SVGWriter.pixels(box.y + SVGWriter.padding + 12)),
                    .init("width", "\(Self.markSize)"), .init("height", "\(Self.markSize)"),
                ], []),
        ]
    }

    private static func left(_ node: DiagramNode) -> Int { node.mark == nil ? right : left }

    /// A box; corners that are cut or round tell kinds of nodes apart without colour.
    private static func outline(_ node: DiagramNode, _ box: LayoutResult.Box, _ name: StaticString) -> SVGNode {
        let cut: (across: Int, down: Int)
        let (right, bottom) = (box.x + box.width, box.y + box.height)
        switch node.style.shape {
        case .box: return rectangle(box, radius: 0, name: name)
        case .roundedBox: return rectangle(box, radius: 8, name: name)
        case .ellipse: return rectangle(box, radius: box.height / 16, name: name)
        case .octagon: cut = (7 * 8, 7 * 8)
        case .hexagon: cut = (7 * 8, box.height / 2)
        case .note:
            let corner = 10 * 8
            return polygon(
                [
                    (box.x, box.y), (right - corner, box.y), (right, box.y + corner), (right, bottom), (box.x, bottom),
                ], name)
        }
        return polygon(
            [
                (box.x + cut.across, box.y), (right - cut.across, box.y), (right, box.y + cut.down),
                (right, bottom - cut.down), (right - cut.across, bottom), (box.x + cut.across, bottom),
                (box.x, bottom - cut.down), (box.x, box.y + cut.down),
            ], name)
    }

    private static func polygon(_ points: [(Int, Int)], _ name: StaticString) -> SVGNode {
        let list = points.map { "\(SVGWriter.pixels($0.0)),\(SVGWriter.pixels($0.1))" }.joined(separator: " ")
        return .element("polygon", [.init("class", "\(name)"), .init("points", list)], [])
    }

    private static func rectangle(_ box: LayoutResult.Box, radius: Int, name: StaticString) -> SVGNode {
        let corner = radius > 0 ? [SVGNode.Attribute("rx", "\(radius)")] : []
        return .element("rect", [.init("class", "\(name)")] + place(box) + corner, [])
    }

    private static func place(_ box: LayoutResult.Box) -> [SVGNode.Attribute] {
        [
            .init("x", SVGWriter.pixels(box.x)), .init("y", SVGWriter.pixels(box.y)),
            .init("width", SVGWriter.pixels(box.width)), .init("height", SVGWriter.pixels(box.height)),
        ]
    }

    /// At most so many characters.
    static func shortened(_ text: String, _ limit: Int) -> String {
        let head = text.prefix(limit + 1)
        return head.count > limit ? head.prefix(limit) + "…" : text
    }

    /// As much of a text as has room.
    private static func fitting(_ text: String, _ width: Int) -> String {
        var rest = Substring(shortened(text, 200))
        // Bold letters are broader.
        func isTooWide(_ more: Int) -> Bool { TextWidths.width(rest, size: 12) * 107 / 100 + more > width }
        guard isTooWide(0) else { return text }
        while !rest.isEmpty, isTooWide(12 * 8) { rest.removeLast() }
        return rest + "…"
    }

    private static func name(_ node: DiagramNode) -> String {
        (node.name.isEmpty ? node.label : node.name).replacing("\n", with: " ")
    }

    private func name(_ edge: DiagramEdge) -> String { "\(name(edge.from)) → \(name(edge.to))" }

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
