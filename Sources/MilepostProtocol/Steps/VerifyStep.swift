import MilepostEditing
import MilepostModel
import MilepostSource

/// `verify`: sets check items, and the status of their section with them (the format's protocol, step 3).
package struct VerifyStep: ProtocolStep {
    package enum Part: String, Sendable, Hashable, CaseIterable {
        case pre
        case post
    }

    package var items: [String]
    /// Every item of the pre-check of a task that has not begun, of the post-check of one that has.
    package var all: Bool
    /// Which checklist is meant; nil where the items say so.
    package var part: Part?
    /// Sets the items false.
    package var undo: Bool
    /// What shows that it is so: a comment behind each item, or a row in the logs.
    package var evidence: String?
    /// Why the item does not hold: the task becomes BLOCKED.
    package var failed: String?

    package init(
        items: [String], all: Bool = false, part: Part? = nil, undo: Bool = false, evidence: String? = nil,
        failed: String? = nil
    ) {
        self.items = items
        self.all = all
        self.part = part
        self.undo = undo
        self.evidence = evidence
        self.failed = failed
    }

    package func decide(_ desk: Desk) throws(Refusal) -> StepDecision {
        var tracking = Tracking(of: desk.task)
        let meant = try meant(desk.task, tracking)
        if let failed { return try fail(desk, tracking, meant, failed) }
        try guardFinished(desk.task, meant)
        try guardBegun(desk.task, meant)
        for item in meant {
            switch item.part {
            case .pre: tracking.preCheck?.set(item.name, !undo)
            case .post: tracking.postCheck?.set(item.name, !undo)
            }
        }
        var edits: [PlanEdit] = [.setTracking(task: desk.task.id, tracking, items: .keep)]
        if let evidence, !undo {
            let names = meant.map(\.name)
            let line = LogLine(
                date: desk.now, task: desk.task.id, status: tracking.status,
                notes: "\(names.joined(separator: ", ")): \(evidence)", by: desk.by)
            edits.append(.noteChecks(task: desk.task.id, items: names, evidence, else: line))
        }
        return StepDecision(edits: edits, status: tracking.status, sentence: sentence(desk.task, tracking, meant))
    }

    private struct Meant: Equatable {
        let part: Part
        let name: String
    }

    private func meant(_ task: PlanTask, _ tracking: Tracking) throws(Refusal) -> [Meant] {
        let pre = part == .post ? [] : tracking.preCheck?.items.map { Meant(part: .pre, name: $0.name) } ?? []
        let post = part == .pre ? [] : tracking.postCheck?.items.map { Meant(part: .post, name: $0.name) } ?? []
        let known = pre + post
        guard !known.isEmpty else {
            throw Refusal("\(task.id) has no checks", help: "write a workflow into its entry or its file", kind: .usage)
        }
        if all {
            let part = part ?? (task.status == .inProgress || task.status == .completed ? .post : .pre)
            return known.filter { $0.part == part }
        }
        guard !items.isEmpty else {
            throw Refusal(
                "no check is named", help: "name some of \(known.map(\.name).joined(separator: ", ")), or use --all",
                kind: .usage)
        }
        var found: [Meant] = []
        for item in items {
            let named = known.filter { $0.name == item }
            guard named.count < 2 else {
                throw Refusal(
                    "\(task.id) has '\(item)' in both checklists", help: "say --part pre or --part post", kind: .usage)
            }
            guard let only = named.first else {
                let near = NearMiss.of(item, among: known.map(\.name))
                throw Refusal(
                    "\(task.id) has no check '\(item)'",
                    help: near.map { "did you mean \($0)?" }
                        ?? "it has \(known.map(\.name).joined(separator: ", "))", kind: .usage)
            }
            if !found.contains(only) { found.append(only) }
        }
        return found
    }

    /// What is checked at the end cannot hold before the beginning.
    private func guardBegun(_ task: PlanTask, _ meant: [Meant]) throws(Refusal) {
        guard !undo, task.status == .notStarted, let last = meant.first(where: { $0.part == .post }) else { return }
        throw Refusal(
            "\(task.id) is not started, and \(last.name) is checked when it is done",
            help: "milepost start \(task.id)")
    }

    /// What a finished step rests on is not taken away under it.
    private func guardFinished(_ task: PlanTask, _ meant: [Meant]) throws(Refusal) {
        guard undo else { return }
        let isBegun = [.inProgress, .completed].contains(task.status)
        if isBegun, meant.contains(where: { $0.part == .pre }) {
            throw Refusal(
                "\(task.id) is \(task.status.words), so its pre-checks have to stay true",
                help: "say what failed: milepost verify \(task.id) \(meant[0].name) --failed \"why\"")
        }
        if task.status == .completed {
            throw Refusal(
                "\(task.id) is completed, so its post-checks have to stay true",
                help: "milepost reopen \(task.id) \"why\"")
        }
    }

    private func fail(
        _ desk: Desk, _ tracking: Tracking, _ meant: [Meant], _ why: String
    ) throws(Refusal) -> StepDecision {
        let task = desk.task
        guard task.status != .completed else {
            throw Refusal("\(task.id) is completed", help: "milepost reopen \(task.id) \"\(why)\"")
        }
        // What is put off holds nothing up; blocked it would.
        guard task.status != .deferred else {
            throw Refusal("\(task.id) is deferred", help: "milepost reopen \(task.id) \"why\"")
        }
        var tracking = tracking
        for item in meant {
            switch item.part {
            case .pre: tracking.preCheck?.set(item.name, false)
            case .post: tracking.postCheck?.set(item.name, false)
            }
        }
        tracking.status = .blocked
        let names = meant.map(\.name).joined(separator: ", ")
        let isNeed = meant.contains { $0.name.contains("dep") }
        let needs = isNeed ? desk.openNeeds(desk.needs()).map(\.id.text) : []
        let waits = needs.isEmpty ? "" : " (waits for \(needs.joined(separator: ", ")))"
        return StepDecision(
            edits: [
                .setTracking(task: task.id, tracking, items: .keep),
                desk.log(.blocked, "\(names) failed: \(why)\(waits)"),
            ], status: .blocked, sentence: "\(task.title) is blocked: \(names) failed.")
    }

    private func sentence(_ task: PlanTask, _ tracking: Tracking, _ meant: [Meant]) -> String {
        let parts = Part.allCases.filter { part in meant.contains { $0.part == part } }
        let counts = parts.compactMap { part -> String? in
            guard let section = part == .pre ? tracking.preCheck : tracking.postCheck else { return nil }
            return "\(section.items.count { $0.isTrue }) of \(section.items.count) \(part.rawValue)-checks are true"
        }
        return "\(task.title): \(counts.joined(separator: ", "))."
    }
}
