import MilepostModel

/// A task that is not in both states, or not the same in both.
package struct TaskChange: Sendable, Hashable {
    /// Nil for a task that is new.
    package var before: TaskState?
    /// Nil for a task that is gone.
    package var after: TaskState?
    /// Its phase in either state; nil where it is in the same one, and for tasks that are in one state only.
    package var move: Move?

    /// From one phase to another, by their titles; nil for no phase.
    package struct Move: Sendable, Hashable {
        package var from: String?
        package var to: String?

        package init(from: String?, to: String?) {
            self.from = from
            self.to = to
        }
    }

    package init(before: TaskState?, after: TaskState?, move: Move? = nil) {
        self.before = before
        self.after = after
        self.move = move
    }

    package var isAdded: Bool { before == nil }
    package var isRemoved: Bool { after == nil }

    /// Nil where the status is the same, and for tasks that are in one state only.
    package var turn: StatusTurn? {
        guard let before, let after else { return nil }
        return StatusTurn(from: before.status, to: after.status)
    }

    /// Another name for the same task.
    package var isRenamed: Bool {
        guard let before, let after else { return false }
        return before.name != after.name && before.title != after.title && !isNamelessTwice
    }

    /// Another id for the same task.
    package var isRenumbered: Bool {
        guard let before, let after else { return false }
        return before.id != after.id
    }

    package var isReprioritised: Bool {
        guard let before, let after else { return false }
        return before.priority != after.priority
    }

    /// A task that is called by its id has no name that could change.
    private var isNamelessTwice: Bool {
        before.map { $0.name == $0.id.text } ?? false && after.map { $0.name == $0.id.text } ?? false
    }

    /// Whether there is anything to tell.
    var isChange: Bool {
        isAdded || isRemoved || turn != nil || move != nil || isRenamed || isRenumbered || isReprioritised
    }
}

/// A dependency that is in one of two states only, between tasks that are in both. Those of tasks that came or went came
/// or went with them.
package struct DependencyChange: Sendable, Hashable {
    /// As they stand in the state that has the dependency.
    package var needing: TaskState
    package var needed: TaskState

    package init(needing: TaskState, needed: TaskState) {
        self.needing = needing
        self.needed = needed
    }
}
