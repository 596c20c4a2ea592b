import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// What to do now and what holds it up: the right side of the overview.
struct WorkView: Sendable {
    let scope: PlanScope
    let tasks: TaskView
    let asOf: PlanDate

    private var plan: Plan { scope.plan }
    private var words: any PageWords { scope.words }

    /// The one task to begin, why it is it, and its pre-checks; absent when nothing is free.
    var next: TemplateValue {
        guard let next = scope.analysis.next else { return .absent }
        let task = plan.tasks[next]
        return [
            "task": tasks.reference(next), "priority": StatusView.of(task.priority, scope.words),
            "effort": .optional(task.effort.map(words.effort)), "reason": .text(reason(next)),
            "checks": task.preCheck.map { ChecklistView.of($0, title: .preChecks, words) } ?? .absent,
            "command": Self.command(task),
        ]
    }

    /// "First ready task of the current phase: all it needs, TASKS-21, is completed."
    private func reason(_ task: Int) -> String {
        let needs = scope.analysis.tasks[task].needs
        guard !needs.isEmpty else { return words[.firstReady] }
        let isAllDone = needs.allSatisfy { plan.tasks[$0].status == .completed }
        let names = words.list(needs.map { plan.tasks[$0].id.text }, limit: 3)
        return words.firstReady(needing: names, isCompleted: isAllDone)
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
        if plan.tasks.isEmpty { return words[.nothingTracked] }
        guard let phase = scope.analysis.currentPhase else { return words[.nothingLeft] }
        let open = scope.analysis.phases[phase].order.contains { plan.tasks[$0].status == .notStarted }
        return open
            ? words.nothingFree(in: plan.phases[phase].title)
            : words.allBegun(in: plan.phases[phase].title)
    }

    /// What the tasks of the current phase wait for, when none of them is free.
    var waiting: TemplateValue {
        .framed(
            scope.analysis.waitingInCurrentPhase.prefix(8).map { task in
                let causes = scope.analysis.tasks[task].rootCauses
                return [
                    "task": tasks.reference(task), "status": tasks.status(task),
                    "why": .text(words[causes.isEmpty ? .needsOpen : .waitsAtRoot]),
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
            "why": causes.isEmpty ? .absent : .text(words[.waitsAtRoot]),
            "causes": tasks.references(causes, end: ".", limit: 3),
            "waits": waiting > 0 ? .text(words.waiting(waiting) + ".") : .absent,
        ]
    }

    /// "for 7 days"
    func since(_ task: Int) -> String? {
        guard plan.tasks[task].status == .blocked, let day = scope.blockedSince(task) else { return nil }
        return words.duration(from: day, to: asOf)
    }
}
