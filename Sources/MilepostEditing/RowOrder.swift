import MilepostModel

/// The order in which the tasks of a phase have to stand: urgent ones first, and of the same urgency each behind what it
/// needs.
struct RowOrder {
    /// A task as far as its place depends on it.
    struct Row {
        let id: TaskID
        /// Nil for a task whose priority is not stated, which may stand anywhere.
        let level: Int?
    }

    /// Who needs whom, by the needing one.
    let needs: [TaskID: Set<TaskID>]

    /// - Parameters:
    ///   - task: one that is not there yet.
    ///   - own: what it needs.
    init(of plan: Plan, adding task: TaskID? = nil, needs own: [TaskID] = []) {
        var needs: [TaskID: Set<TaskID>] = [:]
        for edge in plan.dependencies where edge.needed != edge.needing {
            needs[plan.tasks[edge.needing].id, default: []].insert(plan.tasks[edge.needed].id)
        }
        if let task { needs[task] = Set(own) }
        self.needs = needs
    }

    /// Whether one task may not stand above another.
    private func isWrong(_ above: Row, _ below: Row) -> Bool {
        guard let upper = above.level, let lower = below.level else { return false }
        guard upper == lower else { return upper > lower }
        // In a circle nobody can be first.
        return needs[above.id]?.contains(below.id) == true && needs[below.id]?.contains(above.id) != true
    }

    /// Whether any two stand wrong.
    func isBroken(_ rows: [Row]) -> Bool {
        rows.indices.contains { index in rows[(index + 1)...].contains { isWrong(rows[index], $0) } }
    }

    /// One that stands wrong beside a task, and whether it stands above it.
    func fault(beside task: TaskID, in rows: [Row]) -> (other: TaskID, isAbove: Bool, isUrgency: Bool)? {
        guard let place = rows.firstIndex(where: { $0.id == task }) else { return nil }
        for (index, row) in rows.enumerated() where index != place {
            let wrong = index < place ? isWrong(row, rows[place]) : isWrong(rows[place], row)
            if wrong { return (row.id, index < place, row.level != rows[place].level) }
        }
        return nil
    }
}

extension PlanEdit {
    /// - Throws: ``PlanEditError/outOfOrder(_:other:isAbove:isUrgency:)`` where a task would stand wrong in a phase whose
    ///   tasks stand in order so far.
    static func guardOrder(
        of task: TaskID, _ priority: Priority?, in ids: [TaskID], _ order: RowOrder, _ plan: Plan
    ) throws(PlanEditError) {
        let levels = Dictionary(plan.tasks.map { ($0.id, $0.priority?.level) }, uniquingKeysWith: { first, _ in first })
        let rows = ids.map { id in
            RowOrder.Row(id: id, level: id == task ? priority?.level : levels[id].flatMap(\.self))
        }
        guard let fault = order.fault(beside: task, in: rows), !order.isBroken(rows.filter { $0.id != task }) else {
            return
        }
        throw .outOfOrder(task, other: fault.other, isAbove: fault.isAbove, isUrgency: fault.isUrgency)
    }
}
