package import MilepostModel

extension PlanAnalysis {
    /// Where a plan stands, whatever its dependencies look like.
    package init(of plan: Plan) {
        let needs = PlanNeeds(of: plan)
        let (graph, components, statuses) = (needs.graph, needs.components, needs.statuses)
        let (open, openNeeds) = (needs.open, needs.openNeeds)
        let rootCauses = RootCauses(in: open)
        let holdsUp = HoldsUp(in: open)
        let order = WorkOrder(of: plan, CondensedGraph(of: graph, components, including: { _ in true }))
        let waves = Waves(in: open, statuses: statuses, order: order.all)
        let critical = CriticalPath(in: open, efforts: plan.tasks.indices.map { plan.tasks[$0].effort ?? .hours(1) })

        let tasks = plan.tasks.indices.map { task in
            let node = open.node(of: task)
            let slack = node.map { critical.slack(of: $0) }
            return TaskAnalysis(
                readiness: Readiness(statuses[task], hasOpenNeeds: !openNeeds[task].isEmpty),
                needs: graph.taskNeeds(of: task), neededBy: graph.tasksNeeding(task), openNeeds: openNeeds[task],
                rootCauses: node.map { rootCauses[$0] } ?? [], holdsUp: node.map { holdsUp[$0] } ?? 0, slack: slack,
                isCritical: slack?.seconds == 0, wave: waves.wave[task])
        }
        let phases = plan.phases.indices.map { phase in
            PhaseAnalysis(
                progress: Progress(of: order.phases[phase].lazy.map { plan.tasks[$0] }), order: order.phases[phase],
                needs: graph.phaseNeeds[phase])
        }
        let current = needs.currentPhase.map { order.phases[$0] } ?? []
        let next = current.first { tasks[$0].readiness == .ready }
        let later = needs.currentPhase.map { order.phases[($0 + 1)...].joined() }
        self.init(
            progress: Progress(of: plan.tasks.lazy.filter { !$0.isOrphan }), phases: phases, tasks: tasks,
            currentPhase: needs.currentPhase, workOrder: order.all, next: next,
            waitingInCurrentPhase: next == nil ? current.filter { statuses[$0] == .notStarted } : [],
            couldStartEarly: later?.filter { tasks[$0].readiness == .ready } ?? [], waves: waves.waves,
            cycles: needs.cycles, criticalPaths: critical.paths(limit: 16),
            criticalPathLength: critical.length)
    }
}
