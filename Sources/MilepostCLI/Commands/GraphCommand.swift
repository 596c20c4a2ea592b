import ArgumentParser
import MilepostAnalysis
import MilepostGraph
import MilepostModel
import MilepostReport

/// `milepost graph`: the dependencies, to be looked at, drawn or computed with elsewhere.
struct GraphCommand: AsyncParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case dot
        case json
        case svg
        case html
        case mermaid
        case graphml
        case ascii
    }

    enum Theme: String, CaseIterable, ExpressibleByArgument {
        case light
        case dark
        case auto
    }

    enum Direction: String, CaseIterable, ExpressibleByArgument {
        case leftToRight = "LR"
        case topToBottom = "TB"
    }

    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Prints tasks and dependencies as a drawing or for other programs.",
        discussion: """
            svg is the drawing itself, html a page that holds it, ascii a drawing for terminals. dot is for Graphviz, \
            mermaid for Markdown, graphml for graph editors; json says in addition where each dependency is stated. \
            Arrows lead from the needed task to the one that needs it. Of several plans, dot and json print each; the \
            other formats the first, or that of the task.

            EXAMPLES
              milepost graph --format svg > plan.svg
              milepost graph --format ascii --view task:TASKS-07
              milepost graph docs --view phase:2 --format mermaid
              milepost graph | dot -Tsvg -o plan.svg

            \(HelpText.exitCodes)
            """)

    @Option(help: ArgumentHelp("What to print.", valueName: "format"))
    var format = Format.dot

    @Option(
        help: ArgumentHelp(
            "What to show: all, phases, phase:N, task:ID, critical or open. Not for json.", valueName: "view"))
    var view = GraphView.all

    @Option(help: ArgumentHelp("How many steps a task's view reaches.", valueName: "steps"))
    var depth = 2

    @Flag(help: "Leave out what other dependencies imply. Not for json.")
    var reduce = false

    @Option(help: ArgumentHelp("Which way arrows lead.", valueName: "direction"))
    var direction = Direction.leftToRight

    @Flag(help: "Tell Graphviz where to draw each node: dot, then neato -n.")
    var positions = false

    @Option(help: ArgumentHelp("The colours of a drawing; auto is as the reader's system has it.", valueName: "theme"))
    var theme = Theme.auto

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...50).contains(depth) else { throw ValidationError("--depth is a number from 1 to 50.") }
    }

    func run() async throws {
        let run = try await Pipeline().run(input)
        let report = run.report
        guard !output.json, format != .json else {
            return try StandardStream.output.write(GraphDocument.json(report).text)
        }
        let diagrams = try diagrams(report)
        switch format {
        case .dot:
            let texts = diagrams.map { diagram in
                DOTWriter().text(of: diagram, places: positions ? SVGWriter().places(of: diagram) : [])
            }
            try StandardStream.output.write(texts.joined())
        default:
            guard let diagram = diagrams.first else { return }
            try StandardStream.output.write(text(diagram, output.terminal(run)))
        }
    }

    private func diagrams(_ report: ReportInput) throws -> [Diagram] {
        let chosen = try view.chosen(report, depth: depth)
        return chosen.map { plan, view in
            let whole = PlanDiagram(plan: report.project.plans[plan], analysis: report.analysis.plans[plan])
            var diagram = whole.diagram(view)
            if reduce { diagram = diagram.reduced() }
            diagram.direction = direction == .leftToRight ? .leftToRight : .topToBottom
            return diagram
        }
    }

    private func text(_ diagram: Diagram, _ terminal: Terminal) throws -> String {
        switch format {
        case .svg: return SVGWriter().text(of: diagram, theme: theme.forDrawing)
        case .html: return GraphPageFile.text(diagram, theme: theme.forDrawing)
        case .graphml: return GraphMLWriter().text(of: diagram)
        case .ascii: return GraphScreen(terminal: terminal).text(diagram)
        case .mermaid:
            let text = MermaidWriter().text(of: diagram)
            let limits = MermaidWriter.limits
            guard diagram.edges.count <= limits.edges, text.utf16.count <= limits.characters else {
                throw CommandFailure(
                    .usage, "Mermaid draws at most \(limits.edges) dependencies and \(limits.characters) characters",
                    hint: "show less: --view phases, --view phase:N or --reduce")
            }
            return text
        case .dot, .json: return ""
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
