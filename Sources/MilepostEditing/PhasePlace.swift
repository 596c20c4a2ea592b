import MilepostModel
import MilepostSource

/// Where a task is to stand among those of a phase.
struct PhasePlace {
    /// Position in ``Plan/phases``.
    let phase: Int
    /// The phase's tasks without the one that comes, in document order.
    let tasks: [PlanTask]
    /// How many of them stand before it.
    let index: Int

    /// - Parameters:
    ///   - task: The one that comes; it may stand in the phase already.
    ///   - before: The one that follows it.
    init(of task: TaskID, in phase: Int, before: TaskID, plan: Plan) throws(PlanEditError) {
        self.phase = phase
        tasks = plan.phases[phase].tasks.map { plan.tasks[$0] }.filter { $0.id != task }
        guard let index = tasks.firstIndex(where: { $0.id == before }) else { throw .notInPhase(before, phase: phase) }
        self.index = index
    }

    /// Behind what is at least as urgent and what it needs, before what needs it: so that rows stand in the order of
    /// work.
    init(
        of task: TaskID, in phase: Int, priority: Priority?, needs: Set<TaskID>, neededBy: Set<TaskID>, plan: Plan
    ) {
        self.phase = phase
        tasks = plan.phases[phase].tasks.map { plan.tasks[$0] }.filter { $0.id != task }
        let urgency = priority?.level ?? 10
        let urgent = tasks.lastIndex { ($0.priority?.level ?? 10) <= urgency }.map { $0 + 1 } ?? 0
        // Among those of another urgency it has its place already.
        func isEqual(_ other: PlanTask) -> Bool { (other.priority?.level ?? 10) == urgency }
        let needed = tasks.lastIndex { needs.contains($0.id) && isEqual($0) }.map { $0 + 1 } ?? 0
        let needing = tasks.firstIndex { neededBy.contains($0.id) && isEqual($0) } ?? tasks.count
        index = max(needed, min(urgent, needing))
    }

    /// The ids of the phase in their new order.
    ///
    /// - Parameter statements: In which forms the task is stated: it stands where the first of them stands.
    func ids(with task: TaskID, _ statements: [(PlanTask) -> Entry?]) -> [TaskID] {
        let ids = tasks.map(\.id)
        let index = statements.map { position(of: $0) }.min() ?? index
        return ids[..<index] + [task] + ids[index...]
    }

    /// How many tasks stand before a new statement of a kind: it stands beside its neighbour, and without one behind all.
    private func position(of statement: (PlanTask) -> Entry?) -> Int {
        if let above = tasks[..<index].lastIndex(where: { statement($0) != nil }) { return above + 1 }
        return tasks[index...].firstIndex { statement($0) != nil } ?? tasks.count
    }

    /// The nearest statement of a kind.
    enum Neighbour {
        /// It stands before the new one.
        case above(Entry)
        case below(Entry)

        var entry: Entry {
            switch self {
            case .above(let entry), .below(let entry): entry
            }
        }
    }

    /// - Parameter statement: a task's row, or its item.
    func neighbour(_ statement: (PlanTask) -> Entry?) -> Neighbour? {
        if let above = tasks[..<index].lazy.compactMap(statement).last { return .above(above) }
        return tasks[index...].lazy.compactMap(statement).first.map { .below($0) }
    }
}
