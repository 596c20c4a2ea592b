import MilepostAnalysis
import MilepostModel
import MilepostSource

/// Work in a later phase while the current one has open P0 tasks (the format, section 10).
struct PhaseOrderRule: ProjectRule {
    let id = RuleID("phase-order")
    let severity = Severity.info
    let category = RuleCategory.order
    let summary = "No later phase is worked on while the current one has open P0 tasks"
    let rationale = """
        P0 is what the phase cannot do without. Who works on a later phase meanwhile may have good reasons, which \
        is why this is only worth a word.
        """

    let good = [
        RuleExample([
            "IMPLEMENTATION_PLAN.md": """
            # Plan

            ## Phase Tracker

            ### Phase 1: Foundation
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | TODO | SETUP-01 | Paint the door | P1 |

            ### Phase 2: Gateway
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | IN_PROGRESS | SETUP-02 | Open the store | P0 |
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
            | TODO | SETUP-01 | Install the tools | P0 |

            ### Phase 2: Gateway
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | ⟦IN_PROGRESS⟧ | SETUP-02 | Open the store | P0 |
            """
        ])
    ]

    func check(_ input: RuleInput) -> [Diagnostic] {
        input.plans.flatMap { plan in
            guard let current = plan.analysis.currentPhase, plan.plan.phases.indices.contains(current) else {
                return [Diagnostic]()
            }
            let tasks = plan.plan.tasks
            let urgent = plan.plan.phases[current].tasks.first {
                tasks[$0].status.isOpen && tasks[$0].priority?.level == 0
            }
            guard let urgent else { return [] }
            return tasks.compactMap { task in
                guard let phase = task.phase, phase > current, task.status == .inProgress else { return nil }
                let places = [task.row?.status, task.item?.status].compactMap { $0 }.filter { $0.value == task.status }
                return finding(
                    at: places.first?.range ?? StatedTracking(of: task).status[0],
                    "\(task.title) is in progress, but \(plan.plan.phases[current].title) still has an open P0 task, "
                        + "\(tasks[urgent].title)",
                    label: "in a later phase",
                    hint: "finish the P0 tasks of the current phase first, if it is not meant",
                    notes: [
                        DiagnosticNote(
                            range: StatedTracking(of: tasks[urgent]).status[0],
                            message: "\(tasks[urgent].id) is \(tasks[urgent].status.words)")
                    ], task: task.id.text)
            }
        }
    }
}
