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
    }

    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Prints tasks and dependencies as DOT or JSON.",
        discussion: """
            DOT is the language of Graphviz: phases are clusters, statuses and priorities are classes, components \
            outside the plan are dashed. JSON says in addition where each dependency is stated. Several plans give \
            one graph each.

            EXAMPLES
              milepost graph | dot -Tsvg -o plan.svg
              milepost graph docs --format json

            \(HelpText.exitCodes)
            """)

    @Option(help: ArgumentHelp("What to print.", valueName: "format"))
    var format = Format.dot

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let report = try await Pipeline().run(input).report
        switch output.json ? .json : format {
        case .json: try StandardStream.output.write(GraphDocument.json(report).text)
        case .dot:
            let graphs = zip(report.project.plans, report.analysis.plans).map { plan, analysis in
                DOTWriter().text(of: PlanDiagram.diagram(plan: plan, analysis: analysis))
            }
            try StandardStream.output.write(graphs.joined())
        }
    }
}
