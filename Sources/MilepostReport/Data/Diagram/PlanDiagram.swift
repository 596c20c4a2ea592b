package import MilepostAnalysis
package import MilepostGraph
package import MilepostModel

/// A plan as diagrams: phases are groups, tasks are nodes, dependencies are edges from the needed task to the one that
/// needs it, outside components are dashed nodes of their own.
///
/// What all views need is gathered once, so that a small view of a large plan costs no more than what it shows.
package struct PlanDiagram: Sendable {
    let plan: Plan
    let analysis: PlanAnalysis
    /// What is said in and beside nodes.
    let words: any PageWords
    let ids: DiagramIDs
    /// Positions in ``Plan/dependencies`` by the task that needs, and by the one that is needed.
    let needs: [[Int]]
    let neededBy: [[Int]]
    /// Positions in ``DiagramIDs/outside`` by the task that is needed.
    let outside: [[Int]]
    /// The phases that a phase needs as a whole, and those that need it so.
    let phaseNeeds: [[Int]]
    let phaseNeededBy: [[Int]]
    /// Phases with a task of the first critical path.
    let criticalPhases: Set<Int>
    /// Those that its tasks have, the most urgent first.
    let priorities: [Priority]
    /// Each task as a node of a neighbourhood, where there is one for each task, with a dozen tasks in each.
    private var neighbours: [DiagramNode] = []
    /// Each of ``Plan/dependencies`` as an edge, for the same reason.
    private var edges: [DiagramEdge] = []
    /// Positions in ``Plan/dependencies`` of those along the first critical path.
    private let critical: Set<Int>

    /// - Parameter drawsTasks: whether the neighbourhood of each task will be asked for, and not of one or none.
    /// - Complexity: linear in tasks and dependencies.
    package init(plan: Plan, analysis: PlanAnalysis, words: any PageWords = English(), drawsTasks: Bool = false) {
        self.plan = plan
        self.analysis = analysis
        self.words = words
        ids = DiagramIDs(plan)
        var needs = [[Int]](repeating: [], count: plan.tasks.count)
        var neededBy = needs
        for (index, edge) in plan.dependencies.enumerated()
        where max(edge.needed, edge.needing) < plan.tasks.count {
            needs[edge.needing].append(index)
            neededBy[edge.needed].append(index)
        }
        var critical: Set<Int> = []
        if let path = analysis.criticalPaths.first {
            for (needed, needing) in zip(path, path.dropFirst()) {
                if let edge = needs[needing].first(where: { plan.dependencies[$0].needed == needed }) {
                    critical.insert(edge)
                }
            }
        }
        var outside = [[Int]](repeating: [], count: plan.tasks.count)
        for (index, component) in ids.outside.enumerated() {
            for task in component.needed where task < plan.tasks.count { outside[task].append(index) }
        }
        var phaseNeeds = [[Int]](repeating: [], count: plan.phases.count)
        var phaseNeededBy = phaseNeeds
        for edge in plan.phaseDependencies where max(edge.needed, edge.needing) < plan.phases.count {
            phaseNeeds[edge.needing].append(edge.needed)
            phaseNeededBy[edge.needed].append(edge.needing)
        }
        self.needs = needs
        self.neededBy = neededBy
        self.outside = outside
        self.phaseNeeds = phaseNeeds
        self.phaseNeededBy = phaseNeededBy
        priorities = Set(plan.tasks.compactMap { $0.priority }).sorted()
        criticalPhases = Set((analysis.criticalPaths.first ?? []).compactMap { plan.tasks[$0].phase })
        self.critical = critical
        if drawsTasks { neighbours = plan.tasks.indices.map(neighbour) }
        edges = plan.dependencies.indices.map(drawn)
    }

    /// A task as a node of a neighbourhood.
    func neighbour(_ task: Int) -> DiagramNode {
        if neighbours.indices.contains(task) { return neighbours[task] }
        var node = node(task: task, .none, width: Neighbourhood.width)
        node.group = nil
        return node
    }

    /// What `view` shows. A phase or a task that is not there gives an empty diagram.
    package func diagram(_ view: DiagramView, links: DiagramLinks = .none) -> Diagram {
        var diagram = shown(view, links)
        diagram.words = DiagramWords(againstFlow: words[.againstFlow], onlyEnds: words[.onlyEndsDrawn])
        return diagram
    }

    private func shown(_ view: DiagramView, _ links: DiagramLinks) -> Diagram {
        switch view {
        case .all: return whole(links)
        case .phases: return PhaseDiagram(self, links).all
        case .phase(let phase): return PhaseDiagram(self, links).one(phase)
        case .task(let task, let steps): return Neighbourhood(self, links).around(task, steps: steps)
        case .critical: return part(analysis.criticalPaths.first ?? [], links)
        case .open: return part(plan.tasks.indices.filter { plan.tasks[$0].status.isOpen }, links)
        }
    }

    private func whole(_ links: DiagramLinks) -> Diagram {
        let groups = plan.phases.indices.map { group(phase: $0) }
        let nodes = plan.tasks.indices.map { node(task: $0, links) } + ids.outside.map(node)
        let phases = plan.phaseDependencies.filter { max($0.needed, $0.needing) < plan.phases.count }.map {
            dependency in
            DiagramEdge(
                from: .group(ids.phases[dependency.needed]), to: .group(ids.phases[dependency.needing]),
                classes: ["phase-dependency"], style: DiagramStyle(isBold: true, stroke: DiagramLook.edge))
        }
        let outside = ids.outside.flatMap { component in component.needed.map { edge(to: component, from: $0) } }
        return Diagram(
            title: plan.title, groups: groups, nodes: nodes,
            edges: plan.dependencies.indices.map { edge($0) } + phases + outside)
    }

    /// Some tasks in their phases, and what is among them.
    private func part(_ tasks: [Int], _ links: DiagramLinks) -> Diagram {
        let shown = Set(tasks)
        let phases = Set(tasks.compactMap { plan.tasks[$0].phase })
        return Diagram(
            title: plan.title, groups: plan.phases.indices.filter(phases.contains).map { group(phase: $0) },
            nodes: tasks.sorted().map { node(task: $0, links) },
            edges: plan.dependencies.indices.filter {
                shown.contains(plan.dependencies[$0].needed) && shown.contains(plan.dependencies[$0].needing)
            }.map { edge($0) })
    }

    func group(phase index: Int) -> DiagramGroup {
        DiagramGroup(
            id: ids.phases[index], label: plan.phases[index].title,
            classes: analysis.currentPhase == index ? ["phase", "current"] : ["phase"],
            style: DiagramStyle(stroke: DiagramLook.edge, text: DiagramLook.ink))
    }

    /// - Parameter width: characters in a line of its label.
    func node(task index: Int, _ links: DiagramLinks, width: Int = DiagramLabel.width) -> DiagramNode {
        let task = plan.tasks[index]
        let computed = analysis.tasks[index]
        var classes = ["task", DiagramLook.word(task.status)]
        if computed.readiness == .ready || computed.readiness == .waiting {
            classes.append(computed.readiness.rawValue)
        }
        if let priority = task.priority { classes.append("p\(priority.level)") }
        if computed.isCritical { classes.append("critical") }
        if analysis.next == index { classes.append("next") }
        if task.isOrphan { classes.append("orphan") }
        var style = DiagramLook.style(task.status)
        style.isBold = computed.isCritical
        var notes = [DiagramLabel.state(task, words)]
        if computed.isCritical { notes.append(words[.onCriticalPath]) }
        if analysis.next == index { notes.append(words[.isNext]) }
        return DiagramNode(
            id: ids.tasks[index], label: DiagramLabel.of(task, words, width: width), name: task.title,
            note: notes.joined(separator: ", "), mark: DiagramLook.mark(task.status),
            group: task.phase.map { ids.phases[$0] }, classes: classes, style: style, link: links.task(index))
    }

    func node(_ component: DiagramIDs.Outside) -> DiagramNode {
        DiagramNode(
            id: component.id, label: DiagramLabel.wrapped(component.name), name: component.name,
            note: words[.outsidePlan], classes: ["outside"], style: DiagramLook.outside)
    }

    /// - Parameter index: a position in ``Plan/dependencies``.
    func edge(_ index: Int) -> DiagramEdge { edges[index] }

    private func drawn(_ index: Int) -> DiagramEdge {
        let dependency = plan.dependencies[index]
        let isCritical = critical.contains(index)
        let isMet = !plan.tasks[dependency.needed].status.isOpen
        return DiagramEdge(
            from: .node(ids.tasks[dependency.needed]), to: .node(ids.tasks[dependency.needing]),
            note: words[isMet ? .needMet : .needOpen] + (isCritical ? ", " + words[.onCriticalPath] : ""),
            classes: ["dependency", isMet ? "met" : "open"] + (isCritical ? ["critical"] : []),
            style: DiagramStyle(isBold: isCritical, stroke: isMet ? DiagramLook.edge : DiagramLook.ink))
    }

    func edge(to component: DiagramIDs.Outside, from task: Int) -> DiagramEdge {
        DiagramEdge(
            from: .node(ids.tasks[task]), to: .node(component.id), classes: ["outside"],
            style: DiagramStyle(isDashed: true, stroke: DiagramLook.edge))
    }

    func isCritical(_ index: Int) -> Bool { critical.contains(index) }
}
