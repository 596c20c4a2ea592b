import MilepostGraph
import MilepostHTML
import MilepostModel
import MilepostSource

/// A drawing on a page, with what is said below it. What nobody could read is not drawn.
struct DrawingView: Sendable {
    let diagram: PlanDiagram
    let paths: PlanPaths
    let from: OutputPath
    let words: any PageWords
    /// Where layouts are kept between runs.
    let layouts: LayoutCache?
    /// Whether it is one of many in a file.
    let isShort: Bool

    init(_ scope: PlanScope, from path: OutputPath) {
        (diagram, paths, words, layouts) = (scope.diagram, scope.paths, scope.words, scope.layouts)
        isShort = scope.isInOneFile
        from = path
    }

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
    ///
    /// It is made when its page is: of a page that stays as it was, only what would be drawn is looked at.
    ///
    /// - Parameters:
    ///   - hasFilters: whether the script shows filters, for drawings of more than a neighbourhood.
    ///   - more: what the partial is given beside it.
    func of(
        _ view: DiagramView, _ layout: LayeredLayout = wide, hasFilters: Bool = true, with more: TemplateFields = [:]
    ) -> TemplateValue {
        let diagram = diagram.diagram(view, links: links)
        guard !diagram.edges.isEmpty, diagram.nodes.count < Self.limits.nodes,
            diagram.edges.count < Self.limits.edges
        else { return .absent }
        var fields: TemplateFields = ["filters": hasFilters ? filters : .absent]
        fields.add(more)
        let beside = fields
        return .made(
            TemplateMaker(adding: { digest in
                diagram.add(to: &digest)
                TemplateValue.object(beside).add(to: &digest)
            }) { drawn(diagram, layout, with: beside) })
    }

    private func drawn(_ diagram: Diagram, _ layout: LayeredLayout, with more: TemplateFields) -> TemplateValue {
        var writer = SVGWriter()
        writer.layout = layout
        writer.cache = layouts
        let (html, backward) = isShort ? short(diagram, writer) : whole(diagram, writer)
        let limit = 20
        var fields: TemplateFields = [
            "label": .text(Words.shortened(diagram.title, 300)), "svg": .html(html),
            "backward": .framed(
                backward.prefix(limit).map { .text($0) },
                ["more": backward.count > limit ? .text(words.andMore(backward.count - limit)) : .absent]),
        ]
        fields.add(more)
        return .object(fields)
    }

    private func whole(_ diagram: Diagram, _ writer: SVGWriter) -> (SafeHTML, backward: [String]) {
        var markup = DrawingMarkup(for: diagram)
        let backward = writer.drawFigure(of: diagram, to: &markup)
        return (markup.html, backward)
    }

    private func short(_ diagram: Diagram, _ writer: SVGWriter) -> (SafeHTML, backward: [String]) {
        var markup = ShortDrawingMarkup(for: diagram)
        let backward = writer.drawFigure(of: diagram, to: &markup)
        return (markup.html, backward)
    }

    /// What the script lets a reader choose from; it leaves out what the drawing has none of.
    private var filters: TemplateValue {
        [
            "statuses": .list(StatusView.order.map { StatusView.of($0, words) }),
            "priorities": .list(
                diagram.priorities.map { ["class": .text("p\($0.level)"), "text": .text(words.priority($0))] }),
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
