import ArgumentParser
import MilepostAnalysis
import MilepostGraph
import MilepostModel
import MilepostReport

/// `milepost graph`: the dependencies, to be drawn or computed with elsewhere.
struct GraphCommand: AsyncParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case dot
        case json
        case svg
    }

    enum Theme: String, CaseIterable, ExpressibleByArgument {
        case light
        case dark
        case auto
    }

    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Prints tasks and dependencies as DOT, JSON or a drawing.",
        discussion: """
            DOT is the language of Graphviz: phases are clusters, statuses and priorities are classes, components \
            outside the plan are dashed. JSON says in addition where each dependency is stated. Several plans give \
            one graph each.

            SVG is the drawing itself: phases are bands that follow one another, arrows lead from the needed task to \
            the one that needs it. Of several plans the first is drawn.

            EXAMPLES
              milepost graph | dot -Tsvg -o plan.svg
              milepost graph docs --format json
              milepost graph docs --format svg > plan.svg

            \(HelpText.exitCodes)
            """)

    @Option(help: ArgumentHelp("What to print.", valueName: "format"))
    var format = Format.dot

    @Option(help: ArgumentHelp("The colours of a drawing; auto is as the reader's system has it.", valueName: "theme"))
    var theme = Theme.auto

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let report = try await Pipeline().run(input).report
        switch output.json ? .json : format {
        case .json: try StandardStream.output.write(GraphDocument.json(report).text)
        case .svg:
            guard let plan = report.project.plans.first, let analysis = report.analysis.plans.first else { return }
            let diagram = PlanDiagram.diagram(plan: plan, analysis: analysis)
            try StandardStream.output.write(SVGWriter().text(of: diagram, theme: theme.forDrawing))
        case .dot:
            let graphs = zip(report.project.plans, report.analysis.plans).map { plan, analysis in
                DOTWriter().text(of: PlanDiagram.diagram(plan: plan, analysis: analysis))
            }
            try StandardStream.output.write(graphs.joined())
        }
    }
}

extension GraphCommand.Theme {
    fileprivate var forDrawing: SVGWriter.Theme {
        switch self {
        case .light: .light
        case .dark: .dark
        case .auto: .auto
        }
    }
}
