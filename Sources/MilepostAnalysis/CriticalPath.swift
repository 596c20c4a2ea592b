import MilepostModel

/// The longest chains of unfinished tasks by their whole estimate (the format, section 7).
///
/// A cycle's tasks are one link of a chain, as long as all of them together.
struct CriticalPath: Sendable {
    let open: CondensedGraph
    /// Seconds of a node; 0 where it is passed through.
    let work: [Int]
    /// Seconds of the longest chain that ends with a node, the node's own included.
    let head: [Int]
    /// Seconds of the longest chain that begins with a node, the node's own included.
    let tail: [Int]
    /// Seconds of the longest chain.
    let seconds: Int

    /// - Parameters:
    ///   - open: The graph over the open tasks.
    ///   - efforts: What each task of the plan takes, the open ones at least.
    /// - Complexity: linear in nodes and edges.
    init(in open: CondensedGraph, efforts: [Effort]) {
        let work = open.members.map { $0.reduce(0) { $0 + efforts[$1].seconds } }
        var head = work
        var tail = work
        for node in open.nodes {
            head[node] += open.needs[node].lazy.map { head[$0] }.max() ?? 0
        }
        for node in open.nodes.reversed() {
            tail[node] += open.neededBy[node].lazy.map { tail[$0] }.max() ?? 0
        }
        self.open = open
        self.work = work
        self.head = head
        self.tail = tail
        self.seconds = head.max() ?? 0
    }

    /// The effort along the longest chain.
    var length: Effort { Effort(seconds: seconds) }

    /// The longest chains, at most `limit`, each from its first need to its last task; at every fork the one whose next
    /// task stands first in document order comes first.
    ///
    /// - Complexity: linear in nodes and edges for each chain.
    func paths(limit: Int) -> [[Int]] {
        var paths: [[Int]] = []
        var path: [Int] = []
        // What is still to be tried: a unit, and how many links stand before it. The last is tried first.
        var pending = firstUnits.reversed().map { (unit: $0, depth: 0) }
        while paths.count < limit, let (unit, depth) = pending.popLast() {
            path.removeSubrange(depth...)
            path.append(unit)
            let following = next(after: unit)
            if following.isEmpty { paths.append(path.flatMap { open.members[$0] }) }
            pending += following.reversed().map { ($0, depth + 1) }
        }
        return paths
    }

    /// Units with which longest chains begin. A task of no effort can stand before one; then the chain begins with that.
    private var firstUnits: [Int] {
        var hasUnitBefore: [Bool] = []
        for node in open.nodes {
            hasUnitBefore.append(open.needs[node].contains { open.isUnit($0) || hasUnitBefore[$0] })
        }
        return sorted(open.nodes.filter { open.isUnit($0) && tail[$0] == seconds && !hasUnitBefore[$0] })
    }

    /// Whether a longest chain goes along an edge.
    private func isTight(_ from: Int, _ to: Int) -> Bool { head[from] + tail[to] == seconds }

    /// Units that follow a unit on a longest chain, those behind ends and starts of phases too.
    private func next(after unit: Int) -> [Int] {
        var found: Set<Int> = []
        var seen: Set<Int> = []
        var pending = [unit]
        while let node = pending.popLast() {
            for following in open.neededBy[node] where isTight(node, following) {
                if open.isUnit(following) {
                    found.insert(following)
                } else if seen.insert(following).inserted {
                    pending.append(following)
                }
            }
        }
        return sorted(found)
    }

    private func sorted(_ units: some Sequence<Int>) -> [Int] {
        units.sorted { open.members[$0][0] < open.members[$1][0] }
    }
}
