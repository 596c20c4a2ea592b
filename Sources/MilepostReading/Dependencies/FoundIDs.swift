package import MilepostModel

/// Ids found in a text, each once.
package struct FoundIDs: Sendable, Hashable {
    /// Positions in ``Plan/tasks`` of the ids that the plan knows, in the order of their first mention.
    package private(set) var tasks: [Int] = []
    /// Ids of the shape `TASKS-NN` that it does not know.
    package private(set) var unknown: [TaskID] = []

    private var knownSoFar: Set<Int> = []
    private var unknownSoFar: Set<TaskID> = []

    mutating func add(_ id: TaskID, in index: TaskIndex) {
        if let task = index.position(of: id) {
            add([task])
        } else if id.isTasksID, unknownSoFar.insert(id).inserted {
            unknown.append(id)
        }
    }

    mutating func add(_ positions: [Int]) {
        for position in positions where knownSoFar.insert(position).inserted { tasks.append(position) }
    }
}
