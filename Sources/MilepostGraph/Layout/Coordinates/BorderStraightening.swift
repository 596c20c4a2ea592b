/// Makes the borders of groups upright, and keeps all distances: vertices are pushed one way until nothing is too
/// near, and the other way; the mean of both keeps the distances, too, and moves least.
enum BorderStraightening {
    static func straighten(_ across: [Int], _ graph: CoordinateGraph) -> [Int] {
        var block = Array(0..<graph.count)
        var wanted = across
        for border in graph.borders {
            for first in [border.start, border.end] {
                let length = border.end - border.start
                let all = first..<first + length
                let mean = all.reduce(0) { $0 + across[$1] } / max(1, length)
                for vertex in all {
                    block[vertex] = first
                    wanted[vertex] = mean
                }
            }
        }
        let order = order(block, graph)
        var low = wanted
        for vertex in order { push(vertex, &low, block, graph, forward: true) }
        var high = wanted
        for vertex in order.reversed() { push(vertex, &high, block, graph, forward: false) }
        return (0..<graph.count).map { (low[block[$0]] + high[block[$0]]) >> 1 }
    }

    /// Blocks, each behind those that stand before one of its vertices.
    private static func order(_ block: [Int], _ graph: CoordinateGraph) -> [Int] {
        var waiting = Array(repeating: 0, count: graph.count)
        for vertex in 0..<graph.count where graph.position[vertex] > 0 { waiting[block[vertex]] += 1 }
        var queue = (0..<graph.count).filter { block[$0] == $0 && waiting[$0] == 0 }
        var at = 0
        while at < queue.count {
            forEachMember(queue[at], block, graph) { vertex in
                let slot = graph.start[graph.layer[vertex]] + graph.position[vertex] + 1
                guard slot < graph.start[graph.layer[vertex] + 1] else { return }
                let target = block[graph.vertices[slot]]
                waiting[target] -= 1
                if waiting[target] == 0 { queue.append(target) }
            }
            at += 1
        }
        return queue
    }

    private static func forEachMember(_ first: Int, _ block: [Int], _ graph: CoordinateGraph, _ body: (Int) -> Void) {
        var vertex = first
        while vertex < block.count, block[vertex] == first {
            body(vertex)
            vertex += 1
        }
    }

    /// Moves a block until it is far enough from those before it, or from those behind it.
    private static func push(
        _ first: Int, _ place: inout [Int], _ block: [Int], _ graph: CoordinateGraph, forward: Bool
    ) {
        var here = place[first]
        forEachMember(first, block, graph) { vertex in
            let layer = graph.layer[vertex]
            let slot = graph.start[layer] + graph.position[vertex]
            if forward, slot > graph.start[layer] {
                let other = graph.vertices[slot - 1]
                here = max(here, place[block[other]] + graph.distance(other, vertex))
            } else if !forward, slot + 1 < graph.start[layer + 1] {
                let other = graph.vertices[slot + 1]
                here = min(here, place[block[other]] - graph.distance(vertex, other))
            }
        }
        place[first] = here
    }
}
