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
    /// Where layouts are kept for the next time; nil to make each anew.
    public var cache: LayoutCache?
    static let lineHeight = 15 * 8
    static let letterSize = 12
    static let markSize = 12
    static let padding = 8 * 8

    /// A writer with the usual layout, that draws long edges of large drawings as stubs.
    public init() {
        layout.longEdges = .automatic
    }

    /// A file of its own, with its colours in it.
    public func text(of diagram: Diagram, theme: Theme) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawing(of: diagram, theme: theme).root.markup
    }

    /// The drawing as a part of a page that brings the rules (``SVGStyle/rules``), the definitions
    /// (``SVGDefinitions``) and a name for the whole: it has classes and presentation attributes only.
    public func figure(of diagram: Diagram) -> SVGDrawing { tree(of: diagram, theme: nil) }

    /// The same, written piece by piece.
    ///
    /// - Returns: the edges that run against the direction of the drawing, as they are called.
    package func drawFigure(of diagram: Diagram, to output: inout some SVGOutput & ~Copyable) -> [String] {
        draw(diagram, theme: nil, to: &output).backward
    }

    /// Where the nodes of a diagram are drawn, for Graphviz to draw them there.
    public func places(of diagram: Diagram) -> [DOTPlace] {
        layout.layout(SVGParts(diagram, .ofPage).input).nodes.map(DOTPlace.init)
    }

    /// The drawing with its own rules, as an element.
    public func drawing(of diagram: Diagram, theme: Theme) -> SVGDrawing {
        tree(of: diagram, theme: theme)
    }

    private func tree(of diagram: Diagram, theme: Theme?) -> SVGDrawing {
        var tree = SVGTree()
        let (width, height, backward) = draw(diagram, theme: theme, to: &tree)
        return SVGDrawing(
            root: tree.root ?? .text(""), width: (width + 7) / 8, height: (height + 7) / 8, backward: backward)
    }

    private func draw(
        _ diagram: Diagram, theme: Theme?, to output: inout some SVGOutput & ~Copyable
    ) -> (width: Int, height: Int, backward: [String]) {
        let definitions = theme == nil ? SVGDefinitions.ofPage : SVGDefinitions(of: diagram)
        let parts = SVGParts(diagram, definitions)
        let result = cache?.result(of: layout, parts.input) ?? layout.layout(parts.input)
        let backward = parts.backward(result)
        let list = theme == nil ? [] : Self.list(backward)
        let height = result.height + (list.isEmpty ? 0 : list.count * Self.lineHeight + 8 * 8)
        output.open("svg")
        if theme != nil { output.attribute("xmlns", literal: "http://www.w3.org/2000/svg") }
        output.attribute("class", literal: "diagram")
        output.attribute("width", pixels: result.width)
        output.attribute("height", pixels: height)
        output.beginAttribute("viewBox")
        output.value(literal: "0 0 ")
        output.value(pixels: result.width)
        output.value(literal: " ")
        output.value(pixels: height)
        output.endAttribute()
        if let theme {
            let title = SVGParts.shortened(diagram.title, 300)
            if !title.isEmpty { output.element("title", text: title) }
            output.element("style", text: SVGStyle.sheet(theme))
            output.add(definitions.element(for: diagram))
        }
        parts.drawGroups(result, to: &output)
        parts.drawEdges(result, to: &output)
        parts.drawNodes(result, to: &output)
        for (index, text) in list.enumerated() {
            output.open("text")
            if index == 0 { output.attribute("class", literal: "first") }
            output.attribute("x", pixels: 8 * 8)
            output.attribute("y", pixels: result.height + (index + 1) * Self.lineHeight)
            output.text(text)
            output.close()
        }
        output.close()
        return (result.width, height, backward)
    }

    /// Lines of text below a drawing that stands alone; none where nothing is to be said.
    private static func list(_ backward: [String]) -> [String] {
        guard !backward.isEmpty else { return [] }
        var texts = ["Against the flow:"] + backward.prefix(12)
        if backward.count > 12 { texts.append("and \(backward.count - 12) more") }
        return texts
    }

    /// Eighths of a pixel in decimals.
    static func pixels(_ length: Int) -> String {
        let whole = abs(length) / 8
        let rest = [".", ".125", ".25", ".375", ".5", ".625", ".75", ".875"][abs(length) % 8]
        return (length < 0 ? "-" : "") + String(whole) + (rest == "." ? "" : rest)
    }
}
