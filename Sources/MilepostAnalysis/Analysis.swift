package import MilepostModel

/// Where the work stands: everything computed from a project. One value feeds every surface.
package struct Analysis: Sendable {
    /// One for each of ``Project/plans``, in their order.
    package let plans: [PlanAnalysis]
    /// The plans added up.
    package let overall: Progress

    package init(plans: [PlanAnalysis], overall: Progress) {
        self.plans = plans
        self.overall = overall
    }
}

/// Where one plan stands. Tasks and phases are positions in ``Plan/tasks`` and ``Plan/phases``.
package struct PlanAnalysis: Sendable {
    package let progress: Progress
    /// One for each phase.
    package let phases: [PhaseAnalysis]
    /// One for each task, orphans too.
    package let tasks: [TaskAnalysis]
    /// The first phase with a task neither COMPLETED nor DEFERRED; nil when all is finished.
    package let currentPhase: Int?
    /// All tasks in the order of work: phase after phase, orphans last.
    package let workOrder: [Int]
    /// The task to begin now; nil when nothing in the current phase is free.
    package let next: Int?
    /// When nothing is next: each task of the current phase that is not started, in the order of work.
    package let waitingInCurrentPhase: [Int]
    /// Ready tasks of later phases, in the order of work.
    package let couldStartEarly: [Int]
    /// Ready tasks in the order of work, those of one wave first: wave 0 can be worked on side by side now, wave 1 once
    /// wave 0 is finished, and so on. Only open tasks; nothing that waits for a cycle's outside is left out.
    package let waves: [[Int]]
    /// Dependency cycles: each with its tasks in document order, the cycles by their first task.
    package let cycles: [[Int]]
    /// Longest chains of unfinished tasks by whole estimate, at most 16 where several are equally long, in a stable
    /// order; the first is the one that is drawn. Empty when nothing is unfinished.
    package let criticalPaths: [[Int]]
    /// The effort along the critical path; 1 hour is taken where no estimate is stated.
    package let criticalPathLength: Effort

    package init(
        progress: Progress, phases: [PhaseAnalysis], tasks: [TaskAnalysis], currentPhase: Int?, workOrder: [Int],
        next: Int?, waitingInCurrentPhase: [Int], couldStartEarly: [Int], waves: [[Int]], cycles: [[Int]],
        criticalPaths: [[Int]], criticalPathLength: Effort
    ) {
        self.progress = progress
        self.phases = phases
        self.tasks = tasks
        self.currentPhase = currentPhase
        self.workOrder = workOrder
        self.next = next
        self.waitingInCurrentPhase = waitingInCurrentPhase
        self.couldStartEarly = couldStartEarly
        self.waves = waves
        self.cycles = cycles
        self.criticalPaths = criticalPaths
        self.criticalPathLength = criticalPathLength
    }
}

/// Where one phase stands.
package struct PhaseAnalysis: Sendable {
    package let progress: Progress
    /// The phase's tasks in the order of work.
    package let order: [Int]
    /// Phases this one needs, as the YAML twin states them.
    package let needs: [Int]

    package init(progress: Progress, order: [Int], needs: [Int]) {
        self.progress = progress
        self.order = order
        self.needs = needs
    }
}

/// What can be done with a task now.
package enum Readiness: String, Sendable, Hashable, CaseIterable {
    /// Not started, and all it needs is COMPLETED or DEFERRED.
    case ready
    /// Not started, with open needs.
    case waiting
    case inProgress = "in progress"
    case blocked
    case done
    case deferred
}

/// Where one task stands. Lists of tasks are in document order.
package struct TaskAnalysis: Sendable {
    package let readiness: Readiness
    /// Direct needs, those through phase edges of the twin left out.
    package let needs: [Int]
    package let neededBy: [Int]
    /// What it waits for: direct needs (through phase edges too) neither COMPLETED nor DEFERRED.
    package let openNeeds: [Int]
    /// Unfinished needs, direct or not, that themselves wait for nothing. A finished need ends the search.
    package let rootCauses: [Int]
    /// How many unfinished tasks wait for it, direct or not.
    package let holdsUp: Int
    /// How much it could slip before the longest chain grows; nil for a finished task.
    package let slack: Effort?
    /// On one of the critical paths.
    package let isCritical: Bool
    /// Its position in ``PlanAnalysis/waves``; nil when it is not open.
    package let wave: Int?

    package init(
        readiness: Readiness, needs: [Int], neededBy: [Int], openNeeds: [Int], rootCauses: [Int], holdsUp: Int,
        slack: Effort?, isCritical: Bool, wave: Int?
    ) {
        self.readiness = readiness
        self.needs = needs
        self.neededBy = neededBy
        self.openNeeds = openNeeds
        self.rootCauses = rootCauses
        self.holdsUp = holdsUp
        self.slack = slack
        self.isCritical = isCritical
        self.wave = wave
    }
}
