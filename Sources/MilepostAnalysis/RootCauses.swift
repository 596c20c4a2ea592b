/// For each node of the graph of open tasks its root causes: needs, direct or not, that themselves wait for nothing
/// (the format, glossary). A cycle's tasks wait for nothing together or not at all.
struct RootCauses: Sendable {
    /// Distinct answers; many nodes have the same.
    private var sets: [[Int]]
    private var setOfNode: [Int]

    /// Tasks in document order.
    subscript(node: Int) -> [Int] { sets[setOfNode[node]] }

    /// - Complexity: linear in nodes and edges where each task waits for few or for the same as its needs; at worst
    ///   edges times root causes, which is what the answer may hold.
    init(in open: CondensedGraph) {
        sets = [[]]
        setOfNode = []
        var ownSet = Array(repeating: 0, count: open.nodes.count)
        let taskCount = open.members.lazy.flatMap(\.self).max().map { $0 + 1 } ?? 0
        var lastSeen = Array(repeating: -1, count: taskCount)

        // What a need is the cause of: of itself, if it waits for nothing, else of what it waits for.
        func causes(_ need: Int) -> Int {
            guard open.isUnit(need), setOfNode[need] == 0 else { return setOfNode[need] }
            if ownSet[need] == 0 {
                ownSet[need] = sets.count
                sets.append(open.members[need])
            }
            return ownSet[need]
        }

        for node in open.nodes {
            let parts = Set(open.needs[node].map(causes)).subtracting([0])
            guard let largest = parts.max(by: { (sets[$0].count, $1) < (sets[$1].count, $0) }), parts.count > 1 else {
                setOfNode.append(parts.first ?? 0)
                continue
            }
            var union: [Int] = []
            for part in parts {
                for task in sets[part] where lastSeen[task] != node {
                    lastSeen[task] = node
                    union.append(task)
                }
            }
            if union.count == sets[largest].count {
                setOfNode.append(largest)
            } else {
                setOfNode.append(sets.count)
                sets.append(union.sorted())
            }
        }
    }
}
