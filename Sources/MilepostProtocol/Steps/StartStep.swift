import MilepostAnalysis
import MilepostEditing
import MilepostModel
import MilepostSource

/// `start`: a task is begun, if its pre-checks are complete and what it needs is done (the format's protocol, steps 4
/// and 5). It is a claim: of several who start a task, one does.
package struct StartStep: ProtocolStep {
    /// Goes on where pre-checks or needs are open, and logs why.
    package var force: String?

    package init(force: String? = nil) {
        self.force = force
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        let task = desk.task
        try guardStatus(desk)
        var tracking = Tracking(of: task)
        let planNeeds = desk.needs()
        let openNeeds = desk.openNeeds(planNeeds)
        if force == nil { try guardRules(task, tracking, openNeeds) }
        tracking.status = .inProgress
        if tracking.started == nil { tracking.started = desk.today }
        let needs = openNeeds.map(\.id.text)
        let forced = force.map { reason in
            let open = tracking.preCheck.map(\.open) ?? []
            let missing = open + needs
            return
                "Started although \(missing.isEmpty ? "nothing was" : missing.joined(separator: ", ") + (missing.count == 1 ? " was" : " were")) open: \(reason)"
        }
        let log = desk.log(.inProgress, forced, usually: "Started")
        return StepDecision(
            edits: [.setTracking(task: task.id, tracking, items: .keep)] + log.edits, status: .inProgress,
            sentence: "\(task.title) is in progress.", remarks: Self.ahead(desk, planNeeds) + log.remarks)
    }

    /// What is urgent in the current phase, where the task is in a later one.
    private static func ahead(_ desk: Desk, _ needs: PlanNeeds) -> [String] {
        guard let phase = desk.task.phase, let current = needs.currentPhase, current < phase else { return [] }
        let urgent = desk.plan.phases[current].tasks.map { desk.plan.tasks[$0] }.first {
            $0.status.isOpen && $0.priority?.level == 0
        }
        return urgent.map { ["\(desk.plan.phases[current].words) still has an open P0 task, \($0.title)."] } ?? []
    }

    private func guardStatus(_ desk: Desk) throws(Refusal) {
        let task = desk.task
        switch task.status {
        case .notStarted: return
        case .inProgress:
            let holder = desk.logEntries.last { $0.status == .inProgress }?.notes.flatMap { Self.name(in: $0.value) }
            throw Refusal(
                "\(task.title) is in progress already\(holder.map { ", started by \($0)" } ?? "")",
                help: "take another one: milepost next")
        case .blocked:
            throw Refusal("\(task.title) is blocked", help: "milepost unblock \(task.id)")
        case .completed:
            throw Refusal("\(task.title) is completed", help: "milepost reopen \(task.id) \"why\"")
        case .deferred:
            throw Refusal("\(task.title) is deferred", help: "milepost reopen \(task.id) \"why\"")
        }
    }

    private func guardRules(_ task: PlanTask, _ tracking: Tracking, _ needs: [PlanTask]) throws(Refusal) {
        if let pre = tracking.preCheck, !pre.isComplete {
            let open = pre.open.isEmpty ? "the section's status" : pre.open.joined(separator: ", ")
            throw Refusal(
                "\(task.title) cannot start: its pre-check is not complete (\(open))",
                help: "milepost verify \(task.id) \(pre.open.isEmpty ? "--all" : pre.open.joined(separator: " "))")
        }
        if let first = needs.first {
            throw Refusal(
                "\(task.title) cannot start: it needs \(needs.map { "\($0.id) (\($0.status.words))" }.joined(separator: ", "))",
                help: "milepost show \(first.id), or go on with milepost start \(task.id) --force \"why\"")
        }
    }

    /// The name at a note's end: "Started (by Ines)".
    static func name(in notes: String) -> String? {
        guard let range = notes.ranges(of: "(by ").last, notes.hasSuffix(")") else { return nil }
        return String(notes[range.upperBound...].dropLast())
    }
}
