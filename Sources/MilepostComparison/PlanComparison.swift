import MilepostAnalysis
import MilepostModel

/// What is different between two states of a plan.
package struct PlanComparison: Sendable, Hashable {
    /// Nil for a plan that is new.
    package var before: PlanState?
    /// Nil for a plan that is gone.
    package var after: PlanState?
    /// Tasks that changed, in the order of the later state; those that are gone follow in the order of the earlier one.
    package var tasks: [TaskChange]
    /// In the order of the needing, then the needed task of the later state.
    package var dependenciesAdded: [DependencyChange]
    /// The same of the earlier state.
    package var dependenciesRemoved: [DependencyChange]
    /// Titles of phases that are new, gone, or called otherwise.
    package var phasesAdded: [String]
    package var phasesRemoved: [String]
    package var phasesRenamed: [Renaming]

    /// Two titles of one phase.
    package struct Renaming: Sendable, Hashable {
        package var from: String
        package var to: String

        package init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// The task to begin, then and now.
    package var nextBefore: TaskState? { before.flatMap { state in state.next.map { state.tasks[$0] } } }
    package var nextAfter: TaskState? { after.flatMap { state in state.next.map { state.tasks[$0] } } }

    /// Whether another task is next.
    package var isNextChanged: Bool { nextBefore?.id != nextAfter?.id && !isSameNext }
    /// A task that got another id is still the same.
    private var isSameNext: Bool {
        tasks.contains { $0.isRenumbered && $0.before?.id == nextBefore?.id && $0.after?.id == nextAfter?.id }
    }

    /// Whether the plan says the same in both states.
    package var isEmpty: Bool {
        tasks.isEmpty && dependenciesAdded.isEmpty && dependenciesRemoved.isEmpty && phasesAdded.isEmpty
            && phasesRemoved.isEmpty && phasesRenamed.isEmpty && before?.title == after?.title && !isNextChanged
    }

    /// Compares two states of one plan; of a plan that is in one state only, all its tasks came or went.
    ///
    /// - Complexity: linear in tasks and dependencies, names that are much alike aside (``TaskPairing``).
    package init(_ before: PlanState?, _ after: PlanState?) {
        self.before = before
        self.after = after
        let (old, new) = (before?.tasks ?? [], after?.tasks ?? [])
        let pairing = TaskPairing.of(old, new)
        let phases = PhasePairing.of(before?.phases ?? [], after?.phases ?? [])
        tasks = Self.changes(before, after, pairing, phases)
        let added = Self.dependencies(of: new, missingIn: old, partner: pairing.beforeOfAfter)
        var afterOfBefore = [Int?](repeating: nil, count: old.count)
        for pair in pairing.pairs { afterOfBefore[pair.before] = pair.after }
        dependenciesAdded = added
        dependenciesRemoved = Self.dependencies(of: old, missingIn: new, partner: afterOfBefore)
        let isBoth = before != nil && after != nil
        phasesAdded = isBoth ? phases.restAfter.compactMap { after?.phases[$0].title } : []
        phasesRemoved = isBoth ? phases.restBefore.compactMap { before?.phases[$0].title } : []
        phasesRenamed = phases.pairs.sorted { $0.after < $1.after }.compactMap { pair in
            guard let from = before?.phases[pair.before].title, let to = after?.phases[pair.after].title, from != to
            else { return nil }
            return Renaming(from: from, to: to)
        }
    }

    private static func changes(
        _ before: PlanState?, _ after: PlanState?, _ pairing: Pairing, _ phases: Pairing
    ) -> [TaskChange] {
        let (old, new) = (before?.tasks ?? [], after?.tasks ?? [])
        let samePhase = phases.beforeOfAfter
        var changes: [TaskChange] = []
        for (position, partner) in pairing.beforeOfAfter.enumerated() {
            let task = new[position]
            guard let partner else {
                changes.append(TaskChange(before: nil, after: task))
                continue
            }
            let stays =
                task.phase.map { samePhase[$0] == old[partner].phase && samePhase[$0] != nil }
                ?? (old[partner].phase == nil)
            let move =
                stays
                ? nil
                : TaskChange.Move(
                    from: old[partner].phase.flatMap { before?.phases[$0].title },
                    to: task.phase.flatMap { after?.phases[$0].title })
            let change = TaskChange(before: old[partner], after: task, move: move)
            if change.isChange { changes.append(change) }
        }
        return changes + pairing.restBefore.map { TaskChange(before: old[$0], after: nil) }
    }

    /// Edges of one state between tasks that both have, and that the other state lacks.
    private static func dependencies(
        of tasks: [TaskState], missingIn others: [TaskState], partner: [Int?]
    ) -> [DependencyChange] {
        let known = others.map { Set($0.needs) }
        var changes: [DependencyChange] = []
        for (needing, task) in tasks.enumerated() {
            guard let twin = partner[needing] else { continue }
            for needed in task.needs {
                guard let other = partner[needed], !known[twin].contains(other) else { continue }
                changes.append(DependencyChange(needing: task, needed: tasks[needed]))
            }
        }
        return changes
    }
}
