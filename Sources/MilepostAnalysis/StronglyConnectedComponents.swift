/// The strongly connected components of a graph: nodes that reach each other.
///
/// R. Tarjan, Depth-First Search and Linear Graph Algorithms, 1972, doi:10.1137/0201010; with a stack of its own, so
/// that a long chain cannot overflow the thread's.
struct StronglyConnectedComponents: Sendable {
    /// Which component each node is in. A component has a higher number than all it points to.
    let component: [Int]
    /// The nodes of each component, ascending.
    let members: Adjacency

    /// How many there are.
    var count: Int { members.nodeCount }

    /// - Complexity: linear in nodes and edges.
    init(of graph: Adjacency) {
        let count = graph.nodeCount
        let unseen = -1
        var component = Array(repeating: unseen, count: count)
        var number = Array(repeating: unseen, count: count)
        var low = Array(repeating: 0, count: count)
        var nextNumber = 0
        var componentCount = 0
        var pending: [Int] = []
        var path: [(node: Int, rest: ArraySlice<Int>)] = []

        func enter(_ node: Int) {
            number[node] = nextNumber
            low[node] = nextNumber
            nextNumber += 1
            pending.append(node)
            path.append((node, graph[node]))
        }

        for root in 0..<count where number[root] == unseen {
            enter(root)
            while let (node, rest) = path.last {
                if let target = rest.first {
                    path[path.count - 1].rest.removeFirst()
                    if number[target] == unseen {
                        enter(target)
                    } else if component[target] == unseen {
                        low[node] = min(low[node], number[target])
                    }
                    continue
                }
                path.removeLast()
                if let below = path.last?.node { low[below] = min(low[below], low[node]) }
                guard low[node] == number[node] else { continue }
                while let member = pending.popLast() {
                    component[member] = componentCount
                    if member == node { break }
                }
                componentCount += 1
            }
        }
        self.component = component
        self.members = Adjacency(
            nodeCount: componentCount, edges: component.enumerated().map { (from: $0.element, to: $0.offset) })
    }
}
