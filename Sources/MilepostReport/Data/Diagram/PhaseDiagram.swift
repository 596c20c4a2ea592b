import MilepostAnalysis
import MilepostGraph
import MilepostModel

/// Phases as nodes: all of them, or those around one whose tasks are shown.
struct PhaseDiagram {
    private let whole: PlanDiagram
    private let links: DiagramLinks

    private var plan: Plan { whole.plan }
    private var words: any PageWords { whole.words }

    init(_ whole: PlanDiagram, _ links: DiagramLinks) {
        self.whole = whole
        self.links = links
    }

    /// A bundle of edges that have their ends in common.
    private struct Bundle {
        var dependencies: [Int] = []
        var isStated = false
    }

    private struct Pair: Hashable {
        var from: Int
        var to: Int
    }

    /// Each phase with how far it is, and how many dependencies lead from one to another.
    var all: Diagram {
        var bundles: [Pair: Bundle] = [:]
        for (index, edge) in plan.dependencies.enumerated() {
            guard let from = plan.tasks[edge.needed].phase, let to = plan.tasks[edge.needing].phase, from != to else {
                continue
            }
            bundles[Pair(from: from, to: to), default: Bundle()].dependencies.append(index)
        }
        for edge in plan.phaseDependencies where max(edge.needed, edge.needing) < plan.phases.count {
            bundles[Pair(from: edge.needed, to: edge.needing), default: Bundle()].isStated = true
        }
        let pairs = bundles.keys.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        let edges = pairs.map { pair -> DiagramEdge in
            let bundle = bundles[pair] ?? Bundle()
            let isOpen = bundle.dependencies.contains { plan.tasks[plan.dependencies[$0].needed].status.isOpen }
            var notes =
                bundle.dependencies.isEmpty
                ? []
                : [words.dependencies(bundle.dependencies.count)]
            if bundle.isStated { notes.append(words[.wholePhase]) }
            return DiagramEdge(
                from: .node(whole.ids.phases[pair.from]), to: .node(whole.ids.phases[pair.to]),
                note: notes.joined(separator: ", "), classes: ["phase-dependency", isOpen ? "open" : "met"],
                style: DiagramStyle(
                    isBold: bundle.dependencies.contains(where: whole.isCritical), stroke: DiagramLook.edge))
        }
        return Diagram(
            title: plan.title, nodes: plan.phases.indices.map { node(phase: $0, id: whole.ids.phases[$0]) },
            edges: edges)
    }

    /// The tasks of a phase between the phases that they need and those that need them.
    func one(_ phase: Int) -> Diagram {
        guard plan.phases.indices.contains(phase) else { return Diagram() }
        let tasks = plan.phases[phase].tasks
        let ids = whole.ids
        var nodes = tasks.map { whole.node(task: $0, links) }
        var edges: [DiagramEdge] = []
        // By phase and task, what is on the other side of the border.
        var before: [Pair: Bundle] = [:]
        var after: [Pair: Bundle] = [:]
        for task in tasks {
            for index in whole.needs[task] {
                let needed = plan.dependencies[index].needed
                if plan.tasks[needed].phase == phase {
                    edges.append(whole.edge(index))
                } else {
                    before[Pair(from: plan.tasks[needed].phase ?? -1, to: task), default: Bundle()].dependencies.append(
                        index)
                }
            }
            for index in whole.neededBy[task] {
                let other = plan.tasks[plan.dependencies[index].needing].phase
                guard other != phase else { continue }
                after[Pair(from: other ?? -1, to: task), default: Bundle()].dependencies.append(index)
            }
        }
        let needed = Set(before.keys.map(\.from)).union(whole.phaseNeeds[phase])
        let waiting = Set(after.keys.map(\.from)).union(whole.phaseNeededBy[phase])
        nodes += needed.sorted().map { node(phase: $0, id: "before-\($0)", group: "before") }
        nodes += waiting.sorted().map { node(phase: $0, id: "after-\($0)", group: "after") }
        for pair in before.keys.sorted(by: { ($0.to, $0.from) < ($1.to, $1.from) }) {
            edges.append(
                bundle(before[pair], from: .node("before-\(pair.from)"), to: .node(ids.tasks[pair.to])) { $0.needed })
        }
        for pair in after.keys.sorted(by: { ($0.to, $0.from) < ($1.to, $1.from) }) {
            edges.append(
                bundle(after[pair], from: .node(ids.tasks[pair.to]), to: .node("after-\(pair.from)")) { $0.needing })
        }
        edges += whole.phaseNeeds[phase].map { stated(from: .node("before-\($0)"), to: .group(ids.phases[phase])) }
        edges += whole.phaseNeededBy[phase].map { stated(from: .group(ids.phases[phase]), to: .node("after-\($0)")) }
        var components: Set<Int> = []
        for task in tasks {
            for index in whole.outside[task] {
                if components.insert(index).inserted { nodes.append(whole.node(ids.outside[index])) }
                edges.append(whole.edge(to: ids.outside[index], from: task))
            }
        }
        var groups = [whole.group(phase: phase)]
        if !needed.isEmpty { groups.insert(DiagramGroup(id: "before", label: words[.neededPhases]), at: 0) }
        if !waiting.isEmpty { groups.append(DiagramGroup(id: "after", label: words[.waitingPhases])) }
        return Diagram(title: plan.phases[phase].title, groups: groups, nodes: nodes, edges: edges)
    }

    private func bundle(
        _ bundle: Bundle?, from: DiagramEdge.End, to: DiagramEdge.End, other: (Dependency) -> Int
    ) -> DiagramEdge {
        let dependencies = bundle?.dependencies ?? []
        let isOpen = dependencies.contains { plan.tasks[plan.dependencies[$0].needed].status.isOpen }
        let names = dependencies.map { Words.shortened(plan.tasks[other(plan.dependencies[$0])].id.text, 40) }
        return DiagramEdge(
            from: from, to: to, note: words.list(names), classes: ["dependency", isOpen ? "open" : "met"],
            style: DiagramStyle(isBold: dependencies.contains(where: whole.isCritical), stroke: DiagramLook.edge))
    }

    private func stated(from: DiagramEdge.End, to: DiagramEdge.End) -> DiagramEdge {
        DiagramEdge(
            from: from, to: to, note: words[.wholePhase], classes: ["phase-dependency"],
            style: DiagramStyle(stroke: DiagramLook.edge))
    }

    /// - Parameter phase: -1 for tasks in no phase.
    private func node(phase: Int, id: String, group: String? = nil) -> DiagramNode {
        guard plan.phases.indices.contains(phase) else {
            return DiagramNode(id: id, label: words[.inNoPhase], group: group, classes: ["phase"])
        }
        let progress = whole.analysis.phases[phase].progress
        let status = Self.status(progress)
        let done = words.partDone(progress.done)
        let blocked = progress.counts[.blocked] ?? 0
        let state = blocked > 0 ? "\(done), \(blocked) \(words.status(.blocked))" : done
        var style = DiagramLook.style(status)
        style.isBold = whole.criticalPhases.contains(phase)
        return DiagramNode(
            id: id, label: DiagramLabel.wrapped(plan.phases[phase].title) + "\n" + state,
            name: plan.phases[phase].title,
            note: state + (style.isBold ? ", " + words[.onCriticalPath] : ""), mark: DiagramLook.mark(status),
            group: group,
            classes: ["phase", DiagramLook.word(status)], style: style, link: links.phase(phase))
    }

    /// What a phase is, seen from afar.
    private static func status(_ progress: Progress) -> Status {
        func count(_ status: Status) -> Int { progress.counts[status] ?? 0 }
        if progress.total > 0, count(.completed) + count(.deferred) == progress.total { return .completed }
        if count(.blocked) > 0 { return .blocked }
        return count(.completed) + count(.inProgress) > 0 ? .inProgress : .notStarted
    }
}
