import MilepostModel

/// What can be worked on side by side: wave 0 now, wave 1 once wave 0 is finished, and so on.
///
/// When a blocked task can be worked on, nobody knows; so it is in no wave, nor is what waits for it.
struct Waves: Sendable {
    /// The tasks of each wave, in the order of work.
    private(set) var waves: [[Int]]
    /// The wave of each task, if any.
    private(set) var wave: [Int?]

    /// - Parameters:
    ///   - open: The graph over the open tasks.
    ///   - order: All tasks in the order of work.
    /// - Complexity: linear in nodes, edges and tasks.
    init(in open: CondensedGraph, statuses: [Status], order: [Int]) {
        waves = []
        wave = Array(repeating: nil, count: statuses.count)
        // The first wave for what needs a node; nil where that waits for something blocked.
        var after: [Int?] = []
        for node in open.nodes {
            var earliest: Int? = 0
            for need in open.needs[node] {
                guard let first = earliest, let freed = after[need] else {
                    earliest = nil
                    break
                }
                earliest = max(first, freed)
            }
            let members = open.members[node]
            for task in members where statuses[task] != .blocked { wave[task] = earliest }
            let isBlocked = members.contains { statuses[$0] == .blocked }
            after.append(isBlocked ? nil : earliest.map { members.isEmpty ? $0 : $0 + 1 })
        }
        for task in order {
            guard let place = wave[task] else { continue }
            while waves.count <= place { waves.append([]) }
            waves[place].append(task)
        }
    }
}
