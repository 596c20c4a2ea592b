import MilepostGraph

/// `milepost graph --format html`: one page with the drawing and the same edges as a list; it asks for nothing.
enum GraphPageFile {
    static func text(_ diagram: Diagram, theme: SVGWriter.Theme) -> String {
        let drawing = SVGWriter().drawing(of: diagram, theme: theme)
        let names = Dictionary(
            diagram.nodes.map { ($0.id, ($0.name.isEmpty ? $0.label : $0.name).replacing("\n", with: " ")) },
            uniquingKeysWith: { first, _ in first })
        let groups = Dictionary(diagram.groups.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        func name(_ end: DiagramEdge.End) -> String? {
            switch end {
            case .node(let id): names[id]
            case .group(let id): groups[id]
            }
        }
        let rows = diagram.edges.compactMap { edge -> SVGNode? in
            guard let from = name(edge.from), let to = name(edge.to) else { return nil }
            return .element("li", [], [.text("\(from) → \(to)" + (edge.note.isEmpty ? "" : " (\(edge.note))"))])
        }
        let title = diagram.title.isEmpty ? "Graph" : diagram.title
        let page = SVGNode.element(
            "html", [.init("lang", "en")],
            [
                .element(
                    "head", [],
                    [
                        .element("meta", [.init("charset", "utf-8")], []),
                        .element(
                            "meta",
                            [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")],
                            []),
                        .element("meta", [.init("name", "color-scheme"), .init("content", theme.scheme)], []),
                        .element("title", [], [.text(title)]),
                    ]),
                .element(
                    "body", [],
                    [
                        .element("h1", [], [.text(title)]),
                        .element("div", [.init("role", "group"), .init("aria-label", title)], [drawing.root]),
                        .element("h2", [], [.text("Dependencies")]),
                        rows.isEmpty ? .element("p", [], [.text("None.")]) : .element("ul", [], rows),
                    ]),
            ])
        return "<!DOCTYPE html>\n" + page.markup
    }
}

extension SVGWriter.Theme {
    /// What the page around the drawing is told.
    fileprivate var scheme: String {
        switch self {
        case .light: "light"
        case .dark: "dark"
        case .auto: "light dark"
        }
    }
}
