package import MilepostModel

/// Who waits for whom in a plan, and which phase is worked on: the part of a ``PlanAnalysis`` that steps of the protocol
/// ask for, at a third of its cost. Tasks and phases are positions in ``Plan/tasks`` and ``Plan/phases``.
package struct PlanNeeds: Sendable {
    let graph: DependencyGraph
    let components: StronglyConnectedComponents
    let statuses: [Status]
    /// The graph over the open tasks.
    let open: CondensedGraph
    /// For each task the open tasks that it needs directly, in document order.
    package let openNeeds: OpenNeeds
    /// See ``PlanAnalysis/cycles``.
    package let cycles: [[Int]]
    /// The first phase with a task neither COMPLETED nor DEFERRED; nil when all is finished.
    package let currentPhase: Int?

    package init(of plan: Plan) {
        let statuses = plan.tasks.indices.map { plan.tasks[$0].status }
        graph = DependencyGraph(of: plan)
        components = StronglyConnectedComponents(of: graph.needs)
        open = CondensedGraph(of: graph, components, including: { statuses[$0].isOpen })
        openNeeds = OpenNeeds(in: graph, components, of: open)
        cycles = Self.cycles(graph, components)
        let openPhases = plan.tasks.indices.lazy.filter { statuses[$0].isOpen }.compactMap { plan.tasks[$0].phase }
        currentPhase = openPhases.filter(plan.phases.indices.contains).min()
        self.statuses = statuses
    }

    /// Components of several tasks, and tasks that need themselves.
    private static func cycles(_ graph: DependencyGraph, _ components: StronglyConnectedComponents) -> [[Int]] {
        var cycles: [[Int]] = []
        for component in 0..<components.count {
            let tasks = components.members[component].filter { $0 < graph.taskCount }
            if tasks.count > 1 || tasks.contains(where: graph.needsItself.contains) { cycles.append(tasks) }
        }
        return cycles.sorted { $0[0] < $1[0] }
    }
}
