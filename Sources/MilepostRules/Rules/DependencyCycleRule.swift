import MilepostAnalysis
import MilepostModel
import MilepostSource

/// Tasks that need each other in a circle, or themselves (the format, sections 5 and 10).
struct DependencyCycleRule: ProjectRule {
    let id = RuleID("dependency-cycle")
    let severity = Severity.error
    let category = RuleCategory.dependencies
    let summary = "No task needs itself, directly or through others"
    let rationale = """
        Of tasks that need each other none could ever begin. Milepost takes them as one task, inside which nobody waits, \
        so that the rest of the plan still has an order; but which of them really comes first only you know.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Dependents |
            |---|---|---|---|
            | NOT_STARTED | SETUP-01 | Tools | SETUP-01..SETUP-03 |
            | NOT_STARTED | SETUP-02 | Store | SETUP-03 |
            | NOT_STARTED | SETUP-03 | Gateway | |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Dependents |
            |---|---|---|---|
            | NOT_STARTED | SETUP-01 | Tools | ⟦SETUP-02⟧ |
            | NOT_STARTED | SETUP-02 | Store | SETUP-03 |
            | NOT_STARTED | SETUP-03 | Gateway | SETUP-01 |
            """
        ]),
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Dependents |
            |---|---|---|---|
            | NOT_STARTED | SETUP-01 | Tools | ⟦SETUP-01⟧ |
            """
        ]),
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.plans.flatMap { checked in
            let (plan, analysis) = (checked.plan, checked.analysis)
            guard !analysis.cycles.isEmpty else { return [Diagnostic]() }
            let edges = StatedEdges(of: plan)
            return analysis.cycles.map { finding(for: $0, in: plan, edges) }
        }
    }

    private func finding(for cycle: [Int], in plan: Plan, _ edges: StatedEdges) -> Diagnostic {
        let walk = CycleWalk(through: cycle, edges)
        let names = walk.tasks.map { plan.tasks[$0].id.text }
        let circle = walk.isWhole ? names.joined(separator: " -> ") : names.joined(separator: " -> ") + " -> ..."
        let message =
            cycle.count == 1
            ? "\(names[0]) needs itself: \(circle)" : "\(cycle.count) tasks need each other in a circle: \(circle)"
        let places = zip(walk.tasks, walk.tasks.dropFirst()).compactMap { needed, needing in
            edges.place(needed, needing).map {
                DiagnosticNote(
                    range: $0, message: "makes \(plan.tasks[needing].id) need \(plan.tasks[needed].id)")
            }
        }
        return finding(
            at: places.first?.range ?? plan.tasks[cycle[0]].range, message, label: places.first?.message,
            hint: cycle.count == 1
                ? "remove its own id"
                : "remove one of these dependencies; until then the tasks count as one, inside which none waits",
            notes: Array(places.dropFirst().prefix(9)), task: plan.tasks[cycle[0]].id.text)
    }
}
