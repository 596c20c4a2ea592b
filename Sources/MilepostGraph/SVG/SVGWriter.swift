/// Draws diagrams as SVG: boxes and lines by ``LayeredLayout``, text as text, no script and nothing from elsewhere.
///
/// Every node and every edge has a title, so that it can be heard; nodes with a link lead there, in the order of the
/// diagram. The outline of a node, its words and its colour say the same thing; bold edges are double lines.
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
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawing(of: diagram, theme: theme).markup
    }

    /// The drawing as a part of a page that brings the colours: it has classes only.
    public func figure(of diagram: Diagram) -> SVGNode { drawing(of: diagram, theme: nil) }

    private func drawing(of diagram: Diagram, theme: Theme?) -> SVGNode {
        let parts = SVGParts(diagram)
        let result = layout.layout(parts.input)
        let (width, height) = (Self.pixels(result.width), Self.pixels(result.height))
        var children: [SVGNode] = []
        if !diagram.title.isEmpty { children.append(.element("title", [], [.text(diagram.title)])) }
        if let theme { children.append(.element("style", [], [.text(Self.styleSheet(theme))])) }
        children.append(Self.arrows)
        children += parts.groups(result)
        children += parts.edges(result)
        children += parts.nodes(result)
        return .element(
            "svg",
            [
                .init("xmlns", "http://www.w3.org/2000/svg"), .init("class", "diagram"), .init("role", "group"),
                .init("aria-label", diagram.title), .init("width", width), .init("height", height),
                .init("viewBox", "0 0 \(width) \(height)"),
            ], children)
    }

    private static var arrows: SVGNode {
        .element(
            "defs", [],
            ["arrow", "arrow-bold"].map { (id: String) -> SVGNode in
                .element(
                    "marker",
                    [
                        .init("id", "diagram-\(id)"), .init("class", id), .init("viewBox", "0 0 8 8"),
                        .init("refX", "7.5"), .init("refY", "4"),
                        .init("markerWidth", "8"), .init("markerHeight", "8"), .init("markerUnits", "userSpaceOnUse"),
                        .init("orient", "auto"),
                    ], [.element("path", [.init("d", "M0 .5 8 4 0 7.5z")], [])])
            })
    }

    /// Eighths of a pixel in decimals.
    static func pixels(_ length: Int) -> String {
        let whole = abs(length) / 8
        let rest = [".", ".125", ".25", ".375", ".5", ".625", ".75", ".875"][abs(length) % 8]
        return (length < 0 ? "-" : "") + String(whole) + (rest == "." ? "" : rest)
    }

    private static func styleSheet(_ theme: Theme) -> String {
        let light =
            "--paper:#ffffff;--sheet:#f6f6f3;--edge:#84867f;--ink:#191a18;--muted:#5d5f59;--done:#1b7f4d;"
            + "--progress:#2360c4;--blocked:#c0400c;--idle:#686a64;--deferred:#756690"
        let dark =
            "--paper:#141513;--sheet:#1c1e1b;--edge:#7d8078;--ink:#ecede8;--muted:#a7aaa1;--done:#5cc68f;"
            + "--progress:#83b2ff;--blocked:#ff9468;--idle:#9a9d94;--deferred:#b9a8d8"
        let tokens: String =
            switch theme {
            case .light: ".diagram{\(light)}"
            case .dark: ".diagram{\(dark)}"
            case .auto: ".diagram{\(light)}@media (prefers-color-scheme:dark){.diagram{\(dark)}}"
            }
        return tokens + rules
    }

    /// The same rules as in the style sheet of the pages.
    private static let rules =
        ".diagram{background:var(--paper);font:12px system-ui,-apple-system,\"Segoe UI\",Roboto,sans-serif}"
        + ".diagram text{fill:var(--ink)}.diagram .first{font-weight:650}.diagram .cluster rect{fill:var(--sheet);"
        + "stroke:var(--edge);stroke-width:1}.diagram .cluster text{fill:var(--muted);font-weight:650}"
        + ".diagram .outline{fill:var(--paper);stroke:var(--idle);stroke-width:1.5}"
        + ".diagram .completed .outline{stroke:var(--done)}.diagram .in-progress .outline{stroke:var(--progress)}"
        + ".diagram .blocked .outline{stroke:var(--blocked)}.diagram .deferred .outline{stroke:var(--deferred)}"
        + ".diagram .outside .outline{stroke-dasharray:4 3}.diagram .critical .outline{stroke-width:3}"
        + ".diagram .edge{fill:none;stroke:var(--edge);stroke-width:1.2}.diagram .edge.open{stroke:var(--ink)}"
        + ".diagram .edge.dashed,.diagram .edge.backward{stroke-dasharray:5 4}"
        + ".diagram .edge.bold{stroke:var(--ink);stroke-width:4}"
        + ".diagram .core{fill:none;stroke:var(--paper);stroke-width:1.6}"
        + ".diagram .arrow path,.diagram .arrow-bold path{fill:var(--ink)}"
}
