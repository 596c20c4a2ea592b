import MilepostGraph
import MilepostHTML
import MilepostModel

/// A drawing on a page, with what is said below it. What nobody could read is not drawn.
struct DrawingView {
    let diagram: PlanDiagram
    let paths: PlanPaths
    let from: OutputPath
    let words: any PageWords

    /// A drawing with more nodes, or with more edges, is a ball of wool.
    static let limits = (nodes: 150, edges: 600)

    private var links: DiagramLinks {
        let (tasks, phases, from) = (paths.tasks, paths.phases, from)
        return DiagramLinks(
            task: { tasks.indices.contains($0) ? from.link(to: tasks[$0]) : nil },
            phase: { phases.indices.contains($0) ? from.link(to: phases[$0]) : nil })
    }

    /// Whether the whole plan can be drawn on a page.
    static func isReadable(_ diagram: PlanDiagram) -> Bool {
        diagram.plan.tasks.count + diagram.ids.outside.count < limits.nodes
            && diagram.plan.dependencies.count < limits.edges
    }

    /// The drawing of a view for the partial `drawing`; absent where nothing leads to anything, or too much does.
    func of(_ view: DiagramView, _ layout: LayeredLayout = wide) -> TemplateValue {
        let diagram = diagram.diagram(view, links: links)
        guard !diagram.edges.isEmpty, diagram.nodes.count < Self.limits.nodes,
            diagram.edges.count < Self.limits.edges
        else { return .absent }
        var writer = SVGWriter()
        writer.layout = layout
        var markup = DrawingMarkup()
        let backward = writer.drawFigure(of: diagram, to: &markup)
        let limit = 20
        return [
            "label": .text(Words.shortened(diagram.title, 300)), "svg": .html(markup.html),
            "backward": .framed(
                backward.prefix(limit).map { .text($0) },
                [
                    "more": backward.count > limit
                        ? .text(words.andMore(backward.count - limit)) : .absent
                ]),
        ]
    }

    /// A page scrolls sideways, so nothing is drawn higher to fit a sheet of paper.
    static var wide: LayeredLayout {
        var layout = LayeredLayout()
        layout.spacing.longestAspect = 0
        // A site has a drawing for each task.
        layout.effort = .quick
        return layout
    }

    /// As narrow as a column of text.
    static var narrow: LayeredLayout {
        var layout = wide
        layout.spacing.betweenRanks = 26 * 8
        return layout
    }
}
