package import MilepostAnalysis
package import MilepostComparison
package import MilepostModel

/// What English says of changes.
package struct EnglishChanges: ChangeWords {
    private let words: English

    package init(words: English = English()) {
        self.words = words
    }

    package var nothing: String { "Nothing changed" }
    package var planIsNew: String { "The plan is new." }
    package var noTaskChanged: String { "no task changed" }

    package func title(_ kind: ChangeGroup.Kind) -> String {
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

    package func change(_ kind: ChangeGroup.Kind, _ detail: String) -> String {
        switch kind {
        case .dependencyAdded, .dependencyRemoved: detail
        case .reprioritised: "priority \(detail)"
        case .moved: "moved \(detail)"
        default: "\(title(kind).lowercased()), \(detail)"
        }
    }

    package func findings(_ comparison: ProjectComparison) -> String? {
        let (new, gone) = (comparison.findingsNew.count, comparison.findingsGone.count)
        let newWords = "\(new) \(new == 1 ? "new finding" : "new findings")"
        switch (new, gone) {
        case (0, 0): return nil
        case (0, _): return "\(words.count(gone, .finding)) gone"
        case (_, 0): return newWords
        default: return "\(newWords), \(gone) gone"
        }
    }

    package func was(_ status: Status) -> String { "was \(words.status(status))" }

    package func added(_ status: Status, in phase: String?) -> String {
        "\(words.status(status)), \(phase.map { "in \($0)" } ?? "in no phase")"
    }

    package func moved(_ move: TaskChange.Move) -> String {
        "from \(move.from ?? "no phase") to \(move.to ?? "no phase")"
    }

    package func renamed(_ change: TaskChange) -> String {
        guard let before = change.before else { return "" }
        return change.isRenamed ? "was \(before.title)" : "was \(before.id.text)"
    }

    package func priority(_ now: Priority?, was before: Priority?) -> String {
        "\(now.map(words.priority) ?? "no priority"), was \(before.map(words.priority) ?? "none")"
    }

    package func dependency(_ edge: DependencyChange, isAdded: Bool) -> String {
        isAdded ? "now needs \(edge.needed.title)" : "no longer needs \(edge.needed.title)"
    }

    package func progress(_ now: Progress, was before: Progress) -> String {
        guard now.total > 0 else {
            return before.total > 0 ? "no tracked tasks any more, \(before.total) before" : "no tracked tasks"
        }
        let head = "\(words.percent(now.done)) done (\(words.part(now.done)))"
        guard before.total > 0 else { return head }
        if before.done == now.done { return head + ", as before" }
        return head + ", was \(words.percent(before.done)) (\(words.part(before.done)))"
    }

    package func scope(_ now: Progress, was before: Progress) -> String? {
        let difference = now.total - before.total
        guard difference != 0 else { return nil }
        return
            "\(words.count(now.total, .task)), \(abs(difference)) \(difference > 0 ? "more" : "fewer") than before"
    }

    package func count(_ kind: ChangeGroup.Kind, _ count: Int) -> String {
        let word =
            switch kind {
            case .moved: "moved"
            case .reprioritised: "with another priority"
            case .dependencyAdded: count == 1 ? "dependency added" : "dependencies added"
            case .dependencyRemoved: count == 1 ? "dependency removed" : "dependencies removed"
            default: title(kind).lowercased()
            }
        return "\(count) \(word)"
    }

    package func next(_ plan: PlanComparison) -> String? {
        switch (plan.nextBefore, plan.nextAfter) {
        case (nil, nil): nil
        case (let before?, nil): "Nothing is free to begin; it was \(before.title)"
        case (nil, let after?): plan.before == nil ? after.title : "\(after.title); nothing was free before"
        case (let before?, let after?):
            plan.isNextChanged ? "\(after.title); it was \(before.title)" : "\(after.title), as before"
        }
    }
}
