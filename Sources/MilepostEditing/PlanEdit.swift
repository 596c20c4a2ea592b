package import MilepostModel
package import MilepostSource

/// A change that someone wants made to a plan, in its own terms.
///
/// Each verb lives in a file of its own and turns into edits of exactly the bytes that state the value, in every file
/// that states it, so that plan and task file do not drift apart. What stands already as wanted is left as it is written.
package enum PlanEdit: Sendable, Hashable {
    /// Sets a task's status.
    case setStatus(task: TaskID, Status)
    /// Sets a boolean of a task's pre-check or post-check, by its name.
    case setCheck(task: TaskID, item: String, Bool)
    /// Ticks or clears a checkbox of a task's file; boxes are counted from 0 in document order.
    case tickBox(task: TaskID, box: Int, Bool)

    /// The edits that make the change, in the order of files and places; none where all stands as wanted.
    ///
    /// - Throws: ``PlanEditError`` where the plan has nothing to change.
    package func edits(in plan: Plan) throws(PlanEditError) -> [TextEdit] {
        let edits =
            switch self {
            case .setStatus(let task, let status): try Self.status(status, of: Self.task(task, in: plan))
            case .setCheck(let task, let item, let isTrue):
                try Self.check(item, isTrue, of: Self.task(task, in: plan))
            case .tickBox(let task, let box, let isTicked): try Self.box(box, isTicked, of: Self.task(task, in: plan))
            }
        return edits.sorted { $0.range < $1.range }
    }

    private static func task(_ id: TaskID, in plan: Plan) throws(PlanEditError) -> PlanTask {
        guard let task = plan.tasks.first(where: { $0.id == id }) else { throw .unknownTask(id) }
        return task
    }
}

/// Why a change cannot be made.
package enum PlanEditError: Error, Hashable {
    /// The plan has no such task.
    case unknownTask(TaskID)
    /// No file states the task's status.
    case noStatus(TaskID)
    /// No checklist of the task has an item of that name.
    case unknownCheck(TaskID, item: String)
    /// The name stands more than once in the checklists of one file, so it does not say which is meant.
    case ambiguousCheck(TaskID, item: String)
    /// The task's file has no such checkbox, or the task has no file.
    case unknownBox(TaskID, box: Int)
}
