package import MilepostAnalysis
package import MilepostGraph
package import MilepostModel

/// A plan as a diagram: phases are groups, tasks are nodes, dependencies are edges from the needed task to the one that
/// needs it, outside components are dashed nodes of their own.
package enum PlanDiagram {
    package static func diagram(plan: Plan, analysis: PlanAnalysis) -> Diagram {
        let ids = DiagramIDs(plan)
        let groups = plan.phases.indices.map { index in
            DiagramGroup(
                id: ids.phases[index], label: plan.phases[index].title, classes: classes(phase: index, analysis),
                style: DiagramStyle(stroke: DiagramLook.edge, text: DiagramLook.ink))
        }
        let tasks = plan.tasks.indices.map { node(task: $0, plan, analysis, ids) }
        let outside = ids.outside.map { component in
            DiagramNode(
                id: component.id, label: DiagramLabel.wrapped(component.name), classes: ["outside"],
                style: DiagramLook.outside)
        }
        return Diagram(
            title: plan.title, groups: groups, nodes: tasks + outside, edges: edges(plan, analysis, ids))
    }

    private static func classes(phase index: Int, _ analysis: PlanAnalysis) -> [String] {
        analysis.currentPhase == index ? ["phase", "current"] : ["phase"]
    }

    private static func node(task index: Int, _ plan: Plan, _ analysis: PlanAnalysis, _ ids: DiagramIDs) -> DiagramNode
    {
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
        return DiagramNode(
            id: ids.tasks[index], label: DiagramLabel.of(task), group: task.phase.map { ids.phases[$0] },
            classes: classes, style: style)
    }

    private static func edges(_ plan: Plan, _ analysis: PlanAnalysis, _ ids: DiagramIDs) -> [DiagramEdge] {
        var critical: Set<[Int]> = []
        if let path = analysis.criticalPaths.first {
            critical = Set(zip(path, path.dropFirst()).map { [$0, $1] })
        }
        let between = plan.dependencies.map { dependency in
            let isCritical = critical.contains([dependency.needed, dependency.needing])
            let isMet = !plan.tasks[dependency.needed].status.isOpen
            return DiagramEdge(
                from: .node(ids.tasks[dependency.needed]), to: .node(ids.tasks[dependency.needing]),
                classes: ["dependency", isMet ? "met" : "open"] + (isCritical ? ["critical"] : []),
                style: DiagramStyle(isBold: isCritical, stroke: isMet ? DiagramLook.edge : DiagramLook.ink))
        }
        let phases = plan.phaseDependencies.map { dependency in
            DiagramEdge(
                from: .group(ids.phases[dependency.needed]), to: .group(ids.phases[dependency.needing]),
                classes: ["phase-dependency"], style: DiagramStyle(isBold: true, stroke: DiagramLook.edge))
        }
        let outside = ids.outside.flatMap { component in
            component.needed.map { task in
                DiagramEdge(
                    from: .node(ids.tasks[task]), to: .node(component.id), classes: ["outside"],
                    style: DiagramStyle(isDashed: true, stroke: DiagramLook.edge))
            }
        }
        return between + phases + outside
    }
}
