package import MilepostComparison
import MilepostModel

/// Changes of one kind, in the words that every form of a comparison uses.
package struct ChangeGroup: Sendable, Hashable {
    /// The kinds, in the order in which they are told: what moves the plan first.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case finished
        case started
        case unblocked
        case blocked
        case reopened
        case resumed
        case deferred
        case stopped
        case added
        case removed
        case moved
        case renamed
        case reprioritised
        case dependencyAdded
        case dependencyRemoved
    }

    /// One task that changed so.
    package struct Row: Sendable, Hashable {
        /// As it is now; of a task that is gone, as it was.
        package let task: TaskState
        /// Behind the task's title: "was in progress", "needs TASKS-03 Store".
        package let detail: String
        /// Whether the task is gone, so that nothing can lead to it.
        package let isGone: Bool
    }

    package let kind: Kind
    /// Never empty.
    package let rows: [Row]

    /// In English: "Finished", "Dependencies added".
    package var title: String { EnglishChanges().title(kind) }

    /// All groups of a plan that have a row. A task that changed in several ways is in several groups.
    ///
    /// - Parameter words: what the rows say.
    package static func all(of plan: PlanComparison, _ words: any ChangeWords = EnglishChanges()) -> [ChangeGroup] {
        var rows: [Kind: [Row]] = [:]
        for change in plan.tasks {
            for (kind, detail) in details(change, in: plan, words) {
                guard let task = change.after ?? change.before else { continue }
                rows[kind, default: []].append(Row(task: task, detail: detail, isGone: change.isRemoved))
            }
        }
        let followed = plan.tasks.compactMap { change in
            change.before.flatMap { old in change.after.map { (old.id, $0) } }
        }
        let now = Dictionary(followed, uniquingKeysWith: { first, _ in first })
        for (kind, edges) in [
            (Kind.dependencyAdded, plan.dependenciesAdded), (.dependencyRemoved, plan.dependenciesRemoved),
        ] {
            for edge in edges {
                let detail = words.dependency(edge, isAdded: kind == .dependencyAdded)
                // Both states have the task: it is shown as it is now.
                let task = kind == .dependencyAdded ? edge.needing : now[edge.needing.id] ?? edge.needing
                rows[kind, default: []].append(Row(task: task, detail: detail, isGone: false))
            }
        }
        return Kind.allCases.compactMap { kind in rows[kind].map { ChangeGroup(kind: kind, rows: $0) } }
    }

    private static func details(
        _ change: TaskChange, in plan: PlanComparison, _ words: any ChangeWords
    ) -> [(Kind, String)] {
        guard let before = change.before else {
            return change.after.map { task in
                let phase = task.phase.flatMap { position in plan.after?.phases[position].title }
                return [(.added, words.added(task.status, in: phase))]
            } ?? []
        }
        guard let after = change.after else { return [(.removed, words.was(before.status))] }
        var details: [(Kind, String)] = []
        if let turn = change.turn { details.append((kind(turn), words.was(before.status))) }
        if let move = change.move { details.append((.moved, words.moved(move))) }
        if change.isRenamed || change.isRenumbered { details.append((.renamed, words.renamed(change))) }
        if change.isReprioritised {
            details.append((.reprioritised, words.priority(after.priority, was: before.priority)))
        }
        return details
    }

    private static func kind(_ turn: StatusTurn) -> Kind {
        switch turn {
        case .finished: .finished
        case .started: .started
        case .unblocked: .unblocked
        case .blocked: .blocked
        case .reopened: .reopened
        case .resumed: .resumed
        case .deferred: .deferred
        case .stopped: .stopped
        }
    }
}
