import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A task in progress or completed whose needs are not (the format, section 10).
struct StartedBeforeDependencyRule: ProjectRule {
    let id = RuleID("started-before-dependency")
    let severity = Severity.warning
    let category = RuleCategory.dependencies
    let summary = "What a task needs is finished before the task begins"
    let rationale = """
        A task that needs another was built on something that is not there yet: the dependency is no longer true, \
        or the work will have to be done again. What is DEFERRED holds nothing back. Inside a cycle nobody can be \
        first; the cycle is its own finding.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Depends on |
            |---|---|---|---|
            | DONE | SETUP-01 | Install the tools | |
            | IN_PROGRESS | SETUP-02 | Open the store | SETUP-01 |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Depends on |
            |---|---|---|---|
            | TODO | SETUP-01 | Install the tools | |
            | IN_PROGRESS | SETUP-02 | Open the store | ⟦SETUP-01⟧ |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.plans.flatMap { plan in
            let tasks = plan.plan.tasks
            var cycle: [Int: Int] = [:]
            for (index, members) in plan.analysis.cycles.enumerated() { for task in members { cycle[task] = index } }
            // Needs of a task come one after the other.
            var open: [(needing: Int, needs: [(task: Int, place: SourceRange)])] = []
            for edge in plan.plan.dependencies {
                guard tasks.indices.contains(edge.needed), tasks.indices.contains(edge.needing) else { continue }
                guard tasks[edge.needing].hasBegun, tasks[edge.needed].status.isOpen, edge.needed != edge.needing else {
                    continue
                }
                if let one = cycle[edge.needed], one == cycle[edge.needing] { continue }
                guard let place = edge.statements.first?.range else { continue }
                if open.last?.needing != edge.needing { open.append((edge.needing, [])) }
                open[open.count - 1].needs.append((edge.needed, place))
            }
            let found = open.map { finding(for: tasks[$0.needing], $0.needs.map { (tasks[$0.task], $0.place) }, input) }
            return found + phases(plan, without: Set(open.map(\.needing)), input)
        }
    }

    /// Tasks of phases that need whole phases, as only the YAML twin states it.
    private func phases(_ plan: PlanUnderCheck, without seen: Set<Int>, _ input: RuleInput) -> [Diagnostic] {
        var seen = seen
        var found: [Diagnostic] = []
        for edge in plan.plan.phaseDependencies {
            guard plan.plan.phases.indices.contains(edge.needed), plan.plan.phases.indices.contains(edge.needing),
                let open = plan.plan.phases[edge.needed].tasks.first(where: { plan.plan.tasks[$0].status.isOpen })
            else { continue }
            for task in plan.plan.phases[edge.needing].tasks where plan.plan.tasks[task].hasBegun {
                guard seen.insert(task).inserted else { continue }
                found.append(finding(for: plan.plan.tasks[task], [(plan.plan.tasks[open], edge.range)], input))
            }
        }
        return found
    }

    private func finding(
        for task: PlanTask, _ needs: [(task: PlanTask, place: SourceRange)], _ input: RuleInput
    ) -> Diagnostic {
        let words = needs.prefix(3).map { "\($0.task.title), which is \($0.task.status.words)" }
        let more = needs.count > 3 ? ["\(needs.count - 3) more"] : []
        return finding(
            at: needs[0].place, "\(task.title) is \(task.status.words), but needs \((words + more).enumerated)",
            label: "needed here",
            hint: "finish what it needs first, or remove the dependency if it does not hold",
            notes: [
                DiagnosticNote(
                    range: StatedTracking(of: task).status[0], message: "\(task.id) is \(task.status.words) here"),
                DiagnosticNote(
                    range: StatedTracking(of: needs[0].task).status[0],
                    message: "\(needs[0].task.id) is \(needs[0].task.status.words) here"),
            ], task: task.id.text)
    }
}

extension PlanTask {
    fileprivate var hasBegun: Bool { self.status == .inProgress || self.status == .completed }
}
