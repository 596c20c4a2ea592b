package import MilepostModel
package import MilepostSource

/// A change that someone wants made to a plan, in its own terms.
///
/// Each verb lives in a file of its own and turns into edits of exactly the bytes that state the value, in every file
/// that states it, so that plan and task file do not drift apart. What stands already as wanted is left as it is written.
package enum PlanEdit: Sendable, Hashable {
    /// Makes every place that states how far a task is say this: status, dates, checklists.
    case setTracking(task: TaskID, Tracking, items: MissingItems)
    /// Ticks or clears a checkbox of a task's file; boxes are counted from 0 in document order.
    case tickBox(task: TaskID, box: Int, Bool)
    /// Writes a comment behind each of some check items, where there is none yet and the items have their lines for
    /// themselves; else a row in the logs.
    case noteChecks(task: TaskID, items: [String], String, else: LogLine)
    /// Adds a row to the plan's session log and to that of the task's file.
    case addLogRow(LogLine)
    /// Sets a field of a task other than how far it is.
    case setField(task: TaskID, TaskField, String)
    /// Writes a task that is not there yet, and its file.
    case addTask(NewTask)
    /// Writes a phase that is not there yet behind the last one.
    case addPhase(NewPhase)
    /// Puts a task into a phase, before another one or where its urgency belongs.
    case moveTask(TaskID, phase: Int, before: TaskID?)
    /// Calls a task otherwise in every file, and its file with it.
    case renameTask(TaskID, to: TaskID)
    /// Takes a task out of the plan, its file too, and out of the lists of those that need it. Log rows stay.
    case removeTask(TaskID)
    /// Puts a phase into an archive, a position in ``Plan/phases``.
    case archivePhase(Int)
    /// Brings a phase back from its archive.
    case restorePhase(Int)

    /// What to do with check items that one place has and the other has not.
    package enum MissingItems: Sendable, Hashable {
        /// Each place keeps the items it has.
        case keep
        /// A place gets the items that it lacks.
        case add
    }

    /// The edits that make the change, and what they will change of the model.
    ///
    /// - Throws: ``PlanEditError`` where the plan has nothing to change, or a place cannot be edited safely.
    package func change(in plan: Plan, of project: Project) throws(PlanEditError) -> PlanChange {
        let change = try made(in: plan, of: project)
        // What is put away is not worked on; what stands already as wanted needs no work.
        let phases = phases(in: plan).filter(plan.phases.indices.contains).map { plan.phases[$0] }
        if !change.isEmpty, let phase = phases.first(where: \.isArchived) { throw .archived(phase) }
        return change
    }

    /// Positions of the phases that the edit is about.
    private func phases(in plan: Plan) -> [Int] {
        func phase(of task: TaskID) -> [Int] {
            [plan.tasks.first { $0.id == task }?.phase].compactMap(\.self)
        }
        return switch self {
        case .setTracking(let task, _, _), .tickBox(let task, _, _), .noteChecks(let task, _, _, _),
            .setField(let task, _, _), .removeTask(let task):
            phase(of: task)
        case .addLogRow(let line): phase(of: line.task)
        case .addTask(let task): [task.phase]
        case .moveTask(let task, let new, _): phase(of: task) + [new]
        // Wherever a task is named, it is called by its name.
        case .renameTask, .addPhase: []
        case .archivePhase, .restorePhase: []
        }
    }

    private func made(in plan: Plan, of project: Project) throws(PlanEditError) -> PlanChange {
        switch self {
        case .setTracking(let task, let tracking, let items):
            try Self.tracking(tracking, of: Self.task(task, in: plan), items, in: project)
        case .tickBox(let task, let box, let isTicked): try Self.box(box, isTicked, of: Self.task(task, in: plan))
        case .noteChecks(let task, let items, let text, let line):
            try Self.notes(items, text, of: Self.task(task, in: plan), else: line, in: plan, project)
        case .addLogRow(let line): try Self.logRow(line, of: Self.task(line.task, in: plan), in: plan, project)
        case .setField(let task, let field, let text):
            try Self.field(field, text, of: Self.task(task, in: plan), in: project)
        case .addTask(let task): try Self.added(task, in: plan, of: project).structural
        case .addPhase(let phase): try Self.added(phase, in: plan, of: project).structural
        case .moveTask(let task, let phase, let before):
            try Self.moved(Self.task(task, in: plan), to: phase, before: before, in: plan, project).structural
        case .renameTask(let task, let new):
            try Self.renamed(Self.task(task, in: plan), to: new, in: plan, project).structural
        case .removeTask(let task): try Self.removed(Self.task(task, in: plan), from: plan, project).structural
        case .archivePhase(let phase): try Self.archived(phase, in: plan, of: project).structural
        case .restorePhase(let phase): try Self.restored(phase, in: plan, of: project).structural
        }
    }

    static func task(_ id: TaskID, in plan: Plan) throws(PlanEditError) -> PlanTask {
        guard let task = plan.tasks.first(where: { $0.id == id }) else { throw .unknownTask(id) }
        return task
    }
}

/// Why a change cannot be made.
package enum PlanEditError: Error, Hashable {
    /// The plan has no such task.
    case unknownTask(TaskID)
    /// No file states the task's status in a way that could be changed; where the task stands.
    case noStatus(TaskID, SourceRange)
    /// No checklist of the task has an item of that name.
    case unknownCheck(TaskID, item: String)
    /// The task's file has no such checkbox, or the task has no file.
    case unknownBox(TaskID, box: Int)
    /// The plan is YAML, and so is the task's file where it has one: nothing can hold a log.
    case noLog(TaskID, hasFile: Bool)
    /// No place states that field of the task.
    case unknownField(TaskID, field: String)
    /// Task files stand alone: nothing lists phases and tasks.
    case noPlan
    /// The task is in another phase, a position in ``Plan/phases``.
    case notInPhase(TaskID, phase: Int)
    /// The phase lies in an archive, where nothing is edited.
    case archived(Phase)
    /// The task would stand beside another one in the wrong order: whether that stands above it, and whether it is by
    /// urgency or by need.
    case outOfOrder(TaskID, other: TaskID, isAbove: Bool, isUrgency: Bool)
    /// The new id is named already; where.
    case isNamed(TaskID, SourceRange)
    /// The place is written in a form that cannot be edited safely; what to do there by hand, as a verb phrase.
    case byHand(SourceRange, String)
}
