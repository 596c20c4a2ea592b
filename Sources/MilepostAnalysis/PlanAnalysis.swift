package import MilepostModel

/// Where one plan stands. Tasks and phases are positions in ``Plan/tasks`` and ``Plan/phases``.
package struct PlanAnalysis: Sendable {
    /// The phases added up; orphans are in no fraction.
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
    /// Ready tasks of phases after the current one, in the order of work, whether or not something is next.
    package let couldStartEarly: [Int]
    /// What can be worked on side by side, each wave in the order of work: wave 0 is every ready or started task without
    /// open needs, wave 1 what is free once wave 0 is finished, and so on. Nobody knows when a blocked task and what
    /// waits for it can be worked on: they are in none.
    package let waves: [[Int]]
    /// Dependency cycles: each with its tasks in document order, the cycles by their first task. A task that needs
    /// itself is a cycle of one.
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
