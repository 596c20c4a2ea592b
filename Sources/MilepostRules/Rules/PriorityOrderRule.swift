import MilepostAnalysis
import MilepostModel
import MilepostSource

/// Rows of a phase that do not stand in the order of work (the format, sections 7 and 10).
struct PriorityOrderRule: ProjectRule {
    let id = RuleID("priority-order")
    let severity = Severity.warning
    let category = RuleCategory.order
    let summary = "In a phase P0 stands above P1, and what is needed above what needs it"
    let rationale = """
        The template has rows read from top to bottom: the sequence is the order of work. Milepost computes that \
        order whatever the rows say; the rule keeps what people read and what tools do the same. Each row that is \
        out of place is found once, the fewest that have to move. Rows without a priority have no place to be out \
        of.
        """
    let givesWayTo = [RuleID("dependency-cycle"), RuleID("duplicate-id")]

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Priority | Depends on |
            |---|---|---|---|---|
            | TODO | SETUP-01 | Install the tools | P0 | |
            | TODO | SETUP-02 | Open the store | P1 | |
            | TODO | SETUP-03 | Fill the store | P1 | SETUP-02 |
            """
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | TODO | SETUP-01 | Paint the door | ⟦P1⟧ |
            | TODO | SETUP-02 | Open the store | P0 |
            | TODO | SETUP-03 | Fill the store | P0 |
            """
        ]),
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Priority | Depends on |
            |---|---|---|---|---|
            | TODO | SETUP-01 | Fill the store | P1 | ⟦SETUP-02⟧ |
            | TODO | SETUP-02 | Open the store | P1 | |
            """
        ]),
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.plans.flatMap { plan in
            let misplaced = plan.plan.phases.flatMap { misplacedRows(of: $0, in: plan.plan, input) }
            return misplaced + needsBelow(plan)
        }
    }

    /// The rows outside the longest run of rows that stand in the order of their priorities; of equally long ones that
    /// with the more urgent rows.
    private func misplacedRows(of phase: Phase, in plan: Plan, _ input: RuleInput) -> [Diagnostic] {
        let rows = phase.tasks.filter { plan.tasks[$0].statedPriority != nil }
        guard zip(rows, rows.dropFirst()).contains(where: { plan.level($0) > plan.level($1) }) else { return [] }
        var best = Array(repeating: (length: 0, last: -1), count: 10)
        var before = Array(repeating: -1, count: rows.count)
        for (index, row) in rows.enumerated() {
            let level = plan.level(row)
            var longest = (length: 0, last: -1)
            for candidate in best[0...level] where candidate.length > longest.length { longest = candidate }
            before[index] = longest.last
            if longest.length + 1 >= best[level].length { best[level] = (longest.length + 1, index) }
        }
        var longest = (length: 0, last: -1)
        for candidate in best where candidate.length > longest.length { longest = candidate }
        var kept: Set<Int> = []
        var next = longest.last
        while next >= 0 {
            kept.insert(next)
            next = before[next]
        }
        return rows.indices.filter { !kept.contains($0) }.compactMap { misplaced($0, rows, plan) }
    }

    private func misplaced(_ index: Int, _ rows: [Int], _ plan: Plan) -> Diagnostic? {
        let task = plan.tasks[rows[index]]
        guard let priority = task.statedPriority else { return nil }
        let below = rows[(index + 1)...].first { plan.level($0) < plan.level(rows[index]) }
        let above = rows[..<index].last { plan.level($0) > plan.level(rows[index]) }
        guard let other = below ?? above, let otherPriority = plan.tasks[other].statedPriority else { return nil }
        return finding(
            at: priority.range,
            "\(task.title) is \(priority.value), but stands \(below != nil ? "above" : "below") "
                + "\(plan.tasks[other].title), which is \(otherPriority.value)",
            label: "out of its place", hint: "move it \(below != nil ? "down" : "up"), or change its priority",
            notes: [DiagnosticNote(range: otherPriority.range, message: "\(otherPriority.value) here")],
            task: task.id.text)
    }

    /// Tasks above one that they need, of the same phase and priority.
    private func needsBelow(_ plan: PlanUnderCheck) -> [Diagnostic] {
        let tasks = plan.plan.tasks
        var cycle: [Int: Int] = [:]
        for (index, members) in plan.analysis.cycles.enumerated() { for task in members { cycle[task] = index } }
        var reported = -1
        return plan.plan.dependencies.compactMap { edge in
            let (needed, needing) = (edge.needed, edge.needing)
            guard tasks.indices.contains(needed), tasks.indices.contains(needing), needing < needed,
                let phase = tasks[needed].phase, tasks[needing].phase == phase,
                tasks[needed].priority == tasks[needing].priority, tasks[needed].priority != nil,
                cycle[needed] == nil || cycle[needed] != cycle[needing], reported != needing,
                let place = edge.statements.first?.range
            else { return nil }
            reported = needing
            return finding(
                at: place, "\(tasks[needing].title) stands above \(tasks[needed].title), which it needs",
                label: "needed here", hint: "move \(tasks[needing].id) below \(tasks[needed].id)",
                notes: [
                    DiagnosticNote(range: tasks[needing].range.firstByte, message: "\(tasks[needing].id) stands here"),
                    DiagnosticNote(range: tasks[needed].range.firstByte, message: "\(tasks[needed].id) stands here"),
                ], task: tasks[needing].id.text)
        }
    }
}

extension PlanTask {
    /// The plan's own word, at the place where the task stands first.
    fileprivate var statedPriority: Sourced<Priority>? {
        [self.row, self.item].compactMap { $0?.priority }.first { $0.value == self.priority }
    }
}

extension Plan {
    fileprivate func level(_ task: Int) -> Int { min(max(tasks[task].priority?.level ?? 9, 0), 9) }
}

extension SourceRange {
    /// A long range is marked where it begins.
    fileprivate var firstByte: SourceRange { SourceRange(file: file, start: start, end: min(start + 1, end)) }
}
