package import MilepostAnalysis
package import MilepostComparison
import MilepostModel

/// What is said of changes, the same in the terminal, on pages, in comments and in mail.
package enum ChangeWords {
    package static let nothing = "Nothing changed"

    static func title(_ kind: ChangeGroup.Kind) -> String {
        switch kind {
        case .finished: "Finished"
        case .started: "Started"
        case .unblocked: "Unblocked"
        case .blocked: "Blocked"
        case .reopened: "Reopened"
        case .resumed: "Taken up again"
        case .deferred: "Deferred"
        case .stopped: "Put back"
        case .added: "Added"
        case .removed: "Removed"
        case .moved: "Moved to another phase"
        case .renamed: "Renamed"
        case .reprioritised: "Priority changed"
        case .dependencyAdded: "Dependencies added"
        case .dependencyRemoved: "Dependencies removed"
        }
    }

    /// A change in a few words, beside the task it speaks of: "finished, was in progress".
    static func change(_ kind: ChangeGroup.Kind, _ detail: String) -> String {
        switch kind {
        case .dependencyAdded, .dependencyRemoved: detail
        case .reprioritised: "priority \(detail)"
        case .moved: "moved \(detail)"
        default: "\(title(kind).lowercased()), \(detail)"
        }
    }

    /// "2 new findings, 1 gone"; nil where they are the same.
    package static func findings(_ comparison: ProjectComparison) -> String? {
        let (new, gone) = (comparison.findingsNew.count, comparison.findingsGone.count)
        switch (new, gone) {
        case (0, 0): return nil
        case (0, _): return "\(Words.count(gone, "finding", "findings")) gone"
        case (_, 0): return Words.count(new, "new finding", "new findings")
        default: return "\(Words.count(new, "new finding", "new findings")), \(gone) gone"
        }
    }

    static func was(_ status: Status) -> String { "was \(status.words)" }

    static func added(_ task: TaskState, in plan: PlanState?) -> String {
        let phase = task.phase.flatMap { position in plan?.phases[position].title }
        return "\(task.status.words), \(phase.map { "in \($0)" } ?? "in no phase")"
    }

    static func moved(_ move: TaskChange.Move) -> String {
        "from \(move.from ?? "no phase") to \(move.to ?? "no phase")"
    }

    static func renamed(_ change: TaskChange) -> String {
        guard let before = change.before else { return "" }
        return change.isRenamed ? "was \(before.title)" : "was \(before.id.text)"
    }

    static func priority(_ now: Priority?, was before: Priority?) -> String {
        "\(now.map { "\($0)" } ?? "no priority"), was \(before.map { "\($0)" } ?? "none")"
    }

    static func dependency(_ edge: DependencyChange, isAdded: Bool) -> String {
        isAdded ? "now needs \(edge.needed.title)" : "no longer needs \(edge.needed.title)"
    }

    /// "61 % done (21 of 34), was 52 % (18 of 34)"
    package static func progress(_ now: Progress, was before: Progress) -> String {
        guard now.total > 0 else {
            return before.total > 0 ? "no tracked tasks any more, \(before.total) before" : "no tracked tasks"
        }
        let head = "\(now.done.percentText) done (\(Words.part(now.done)))"
        guard before.total > 0 else { return head }
        if before.done == now.done { return head + ", as before" }
        return head + ", was \(before.done.percentText) (\(Words.part(before.done)))"
    }

    /// "36 tasks, 2 more than before"; nil where the scope is the same.
    package static func scope(_ now: Progress, was before: Progress) -> String? {
        let difference = now.total - before.total
        guard difference != 0 else { return nil }
        return
            "\(Words.count(now.total, "task", "tasks")), \(abs(difference)) \(difference > 0 ? "more" : "fewer") than before"
    }

    /// The change in one line: "3 finished, 1 blocked, 2 added"; nil where no task changed.
    package static func summary(_ plans: [PlanComparison]) -> String? {
        var counts: [ChangeGroup.Kind: Int] = [:]
        for plan in plans {
            for group in ChangeGroup.all(of: plan) { counts[group.kind, default: 0] += group.rows.count }
        }
        let parts = ChangeGroup.Kind.allCases.compactMap { kind -> String? in
            guard let count = counts[kind] else { return nil }
            return "\(count) \(word(kind, count))"
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func word(_ kind: ChangeGroup.Kind, _ count: Int) -> String {
        switch kind {
        case .moved: "moved"
        case .reprioritised: "with another priority"
        case .dependencyAdded: count == 1 ? "dependency added" : "dependencies added"
        case .dependencyRemoved: count == 1 ? "dependency removed" : "dependencies removed"
        default: title(kind).lowercased()
        }
    }

    /// "TASKS-16 Waiting List; it was TASKS-14 Islander Passes": the next task then and now.
    package static func next(_ plan: PlanComparison) -> String? {
        switch (plan.nextBefore, plan.nextAfter) {
        case (nil, nil): nil
        case (let before?, nil): "Nothing is free to begin; it was \(before.title)"
        case (nil, let after?): plan.before == nil ? after.title : "\(after.title); nothing was free before"
        case (let before?, let after?):
            plan.isNextChanged ? "\(after.title); it was \(before.title)" : "\(after.title), as before"
        }
    }
}
