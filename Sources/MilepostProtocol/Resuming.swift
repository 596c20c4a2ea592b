import MilepostEditing
import MilepostModel

/// A task that was blocked, deferred or completed is work again: in progress where it had begun, else not started.
struct Resuming {
    private let desk: Desk
    /// Goes on where needs are open.
    private let force: Bool

    init(_ desk: Desk, force: Bool) {
        self.desk = desk
        self.force = force
    }

    /// - Parameters:
    ///   - text: what the logs say; nil for what they usually do.
    func decision(log text: String?, usually words: String) throws(Refusal) -> StepDecision {
        let task = desk.task
        var tracking = Tracking(of: task)
        // Once begun, it goes on; but not over a check that failed.
        let hasBegun = task.status == .completed || tracking.started != nil
        let goesOn = hasBegun && tracking.preCheck?.isComplete != false
        var remarks: [String] = []
        if goesOn {
            if !force { try guardNeeds() }
            tracking.status = .inProgress
        } else {
            tracking.status = .notStarted
            tracking.started = nil
            remarks = Self.openEnd(of: &tracking)
        }
        tracking.completed = nil
        let log = desk.log(tracking.status, text, usually: words)
        return StepDecision(
            edits: [.setTracking(task: task.id, tracking, items: .keep)] + log.edits, status: tracking.status,
            sentence: "\(task.title) is \(tracking.status.words) again.", remarks: remarks + log.remarks)
    }

    private func guardNeeds() throws(Refusal) {
        let needs = desk.openNeeds(desk.needs())
        guard let first = needs.first else { return }
        let words = needs.map { "\($0.id) (\($0.status.words))" }.joined(separator: ", ")
        throw Refusal(
            "\(desk.task.title) cannot go on: it needs \(words)",
            help: "milepost show \(first.id), or go on with --force")
    }

    /// What was checked when the work seemed done says nothing of work that is still to begin.
    ///
    /// - Returns: a remark, where something was checked.
    private static func openEnd(of tracking: inout Tracking) -> [String] {
        let checked = (tracking.postCheck?.items ?? []).filter(\.isTrue).map(\.name)
        for name in checked { tracking.postCheck?.set(name, false) }
        return checked.isEmpty ? [] : ["What was checked at the end is open again: \(checked.joined(separator: ", "))."]
    }
}
