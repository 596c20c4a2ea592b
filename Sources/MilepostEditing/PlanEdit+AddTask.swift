import MilepostMarkdown
import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Writes a task into a phase, in the forms that its neighbours have, behind what is at least as urgent and what it
    /// needs; and its file, where it gets one.
    static func added(_ new: NewTask, in plan: Plan, of project: Project) throws(PlanEditError) -> PlanChange {
        guard plan.file != nil else { throw .noPlan }
        let place = PhasePlace(
            of: new.id, in: new.phase, priority: new.priority, needs: Set(new.needs), neededBy: [], plan: plan)
        let forms = Forms(at: place, in: plan)
        let ids = place.ids(with: new.id, forms.statements)
        let order = RowOrder(of: plan, adding: new.id, needs: new.needs)
        try Self.guardOrder(of: new.id, new.priority, in: ids, order, plan)
        var change = PlanChange()
        var statesNeeds = new.needs.isEmpty
        if forms.hasItem {
            let lines = EntryYAML(new, in: plan)
            try ItemInsertion(place, in: plan, project).insert(into: &change) { lines.item(indent: $0) }
            statesNeeds = true
        }
        if forms.hasRow {
            let row = try RowInsertion(place, in: plan, project)
            row.insert(row.cells(of: new), into: &change)
            statesNeeds = statesNeeds || row.hasNeeds
        }
        if !statesNeeds {
            for need in new.needs { change.add(try adding(new.id, toDependentsOf: need, in: plan, project)) }
        }
        if let file = new.file { change.newFiles[file.path] = Array(file.text.utf8) }
        change.mayChange += ["\(new.id.key) ", "need \(new.id.key) ", "outside ", PlanFacts.logName(new.id)]
        change.mayChange += plan.tasks.map { "need \($0.id.key) \(new.id.key)" }
        change.facts["\(new.id.key) phase"] = "\(new.phase)"
        change.facts["\(new.id.key) merged status"] = Status.notStarted.rawValue
        change.facts["\(new.id.key) file"] = new.file?.path
        if forms.hasItem { change.facts["\(new.id.key) item name"] = new.name }
        if forms.hasRow { change.facts["\(new.id.key) row id"] = new.id.text }
        change.facts[PlanFacts.tasksName(new.phase)] = PlanFacts.list(ids)
        return change
    }

    /// One more among those that need a task.
    private static func adding(
        _ id: TaskID, toDependentsOf needed: TaskID, in plan: Plan, _ project: Project
    ) throws(PlanEditError) -> PlanChange {
        let task = try Self.task(needed, in: plan)
        guard let stated = task.row?.dependents ?? task.item?.dependents else {
            throw .unknownField(needed, field: "dependents")
        }
        let nothing: Set<String> = ["", "none", "n/a", "nothing", "-", "–", "—"]
        let isNothing = nothing.contains(stated.value.lowercased())
        return try field(.dependents, isNothing ? id.text : "\(stated.value), \(id)", of: task, in: project)
    }
}

/// In which forms a new task is stated.
private struct Forms {
    let hasItem: Bool
    let hasRow: Bool

    var statements: [(PlanTask) -> Entry?] {
        (hasItem ? [{ $0.item }] : []) + (hasRow ? [{ $0.row }] : [])
    }

    /// As its neighbour in the phase; in a phase without tasks as the plan's last task.
    init(at place: PhasePlace, in plan: Plan) {
        let above = place.tasks[..<place.index].last
        let model = above ?? place.tasks.first ?? plan.tasks.last { $0.phase != nil }
        let item = model?.item != nil
        let row = model?.row != nil
        // A plan without tasks begins with YAML, which can say all.
        hasItem = item || !row
        // Both only where the neighbour itself stands there.
        hasRow = row && (!item || !place.tasks.isEmpty)
    }
}
