/// The parts of a drawing: what the layout gets to know of a diagram, and what is drawn where it then says.
struct SVGParts {
    let input: LayoutInput
    private let diagram: Diagram
    private let definitions: SVGDefinitions
    /// The positions of the diagram's edges whose ends are there, in the order of the input's.
    private let drawn: [Int]
    /// What each node is called, by its position, and each group.
    private let nodeNames: [String]
    private let groupNames: [String]

    /// Between the left border and the text: a bar that says the status, as its mark does.
    private static let left = 20 * 8
    private static let right = 10 * 8
    /// A name may be of any length; a title is read to somebody.
    private static let nameLimit = 80

    init(_ diagram: Diagram, _ definitions: SVGDefinitions) {
        self.diagram = diagram
        self.definitions = definitions
        // The first of those that are called alike is meant, so it is written last.
        var groups: [String: Int] = [:]
        for index in diagram.groups.indices.reversed() { groups[diagram.groups[index].id] = index }
        var nodes = [String: Int](minimumCapacity: diagram.nodes.count)
        for index in diagram.nodes.indices.reversed() { nodes[diagram.nodes[index].id] = index }
        var input = LayoutInput(direction: diagram.direction)
        input.groups = diagram.groups.map { group in
            LayoutInput.Group(
                labelHeight: group.label.isEmpty ? 0 : 18 * 8,
                labelWidth: TextWidths.width(Self.shortened(group.label, 40), size: 12))
        }
        var nodeNames: [String] = []
        nodeNames.reserveCapacity(diagram.nodes.count)
        input.nodes.reserveCapacity(diagram.nodes.count)
        // A node or an edge holds a dozen references, and a copy counts them all: what is needed is asked for in place.
        for index in diagram.nodes.indices {
            let text = diagram.nodes[index].text
            let left = diagram.nodes[index].mark == nil ? Self.right : Self.left
            input.nodes.append(
                LayoutInput.Node(
                    id: diagram.nodes[index].id, width: left + text.width + Self.right,
                    height: text.lines.count * SVGWriter.lineHeight + 2 * SVGWriter.padding,
                    group: diagram.nodes[index].group.flatMap { groups[$0] }, order: index))
            nodeNames.append(Self.shortened(text.name, Self.nameLimit))
        }
        func place(_ end: DiagramEdge.End) -> LayoutInput.End? {
            switch end {
            case .node(let id): nodes[id].map { .node($0) }
            case .group(let id): groups[id].map { .group($0) }
            }
        }
        var drawn: [Int] = []
        drawn.reserveCapacity(diagram.edges.count)
        input.edges.reserveCapacity(diagram.edges.count)
        for index in diagram.edges.indices {
            guard let from = place(diagram.edges[index].from), let to = place(diagram.edges[index].to) else { continue }
            input.edges.append(
                LayoutInput.Edge(from: from, to: to, isImportant: diagram.edges[index].style.isBold))
            drawn.append(index)
        }
        self.input = input
        self.drawn = drawn
        self.nodeNames = nodeNames
        groupNames = diagram.groups.map { Self.shortened($0.label, Self.nameLimit) }
    }

    func drawGroups(_ result: LayoutResult, to output: inout some SVGOutput & ~Copyable) {
        for (group, box) in zip(diagram.groups, result.groups) {
            output.open("g")
            output.classes("cluster", group.classes, isBold: false, isDashed: false)
            output.attribute("data-id", group.id)
            output.element("title", text: Self.shortened(group.label, 300))
            Self.drawRectangle(box, radius: 6, name: "ground", to: &output)
            if !group.label.isEmpty {
                output.open("text")
                output.attribute("class", literal: "band")
                output.attribute("x", pixels: box.x + 64)
                output.attribute("y", pixels: box.y + 128)
                output.text(Self.fitting(group.label, box.width - 2 * SVGWriter.padding))
                output.close()
            }
            output.close()
        }
    }

    func drawEdges(_ result: LayoutResult, to output: inout some SVGOutput & ~Copyable) {
        for (index, route) in result.routes.enumerated() where route.points.count > 1 {
            let edge = diagram.edges[drawn[index]]
            output.open("path")
            output.classes(
                "edge", edge.classes, isBold: edge.style.isBold, isDashed: edge.style.isDashed,
                route.isBackward ? route.isStub ? " backward stub" : " backward" : route.isStub ? " stub" : "")
            output.attribute("data-from", Self.id(edge.from))
            output.attribute("data-to", Self.id(edge.to))
            output.attribute("marker-end", definitions.arrow(isBold: edge.style.isBold))
            if route.isBackward { output.attribute("marker-start", definitions.start) }
            // The two corners of a stub are where it is cut.
            if route.isStub { output.attribute("marker-mid", definitions.start) }
            Self.drawLine(edge, route, to: &output)
            output.element("title", text: name(edge: index))
            let note = note(edge, route)
            if !note.isEmpty { output.element("desc", text: note) }
            output.close()
            guard edge.style.isBold else { continue }
            output.open("path")
            output.attribute("class", literal: "core")
            Self.drawLine(edge, route, to: &output)
            output.close()
        }
    }

    private func note(_ edge: DiagramEdge, _ route: LayoutResult.Route) -> String {
        guard route.isBackward || route.isStub else { return edge.note }
        return [
            edge.note, route.isBackward ? diagram.words.againstFlow : "",
            route.isStub ? diagram.words.onlyEnds : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func drawLine(
        _ edge: DiagramEdge, _ route: LayoutResult.Route, to output: inout some SVGOutput & ~Copyable
    ) {
        let tip = edge.style.isBold ? 10 * 8 : 0
        output.beginAttribute("d")
        SVGPath.write(route.points, shortenedBy: route.isStub ? 0 : tip, to: &output)
        if route.isStub { SVGPath.write(route.arrival, shortenedBy: tip, to: &output) }
        output.endAttribute()
    }

    /// What the edges are called that run against the direction of the drawing.
    func backward(_ result: LayoutResult) -> [String] {
        zip(drawn.indices, result.routes).filter { $1.isBackward }.map { edge, _ in name(edge: edge) }
    }

    func drawNodes(_ result: LayoutResult, to output: inout some SVGOutput & ~Copyable) {
        for (index, box) in zip(diagram.nodes.indices, result.nodes) {
            let node = diagram.nodes[index]
            if let link = node.link {
                output.open("a")
                output.address(link)
                draw(node, box, group: groupID(index), to: &output)
                output.close()
            } else {
                draw(node, box, group: groupID(index), to: &output)
            }
        }
    }

    private func groupID(_ node: Int) -> String? { input.nodes[node].group.map { diagram.groups[$0].id } }

    private func draw(
        _ node: DiagramNode, _ box: LayoutResult.Box, group: String?, to output: inout some SVGOutput & ~Copyable
    ) {
        output.open("g")
        output.classes("node", node.classes, isBold: node.style.isBold, isDashed: node.style.isDashed)
        output.attribute("data-id", node.id)
        if let group { output.attribute("data-group", group) }
        output.element("title", text: Self.shortened(node.text.name, 300))
        if !node.note.isEmpty { output.element("desc", text: node.note) }
        Self.drawOutline(node, box, "outline", to: &output)
        if node.style.isBold { Self.drawOutline(node, box, "core", to: &output) }
        if let mark = node.mark { drawTell(mark, box, to: &output) }
        for (line, text) in node.text.lines.enumerated() {
            output.open("text")
            if line == 0 { output.attribute("class", literal: "first") }
            let indent = line == 0 && node.mark != nil ? NodeText.markRoom : 0
            output.attribute("x", pixels: box.x + Self.left(node) + indent)
            output.attribute("y", pixels: box.y + SVGWriter.padding + line * SVGWriter.lineHeight + 11 * 8)
            output.text(text)
            output.close()
        }
        output.close()
    }

    /// The bar at the left and the mark before the first line.
    private func drawTell(_ mark: DiagramMark, _ box: LayoutResult.Box, to output: inout some SVGOutput & ~Copyable) {
        output.open("rect")
        output.attribute("class", literal: "tell")
        output.attribute("fill", mark.hasPattern ? definitions.pattern(mark) : "none")
        let bar = LayoutResult.Box(x: box.x + 64, y: box.y + 64, width: 48, height: box.height - 128)
        Self.place(bar, to: &output)
        output.close()
        output.open("use")
        output.beginAttribute("class")
        output.value(literal: "glyph ")
        output.value(text: mark.rawValue)
        output.endAttribute()
        output.address(definitions.mark(mark))
        output.attribute("x", pixels: box.x + Self.left)
        output.attribute("y", pixels: box.y + SVGWriter.padding + 12)
        output.attribute("width", pixels: SVGWriter.markSize * 8)
        output.attribute("height", pixels: SVGWriter.markSize * 8)
        output.close()
    }

    private static func left(_ node: DiagramNode) -> Int { node.mark == nil ? right : left }

    /// A box; corners that are cut or round tell kinds of nodes apart without colour.
    private static func drawOutline(
        _ node: DiagramNode, _ box: LayoutResult.Box, _ name: StaticString, to output: inout some SVGOutput & ~Copyable
    ) {
        let cut: (across: Int, down: Int)
        let (right, bottom) = (box.x + box.width, box.y + box.height)
        switch node.style.shape {
        case .box: return drawRectangle(box, radius: 0, name: name, to: &output)
        case .roundedBox: return drawRectangle(box, radius: 8, name: name, to: &output)
        case .ellipse: return drawRectangle(box, radius: box.height / 16, name: name, to: &output)
        case .octagon: cut = (7 * 8, 7 * 8)
        case .hexagon: cut = (7 * 8, box.height / 2)
        case .note:
            let corner = 10 * 8
            return drawPolygon(
                [
                    (box.x, box.y), (right - corner, box.y), (right, box.y + corner), (right, bottom), (box.x, bottom),
                ], name, to: &output)
        }
        drawPolygon(
            [
                (box.x + cut.across, box.y), (right - cut.across, box.y), (right, box.y + cut.down),
                (right, bottom - cut.down), (right - cut.across, bottom), (box.x + cut.across, bottom),
                (box.x, bottom - cut.down), (box.x, box.y + cut.down),
            ], name, to: &output)
    }

    private static func drawPolygon(
        _ points: [(Int, Int)], _ name: StaticString, to output: inout some SVGOutput & ~Copyable
    ) {
        output.open("polygon")
        output.attribute("class", literal: name)
        output.beginAttribute("points")
        for (index, (x, y)) in points.enumerated() {
            if index > 0 { output.value(literal: " ") }
            output.value(pixels: x)
            output.value(literal: ",")
            output.value(pixels: y)
        }
        output.endAttribute()
        output.close()
    }

    private static func drawRectangle(
        _ box: LayoutResult.Box, radius: Int, name: StaticString, to output: inout some SVGOutput & ~Copyable
    ) {
        output.open("rect")
        output.attribute("class", literal: name)
        place(box, to: &output)
        if radius > 0 { output.attribute("rx", pixels: radius * 8) }
        output.close()
    }

    private static func place(_ box: LayoutResult.Box, to output: inout some SVGOutput & ~Copyable) {
        output.attribute("x", pixels: box.x)
        output.attribute("y", pixels: box.y)
        output.attribute("width", pixels: box.width)
        output.attribute("height", pixels: box.height)
    }

    /// At most so many characters.
    static func shortened(_ text: String, _ limit: Int) -> String {
        // A character has at least a byte.
        if text.utf8.count <= limit { return text }
        let head = text.prefix(limit + 1)
        return head.count > limit ? head.prefix(limit) + "…" : text
    }

    /// As much of a text as has room.
    private static func fitting(_ text: String, _ width: Int) -> String {
        var rest = Substring(shortened(text, 200))
        func isTooWide(_ more: Int) -> Bool { TextWidths.bold(TextWidths.width(rest, size: 12)) + more > width }
        guard isTooWide(0) else { return text }
        while !rest.isEmpty, isTooWide(12 * 8) { rest.removeLast() }
        return rest + "…"
    }

    private func name(edge index: Int) -> String {
        let edge = input.edges[index]
        return "\(name(edge.from)) → \(name(edge.to))"
    }

    private func name(_ end: LayoutInput.End) -> String {
        switch end {
        case .node(let index): nodeNames[index]
        case .group(let index): groupNames[index]
        }
    }

    private static func id(_ end: DiagramEdge.End) -> String {
        switch end {
        case .node(let id), .group(let id): id
        }
    }
}
