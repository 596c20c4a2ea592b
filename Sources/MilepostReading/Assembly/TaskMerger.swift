import MilepostModel
import MilepostSource

/// Brings plan and task files together: the plan says who is in which phase, the task file how far the task is
/// (the format, section 9).
struct TaskMerger {
    /// Task files without any plan are the tasks themselves, in order of their ids.
    let isAlone: Bool
    let merged: [EntryMerger.Merged]
    let files: [TaskFile]

    func tasks() async -> [PlanTask] {
        let byID = Dictionary(files.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        let stated = merged.compactMap { entry in entry.first.map { (id: $0.id.value, entry: entry) } }
        let listed = Set(stated.map(\.id))
        let tasks = await stated.concurrentMap { task($0.entry, file: byID[$0.id]) }
        let unlisted = files.filter { !listed.contains($0.id.value) }.sorted { $0.id.value < $1.id.value }
        return tasks + unlisted.map { task(nil, file: $0) }
    }

    private func task(_ entry: EntryMerger.Merged?, file: TaskFile?) -> PlanTask {
        let (row, item) = (entry?.row?.entry, entry?.item?.entry)
        let first = entry?.first
        let id = first?.id.value ?? file?.id.value ?? TaskID("")
        let range = first?.range ?? file?.id.range ?? SourceRange(file: FileID(0), start: 0, end: 0)
        let name = item?.name?.value ?? row?.name?.value ?? Self.name(of: file) ?? id.text
        var task = PlanTask(
            id: id, name: name, status: .notStarted, range: range, row: row, item: item, taskFile: file)
        task.phase = entry?.phase ?? (isAlone ? 0 : nil)
        task.priority = (item?.priority ?? row?.priority ?? file?.tracking?.priority ?? file?.priority)?.value
        task.effort = (file?.effort ?? item?.effort ?? row?.effort)?.value
        let control = DocumentControlReader(control: file?.control ?? [])
        task.owner = (item?.owner ?? row?.owner ?? control.value("assigned to", "owner", "assignee"))?.value
        task.due = (item?.due ?? row?.due ?? control.value("due date", "due"))?.value
        task.notes = (item?.notes ?? row?.notes)?.value
        task.extras = (row?.extras ?? []) + (item?.extras ?? [])
        task.planStatus = (item?.status ?? row?.status)?.value ?? (entry == nil ? nil : .notStarted)
        task.fileStatus = (file?.tracking?.status ?? file?.controlStatus)?.value
        applyTracking(to: &task, statesStatus: item?.status != nil || row?.status != nil)
        return task
    }

    private static func name(of file: TaskFile?) -> String? {
        let name = file?.tracking?.name ?? file?.name
        guard let name, !PlaceholderText.isPlaceholder(name.value) else { return file?.name?.value }
        return name.value
    }

    /// Status, dates and checklists: all of the file's, or the plan's with what it does not state from the file.
    private func applyTracking(to task: inout PlanTask, statesStatus: Bool) {
        let plan = PlanTracking(row: task.row, item: task.item)
        let tracking = task.taskFile?.tracking
        let isFurther = fileIsFurther(task, plan: plan)
        if let tracking, !task.isStated || !statesStatus || isFurther {
            task.authority = .file
            task.status = task.fileStatus ?? .notStarted
            task.started = tracking.started?.value
            task.completed = tracking.completed?.value
            task.preCheck = tracking.preCheck
            task.postCheck = tracking.postCheck
            if !plan.statesChecks || isFurther || !task.isStated { return }
            task.preCheck = tracking.preCheck ?? plan.preCheck
            task.postCheck = tracking.postCheck ?? plan.postCheck
            return
        }
        task.status = (isFurther || !statesStatus ? task.fileStatus : task.planStatus) ?? .notStarted
        let onlyFileStates = task.fileStatus != nil && (!task.isStated || !statesStatus)
        task.authority = isFurther || onlyFileStates ? .file : .plan
        task.preCheck = plan.statesChecks ? plan.preCheck : tracking?.preCheck
        task.postCheck = plan.statesChecks ? plan.postCheck : tracking?.postCheck
        task.started = plan.started?.value ?? (plan.statesDates ? nil : tracking?.started?.value)
        task.completed = plan.completed?.value ?? (plan.statesDates ? nil : tracking?.completed?.value)
    }

    /// Whether the file's tracking is used: its status stands further, or at the same status has more true items, or
    /// its later date is later than the plan's.
    private func fileIsFurther(_ task: PlanTask, plan: PlanTracking) -> Bool {
        guard task.isStated, let file = task.fileStatus else { return false }
        let stated = task.planStatus ?? .notStarted
        if file.distance != stated.distance, file.distance > stated.distance { return true }
        guard let tracking = task.taskFile?.tracking else { return false }
        if file == stated, plan.statesChecks, tracking.trueItems > plan.trueItems { return true }
        let fileDate = [tracking.started?.value, tracking.completed?.value].compactMap(\.self).max()
        let planDate = [plan.started?.value, plan.completed?.value].compactMap(\.self).max()
        if let fileDate, let planDate { return planDate < fileDate }
        return false
    }
}

/// What a plan's row and YAML item together say of how far a task is.
private struct PlanTracking {
    let preCheck: Checklist?
    let postCheck: Checklist?
    let started: Sourced<PlanDate>?
    let completed: Sourced<PlanDate>?
    /// A plain row states no checklists; the task file's are used then.
    let statesChecks: Bool
    /// A YAML item has a place for dates, and an empty one says that there is none.
    let statesDates: Bool

    init(row: Entry?, item: Entry?) {
        preCheck = item?.preCheck
        postCheck = item?.postCheck
        started = item?.started ?? row?.started
        completed = item?.completed ?? row?.completed
        statesChecks = preCheck != nil || postCheck != nil
        statesDates = item?.hasWorkflow ?? false
    }

    var trueItems: Int { [preCheck, postCheck].compactMap { $0?.fraction.count }.reduce(0, +) }
}

extension Entry {
    /// How many of its check items are true.
    fileprivate var trueItems: Int { [self.preCheck, self.postCheck].compactMap { $0?.fraction.count }.reduce(0, +) }
}
