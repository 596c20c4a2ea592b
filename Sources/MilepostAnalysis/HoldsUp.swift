/// For each node of the graph of open tasks how many tasks wait for it, direct or not.
///
/// Nodes with one need hang on that need; so the nodes form trees, and the roots of these with several needs are joins.
/// All of a tree waits for its root, so what waits for a node is what hangs below it, and the whole trees of the joins
/// that it reaches. Counting the latter exactly takes a bit for each node and task below a join; they are worked off
/// in blocks of tasks, so that the memory stays small.
struct HoldsUp: Sendable {
    private var counts: [Int]

    subscript(node: Int) -> Int { counts[node] }

    /// - Complexity: linear in nodes and edges where chains do not join again; else at most edges times tasks below
    ///   joins, divided by 64.
    init(in open: CondensedGraph) {
        var below = open.members.map(\.count)
        for node in open.nodes.reversed() {
            if let parent = Self.parent(of: node, in: open) { below[parent] += below[node] }
        }
        counts = open.nodes.map { below[$0] - open.members[$0].count }

        // The tasks below joins get numbers, those of one join in a row.
        var joins: [(node: Int, tasks: Range<Int>)] = []
        for node in open.nodes where open.needs[node].count > 1 && below[node] > 0 {
            let first = joins.last?.tasks.upperBound ?? 0
            joins.append((node, first..<first + below[node]))
        }
        var bits = Array(repeating: UInt64(0), count: joins.isEmpty ? 0 : open.nodes.count * Self.wordsPerBlock)
        var firstJoin = 0
        for start in stride(from: 0, to: joins.last?.tasks.upperBound ?? 0, by: Self.wordsPerBlock * 64) {
            let block = start..<start + Self.wordsPerBlock * 64
            while joins[firstJoin].tasks.upperBound <= start { firstJoin += 1 }
            addTasks(
                of: block, below: joins[firstJoin...].prefix { $0.tasks.lowerBound < block.upperBound }, &bits, open)
        }
    }

    private static let wordsPerBlock = 32

    private static func parent(of node: Int, in open: CondensedGraph) -> Int? {
        open.needs[node].count == 1 ? open.needs[node].first : nil
    }

    /// Counts for every node the tasks of a block that wait for it through a join.
    ///
    /// - Parameters:
    ///   - joins: The joins that have tasks in the block, in the order of nodes.
    ///   - bits: Room for a block of each node.
    private mutating func addTasks(
        of block: Range<Int>, below joins: ArraySlice<(node: Int, tasks: Range<Int>)>, _ bits: inout [UInt64],
        _ open: CondensedGraph
    ) {
        guard let last = joins.last?.node else { return }
        let words = Self.wordsPerBlock
        for index in last * words..<(last + 1) * words { bits[index] = 0 }
        var join = joins.endIndex - 1
        // Nodes after the last join reach none of them. Rows hold what waits for a node; a join adds itself for others.
        for node in stride(from: last, through: 0, by: -1) {
            let row = node * words
            if node < last {
                for word in 0..<words { bits[row + word] = 0 }
                for waiting in open.neededBy[node] where waiting <= last {
                    for word in 0..<words { bits[row + word] |= bits[waiting * words + word] }
                }
                for word in 0..<words { counts[node] += bits[row + word].nonzeroBitCount }
            }
            if join >= joins.startIndex, joins[join].node == node {
                let tasks = joins[join].tasks.clamped(to: block)
                for task in tasks { bits[row + (task - block.lowerBound) / 64] |= 1 << UInt64(task % 64) }
                join -= 1
            }
        }
    }
}
