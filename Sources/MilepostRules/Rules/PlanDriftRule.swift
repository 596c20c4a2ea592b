import MilepostAnalysis
import MilepostModel
import MilepostSource

/// A plan and a task file that disagree about a task (the format, sections 9 and 10).
struct PlanDriftRule: ProjectRule {
    let id = RuleID("plan-drift")
    let severity = Severity.error
    let category = RuleCategory.tracking
    let summary = "The plan and the task file say the same of a task"
    let rationale = """
        Whoever reads only one of the two is misled. The task file's tracking counts when it stands further, has more \
        checks at the same status, or is newer by its own dates; else the plan's does. Name and priority are the plan's. \
        What a plain row does not state, it does not disagree about.
        """

    let givesWayTo = [RuleID("invalid-yaml")]

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | IN_PROGRESS | TASKS-07 | Session store | P1 |
            """,
            "TASKS-07_session_store.md": """
            # TASKS-07: Session store

            ```yaml
            tasks_tracking:
              id: TASKS-07
              service_name: "Session store"
              priority: P1
              workflow:
                pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
                implementation: {status: IN_PROGRESS, started: 2026-01-15, completed: null}
                post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
            ```
            """,
        ])
    ]

    let bad = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task |
            |---|---|---|
            | ⟦IN_PROGRESS⟧ | TASKS-07 | Session store |
            """,
            "TASKS-07_session_store.md": """
            # TASKS-07: Session store

            ```yaml
            tasks_tracking:
              id: TASKS-07
              workflow:
                pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
                implementation: {status: COMPLETED, started: 2026-01-15, completed: 2026-01-16}
                post_check: {status: COMPLETED, checklist: [{tests_passing: true}]}
            ```

            ## Session Log

            | Date | Status | Summary |
            |---|---|---|
            | 2026-01-16 | COMPLETED | Sessions survive a restart |
            """,
        ]),
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            ```yaml
            phase_1_tasks:
              - id: TASKS-07
                workflow:
                  pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
                  implementation: {status: IN_PROGRESS, started: 2026-01-15, completed: null}
                  post_check: {status: NOT_STARTED, checklist: [{tests_passing: ⟦false⟧}]}
            ```
            """,
            "TASKS-07_session_store.md": """
            # TASKS-07: Session store

            ```yaml
            tasks_tracking:
              id: TASKS-07
              workflow:
                pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
                implementation: {status: IN_PROGRESS, started: 2026-01-15, completed: null}
                post_check: {status: NOT_STARTED, checklist: [{tests_passing: true}]}
            ```
            """,
        ]),
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.plans.flatMap { checked in
            let plan = checked.plan
            return plan.tasks.compactMap { task in Drift(of: task).flatMap { finding(for: task, $0, input) } }
        }
    }

    /// One for each task, at the first difference; the sentence names the others.
    private func finding(for task: PlanTask, _ drift: Drift, _ input: RuleInput) -> Diagnostic? {
        let differences = drift.differences.filter { !input.isFaulty($0.plan.range) && !input.isFaulty($0.file.range) }
        guard let first = differences.first else { return nil }
        let subjects = differences.map(\.subject)
        var message = "the plan and the task file of \(task.title) differ in \(subjects.enumerated)"
        if let plan = Status(rawValue: first.plan.text), let file = Status(rawValue: first.file.text),
            first.subject == "status"
        {
            message = "\(task.title) is \(plan.words) in the plan, but \(file.words) in its task file"
            let others = Array(subjects.dropFirst())
            if !others.isEmpty { message += "; \(others.enumerated) \(others.count == 1 ? "differs" : "differ") too" }
        }
        let note = DiagnosticNote(range: first.file.range, message: "the task file says \(first.file.text)")
        return finding(
            at: first.plan.range, message, label: "the plan says \(first.plan.text)", hint: hint(for: task, subjects),
            notes: [note], fix: differences.count == drift.differences.count ? DriftFix.fix(task) : nil,
            task: task.id.text)
    }

    private func hint(for task: PlanTask, _ subjects: [String]) -> String {
        if subjects.allSatisfy({ ["name", "priority"].contains($0) }) {
            return "write the plan's \(subjects.enumerated) into the task file; the plan's counts"
        }
        return switch task.authority {
        case .file: "copy the task file's tracking into the plan; until then the task file's counts"
        case .plan: "copy the plan's tracking into the task file; until then the plan's counts"
        }
    }
}
