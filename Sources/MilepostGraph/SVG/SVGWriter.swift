/// Draws diagrams as SVG: boxes and lines by ``LayeredLayout``, text as text, no script and nothing from elsewhere.
///
/// Every node and every edge has a title, and a description where there is more to say; nodes with a link lead there, in
/// the order of the diagram. The outline of a node, its mark, its words and its colour say the same thing; bold nodes and
/// edges have double lines. Edges that run against the direction of the drawing are dashed, begin with a ring, and are
/// listed.
public struct SVGWriter: Sendable {
    /// Which colours are used.
    public enum Theme: String, Sendable, CaseIterable {
        case light
        case dark
        /// As the reader's system has it.
        case auto
    }

    public var layout = LayeredLayout()
    static let lineHeight = 15 * 8
    static let letterSize = 12
    static let padding = 8 * 8

    /// A writer with the usual layout.
    public init() {}

    /// A file of its own, with its colours in it.
    public func text(of diagram: Diagram, theme: Theme) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawing(of: diagram, theme: theme).root.markup
    }

    /// The drawing as a part of a page that brings the rules (``SVGStyle/rules``), the definitions
    /// (``SVGDefinitions``) and a name for the whole: it has classes and presentation attributes only.
    public func figure(of diagram: Diagram) -> SVGDrawing { drawing(of: diagram, theme: nil) }

    /// Where the nodes of a diagram are drawn, for Graphviz to draw them there.
    public func places(of diagram: Diagram) -> [DOTPlace] {
        layout.layout(SVGParts(diagram, .ofPage).input).nodes.map(DOTPlace.init)
    }

    /// The drawing with its own rules, as an element.
    public func drawing(of diagram: Diagram, theme: Theme) -> SVGDrawing {
        drawing(of: diagram, theme: Optional(theme))
    }

    private func drawing(of diagram: Diagram, theme: Theme?) -> SVGDrawing {
        let definitions = theme == nil ? SVGDefinitions.ofPage : SVGDefinitions(of: diagram)
        let parts = SVGParts(diagram, definitions)
        let result = layout.layout(parts.input)
        let backward = parts.backward(result)
        var attributes: [SVGNode.Attribute] = theme == nil ? [] : [.init("xmlns", "http://www.w3.org/2000/svg")]
        let title = SVGParts.shortened(diagram.title, 300)
        attributes.append(.init("class", "diagram"))
        var children: [SVGNode] = []
        var height = result.height
        if let theme {
            if !title.isEmpty { children.append(.element("title", [], [.text(title)])) }
            children.append(.element("style", [], [.text(SVGStyle.sheet(theme))]))
            children.append(definitions.element(for: diagram))
        }
        children += parts.groups(result)
        children += parts.edges(result)
        children += parts.nodes(result)
        if theme != nil, !backward.isEmpty {
            let list = Self.list(backward, from: height)
            children += list.lines
            height = list.height
        }
        let (width, tall) = (Self.pixels(result.width), Self.pixels(height))
        attributes += [
            .init("width", width), .init("height", tall), .init("viewBox", "0 0 \(width) \(tall)"),
        ]
        return SVGDrawing(
            root: .element("svg", attributes, children), width: (result.width + 7) / 8, height: (height + 7) / 8,
            backward: backward)
    }

    /// Lines of text below a drawing that stands alone.
    private static func list(_ backward: [String], from top: Int) -> (lines: [SVGNode], height: Int) {
        var texts = ["Against the flow:"] + backward.prefix(12)
        if backward.count > 12 { texts.append("and \(backward.count - 12) more") }
        let lines = texts.enumerated().map { index, text in
            SVGNode.element(
                "text",
                (index == 0 ? [.init("class", "first")] : []) + [
                    .init("x", "8"), .init("y", pixels(top + (index + 1) * lineHeight)),
                ], [.text(text)])
        }
        return (lines, top + texts.count * lineHeight + 8 * 8)
    }

    /// Eighths of a pixel in decimals.
    static func pixels(_ length: Int) -> String {
        let whole = abs(length) / 8
        let rest = [".", ".125", ".25", ".375", ".5", ".625", ".75", ".875"][abs(length) % 8]
        return (length < 0 ? "-" : "") + String(whole) + (rest == "." ? "" : rest)
    }
}
