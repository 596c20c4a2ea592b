import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// What needs what: the critical path, cycles, and every dependency with where it is stated.
struct GraphPage: Page {
    let scope: PlanScope

    var path: OutputPath { scope.paths.graph }
    var title: String { scope.words[.graph] }
    var template: String { "pages/graph" }

    private var plan: Plan { scope.plan }

    func frame(_ input: ReportInput) -> PageFrame { PageFrame(plan: scope.index, entry: .graph) }

    func view(_ input: ReportInput) -> TemplateValue {
        let links = Links(from: path)
        let tasks = TaskView(scope: scope, links: links)
        return [
            "lead": .text(lead), "drawing": drawing, "critical": ChainView.of(scope, tasks: tasks),
            "cycles": .framed(
                scope.analysis.cycles.map { ["tasks": tasks.references($0, end: ".", limit: 200)] }),
            "holders": holders(tasks), "edgeCount": .number(plan.dependencies.count),
            "edges": .framed(
                TemplateRows(count: min(plan.dependencies.count, Self.edgeLimit)) {
                    edge(plan.dependencies[$0], tasks, input)
                }),
            "moreEdges": moreEdges,
            "phaseEdges": phaseEdges(links, input), "outside": outside(tasks, input),
        ]
    }

    /// The whole plan, or its phases where that is more than can be read at once.
    private var drawing: TemplateValue {
        let drawings = DrawingView(scope, from: path)
        let isWhole = DrawingView.isReadable(scope.diagram)
        return drawings.of(
            isWhole ? .all : .phases,
            with: ["phasesOnly": isWhole ? .absent : .text(scope.words.phasesDrawn(tasks: plan.tasks.count))])
    }

    /// Rows that a reader may still scroll through; the rest stands in report.json.
    private static let edgeLimit = 5000

    private var moreEdges: TemplateValue {
        let more = plan.dependencies.count - Self.edgeLimit
        return more > 0
            ? .text(scope.words.moreDependencies(more)) : .absent
    }

    private var lead: String {
        let edges = plan.dependencies.count
        guard edges > 0 else { return scope.words[.noTaskNeedsAnother] }
        let needing = scope.needs.count { !$0.isEmpty }
        let alone = scope.needs.indices.count { scope.needs[$0].isEmpty && scope.neededBy[$0].isEmpty }
        return scope.words.graphLead(
            dependencies: edges, needing: needing, alone: alone, cycles: scope.analysis.cycles.count)
    }

    private func holders(_ tasks: TaskView) -> TemplateValue {
        let order = scope.analysis.workOrder.filter {
            scope.analysis.tasks[$0].holdsUp > 0 && plan.tasks[$0].status.isOpen
        }
        let most = order.enumerated()
            .sorted { left, right in
                let (a, b) = (scope.analysis.tasks[left.element].holdsUp, scope.analysis.tasks[right.element].holdsUp)
                return a != b ? a > b : left.offset < right.offset
            }
            .prefix(10).map(\.element)
        return .framed(
            most.map { task in
                let analysis = scope.analysis.tasks[task]
                return [
                    "task": tasks.reference(task), "status": tasks.status(task), "holdsUp": .number(analysis.holdsUp),
                    "slack": .text(
                        analysis.slack.map { $0.seconds == 0 ? scope.words[.none] : scope.words.effort($0) } ?? ""),
                ]
            })
    }

    private func edge(_ edge: Dependency, _ tasks: TaskView, _ input: ReportInput) -> TemplateValue {
        [
            "needing": tasks.reference(edge.needing), "needingStatus": tasks.status(edge.needing),
            "needed": tasks.reference(edge.needed), "neededStatus": tasks.status(edge.needed),
            "stated": tasks.places(edge.statements, in: input, limit: scope.isInOneFile ? 1 : 3),
        ]
    }

    private func phaseEdges(_ links: Links, _ input: ReportInput) -> TemplateValue {
        func phase(_ index: Int) -> TemplateValue {
            ["text": .text(plan.phases[index].title), "link": links.to(scope.paths.phases[index])]
        }
        return .framed(
            plan.phaseDependencies.filter { $0.needed < plan.phases.count && $0.needing < plan.phases.count }.map {
                [
                    "needing": phase($0.needing), "needed": phase($0.needed),
                    "place": Place.linkedLine($0.range, in: input),
                ]
            })
    }

    private func outside(_ tasks: TaskView, _ input: ReportInput) -> TemplateValue {
        .framed(
            plan.outside.filter { $0.needed < plan.tasks.count }.map { component in
                [
                    "component": .text(component.name), "task": tasks.reference(component.needed),
                    "status": tasks.status(component.needed),
                    "place": Place.linkedLine(component.statement.range, in: input),
                ]
            })
    }
}
