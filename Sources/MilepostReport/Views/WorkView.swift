import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// What to do now and what holds it up: the right side of the overview.
struct WorkView: Sendable {
    let scope: PlanScope
    let tasks: TaskView
    let asOf: PlanDate

    private var plan: Plan { scope.plan }

    /// The one task to begin, why it is it, and its pre-checks; absent when nothing is free.
    var next: TemplateValue {
        guard let next = scope.analysis.next else { return .absent }
        let task = plan.tasks[next]
        return [
            "task": tasks.reference(next), "priority": StatusView.of(task.priority),
            "effort": .optional(task.effort?.text), "reason": .text(reason(next)),
            "checks": task.preCheck.map { ChecklistView.of($0, title: "Pre-checks") } ?? .absent,
            "command": Self.command(task),
        ]
    }

    /// "First ready task of the current phase: all it needs, TASKS-21, is completed."
    private func reason(_ task: Int) -> String {
        let first = "First ready task of the current phase"
        let needs = scope.analysis.tasks[task].needs
        guard !needs.isEmpty else { return first + ". It needs no other." }
        let isAllDone = needs.allSatisfy { plan.tasks[$0].status == .completed }
        let names = Words.list(needs.map { plan.tasks[$0].id.text }, limit: 3)
        return first + ": all it needs, \(names), is \(isAllDone ? "completed" : "completed or deferred")."
    }

    /// Only for ids that a shell takes as they are.
    private static func command(_ task: PlanTask) -> TemplateValue {
        let id = task.id.text
        let isPlain = id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isPlain && id.first != "-" && !id.isEmpty ? .text("milepost show \(id)") : .absent
    }

    /// Why nothing is next.
    var nothingNext: String {
        if plan.tasks.isEmpty { return "No task is tracked here, so none is next." }
        guard let phase = scope.analysis.currentPhase else { return "Nothing is left to do." }
        let open = scope.analysis.phases[phase].order.contains { plan.tasks[$0].status == .notStarted }
        return open
            ? "Nothing in \(plan.phases[phase].title) is free to begin."
            : "Everything in \(plan.phases[phase].title) is begun; finish what is in progress or blocked."
    }

    /// What the tasks of the current phase wait for, when none of them is free.
    var waiting: TemplateValue {
        .framed(
            scope.analysis.waitingInCurrentPhase.prefix(8).map { task in
                let causes = scope.analysis.tasks[task].rootCauses
                return [
                    "task": tasks.reference(task), "status": tasks.status(task),
                    "why": causes.isEmpty ? "Its needs are open." : "Waits at the root for",
                    "causes": tasks.references(causes, end: ".", limit: 3),
                ]
            })
    }

    var couldStartEarly: TemplateValue {
        let early = scope.analysis.couldStartEarly
        guard !early.isEmpty else { return .absent }
        return ["items": tasks.references(early, end: ".", limit: 4)]
    }

    /// Each blocked task with since when, why, and its root cause.
    var heldUp: TemplateValue {
        let blocked = scope.analysis.workOrder.filter { plan.tasks[$0].status == .blocked }
        guard !blocked.isEmpty else { return .absent }
        return [
            "count": .number(blocked.count),
            "tasks": .list(blocked.map(heldUp)),
        ]
    }

    private func heldUp(_ task: Int) -> TemplateValue {
        let analysis = scope.analysis.tasks[task]
        let causes = analysis.rootCauses.filter { $0 != task }
        let waiting = analysis.holdsUp
        return [
            "task": tasks.reference(task), "status": tasks.status(task), "since": .optional(since(task)),
            "reason": .optional(scope.blockedReason(task).map { Words.sentence(Words.shortened($0, 160)) }),
            "why": causes.isEmpty ? .absent : "Waits at the root for",
            "causes": tasks.references(causes, end: ".", limit: 3),
            "waits": waiting > 0
                ? .text("\(Words.count(waiting, "task waits", "tasks wait")) for it.") : .absent,
        ]
    }

    /// "for 7 days"
    func since(_ task: Int) -> String? {
        guard plan.tasks[task].status == .blocked, let day = scope.blockedSince(task) else { return nil }
        return Words.duration(from: day, to: asOf)
    }
}
