package import MilepostAnalysis
package import MilepostModel

/// Why the next task is the next one, in the words that every surface uses.
package enum NextReason {
    /// One sentence without a full stop; nil where the plan has no next task.
    package static func sentence(_ plan: Plan, _ analysis: PlanAnalysis) -> String? {
        guard let next = analysis.next, let phase = analysis.currentPhase else { return nil }
        let place = "first in the order of work of \(plan.phases[phase].title) that is free to begin"
        let needs = analysis.tasks[next].needs
        switch needs.count {
        case 0: return "It is the \(place); it needs no other task"
        case 1: return "It is the \(place); \(plan.tasks[needs[0]].title), which it needs, is \(finished(needs, plan))"
        default: return "It is the \(place); all \(needs.count) tasks that it needs are \(finished(needs, plan))"
        }
    }

    private static func finished(_ needs: [Int], _ plan: Plan) -> String {
        let statuses = Set(needs.map { plan.tasks[$0].status })
        if statuses == [.completed] { return "completed" }
        return statuses == [.deferred] ? "deferred" : "completed or deferred"
    }
}
