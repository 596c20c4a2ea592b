package import MilepostAnalysis
package import MilepostModel

/// A plan at one moment.
package struct PlanState: Sendable, Hashable {
    /// The path as shown; nil where task files stand alone.
    package var path: String?
    package var title: String
    package var phases: [PhaseState]
    /// In document order, orphans last.
    package var tasks: [TaskState]
    /// A position in ``tasks``: the task to begin; nil when nothing is free.
    package var next: Int?
    package var progress: Progress

    package init(
        path: String?, title: String, phases: [PhaseState], tasks: [TaskState], next: Int?, progress: Progress
    ) {
        self.path = path
        self.title = title
        self.phases = phases
        self.tasks = tasks
        self.next = next
        self.progress = progress
    }

    package init(_ plan: Plan, _ analysis: PlanAnalysis) {
        self.init(
            path: plan.path, title: plan.title, phases: plan.phases.map(PhaseState.init),
            tasks: zip(plan.tasks, analysis.tasks).map { TaskState($0, needs: $1.needs) }, next: analysis.next,
            progress: analysis.progress)
    }
}

/// A phase at one moment, by its names.
package struct PhaseState: Sendable, Hashable {
    /// "Phase 1: Foundation".
    package var title: String
    /// "Foundation".
    package var name: String
    /// "Phase 1".
    package var label: String

    package init(title: String, name: String, label: String) {
        self.title = title
        self.name = name
        self.label = label
    }

    init(_ phase: Phase) {
        self.init(title: phase.title, name: phase.name, label: phase.label)
    }
}

/// A task at one moment.
package struct TaskState: Sendable, Hashable {
    package var id: TaskID
    package var name: String
    /// A position in ``PlanState/phases``; nil for an orphan.
    package var phase: Int?
    package var status: Status
    package var priority: Priority?
    /// Positions in ``PlanState/tasks``.
    package var needs: [Int]

    package init(id: TaskID, name: String, phase: Int?, status: Status, priority: Priority?, needs: [Int]) {
        self.id = id
        self.name = name
        self.phase = phase
        self.status = status
        self.priority = priority
        self.needs = needs
    }

    init(_ task: PlanTask, needs: [Int]) {
        self.init(
            id: task.id, name: task.name, phase: task.phase, status: task.status, priority: task.priority, needs: needs)
    }

    /// `TASKS-07 Session store`
    package var title: String { name == id.text ? id.text : "\(id.text) \(name)" }
}
