import MilepostEditing
package import MilepostModel
import MilepostSource

/// `archive`: a finished phase is put away, and brought back.
package struct ArchiveStep: Sendable {
    /// As it was typed; nil for the one phase that is archived.
    package var phase: String?
    /// Brings it back.
    package var undo: Bool

    package init(phase: String?, undo: Bool = false) {
        self.phase = phase
        self.undo = undo
    }

    package func decide(_ plan: Plan, in project: Project) throws(Refusal) -> StepDecision {
        undo ? try restore(plan) : try archive(plan, in: project)
    }

    private func archive(_ plan: Plan, in project: Project) throws(Refusal) -> StepDecision {
        guard let text = phase else {
            throw Refusal("no phase is named", help: "name one with --phase", kind: .usage)
        }
        let index = try PhaseSearch.phase(text, in: plan)
        let phase = plan.phases[index]
        if phase.stub != nil {
            throw Refusal("\(phase.words) is archived already", help: Self.undoing(phase))
        }
        let tasks = phase.tasks.map { plan.tasks[$0] }
        guard !tasks.isEmpty else {
            throw Refusal("\(phase.words) has no tasks", help: "leave it, or take its heading out")
        }
        let open = tasks.filter(\.status.isOpen)
        if let first = open.first {
            let names = open.prefix(5).map { "\($0.id) (\($0.status.words))" } + (open.count > 5 ? ["…"] : [])
            throw Refusal(
                "\(phase.words) is not finished: \(names.joined(separator: ", "))",
                help: "finish what is left, or put it off: milepost defer \(first.id) \"why\"")
        }
        let unread = project.coverage.skipped.first { line in
            [.broken, .unknown].contains(line.reason) && phase.section.contains(line.range)
        }
        if let unread {
            throw Refusal("this line of \(phase.words) is not read", help: "mend it first", place: unread.range)
        }
        for task in tasks { try guardChecks(task) }
        for task in tasks { try guardDrift(task, plan, project) }
        let rows = plan.log.entries.count { entry in tasks.contains { $0.id == entry.task?.value } }
        let parts = [
            count(tasks.count, "task"), count(tasks.count { $0.taskFile != nil }, "file"), count(rows, "log row"),
        ].compactMap(\.self)
        return StepDecision(
            edits: [.archivePhase(index)], status: nil,
            sentence: "\(phase.words) is archived: \(parts.joined(separator: ", ")).")
    }

    private func restore(_ plan: Plan) throws(Refusal) -> StepDecision {
        let archived = plan.phases.indices.filter { plan.phases[$0].isArchived }
        let index: Int
        if let text = phase {
            index = try PhaseSearch.phase(text, in: plan)
        } else {
            guard let only = archived.first else {
                throw Refusal("no phase of \(plan.title) is archived", help: "archive one with --phase")
            }
            guard archived.count == 1 else {
                let names = archived.map { plan.phases[$0].selector }
                throw Refusal(
                    "\(archived.count) phases are archived",
                    help: "name one with --phase: \(names.joined(separator: ", "))",
                    kind: .usage)
            }
            index = only
        }
        let phase = plan.phases[index]
        guard phase.isArchived else {
            guard let stub = phase.stub else {
                throw Refusal("\(phase.words) is not archived", help: "see the phases with milepost status")
            }
            throw Refusal(
                "the archive of \(phase.words) is not there", help: "bring the file back, such as from git",
                place: stub.address.range)
        }
        return StepDecision(
            edits: [.restorePhase(index)], status: nil, sentence: "\(phase.words) is back from its archive.")
    }

    private func count(_ count: Int, _ word: String) -> String? {
        count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }

    /// What is put away is done: a check that is open would be forgotten.
    private func guardChecks(_ task: PlanTask) throws(Refusal) {
        guard task.status == .completed, let post = Tracking(of: task).postCheck, !post.isComplete else { return }
        let open = post.open.isEmpty ? "the section's status" : post.open.joined(separator: ", ")
        throw Refusal(
            "\(task.title) is completed, but its post-check is not (\(open))",
            help:
                "milepost verify \(task.id) \(post.open.isEmpty ? "--all" : post.open.joined(separator: " ")) --part post"
        )
    }

    private func guardDrift(_ task: PlanTask, _ plan: Plan, _ project: Project) throws(Refusal) {
        let same = PlanEdit.setTracking(task: task.id, Tracking(of: task), items: .keep)
        guard try !StepRun.change([same], in: plan, of: project).edits.isEmpty else { return }
        throw Refusal("plan and file disagree on \(task.title)", help: "milepost sync \(task.id)")
    }

    /// The command that brings a phase back.
    static func undoing(_ phase: Phase) -> String { "milepost archive --undo --phase \(phase.selector)" }
}

extension Phase {
    /// What a command names it by.
    fileprivate var selector: String { number ?? "\"\(name)\"" }
}
