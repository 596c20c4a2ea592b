/// Coordinates across the drawing that keep long edges straight and nodes near the middle of their neighbours.
///
/// Brandes and Köpf, "Fast and simple horizontal coordinate assignment", GD 2001: vertices are joined to straight
/// blocks in four ways, each is packed, and every vertex gets the mean of the two in the middle. The erratum of
/// Brandes, Walter and Zink (arXiv:2008.01252, 2020) shows that the paper's packing by classes can make blocks
/// overlap; here blocks are packed by longest paths through all pairs of neighbours, which has no classes.
struct BrandesKoepf: Sendable {
    private let graph: CoordinateGraph
    private let conflicts: AlignmentConflicts
    /// The vertex behind each in its layer, and the one before it; -1 for none.
    private let behind: [Int]
    private let before: [Int]
    /// How far apart the centres of each vertex and the one behind it have to be.
    private let distance: [Int]

    /// A coordinate for the centre of each vertex. Neighbours keep their distance; borders of a group are straight.
    ///
    /// - Complexity: linear but for sorting the neighbours of each vertex.
    static func coordinates(_ graph: CoordinateGraph) -> [Int] {
        let method = BrandesKoepf(graph)
        var layouts: [[Int]] = []
        var extents: [(low: Int, high: Int)] = []
        for isDown in [true, false] {
            for isLeft in [true, false] {
                let layout = method.layout(isDown: isDown, isLeft: isLeft)
                layouts.append(layout)
                extents.append(method.extent(layout))
            }
        }
        guard let narrowest = extents.min(by: { $0.high - $0.low < $1.high - $1.low }) else { return [] }
        for index in layouts.indices {
            let shift =
                index % 2 == 0 ? narrowest.low - extents[index].low : narrowest.high - extents[index].high
            for vertex in layouts[index].indices { layouts[index][vertex] += shift }
        }
        return (0..<graph.count).map { vertex in
            let (a, b) = (layouts[0][vertex], layouts[1][vertex])
            let (c, d) = (layouts[2][vertex], layouts[3][vertex])
            // The middle two of four are what is left without the least and the most.
            let sum = a + b + c + d - min(min(a, b), min(c, d)) - max(max(a, b), max(c, d))
            return sum >> 1
        }
    }

    private init(_ graph: CoordinateGraph) {
        self.graph = graph
        conflicts = AlignmentConflicts(graph)
        var behind = Array(repeating: -1, count: graph.count)
        var before = behind
        var distance = Array(repeating: 0, count: graph.count)
        for layer in 0..<graph.layerCount {
            for at in (graph.start[layer]..<graph.start[layer + 1]).dropFirst() {
                let (left, right) = (graph.vertices[at - 1], graph.vertices[at])
                behind[left] = right
                before[right] = left
                distance[left] = graph.distance(left, right)
            }
        }
        self.behind = behind
        self.before = before
        self.distance = distance
    }

    private func extent(_ layout: [Int]) -> (low: Int, high: Int) {
        var low = Int.max
        var high = Int.min
        for vertex in 0..<graph.count {
            low = min(low, layout[vertex] - graph.size[vertex] / 2)
            high = max(high, layout[vertex] + graph.size[vertex] / 2)
        }
        return (low, high)
    }

    private func layout(isDown: Bool, isLeft: Bool) -> [Int] {
        let (root, next) = align(isDown: isDown, isLeft: isLeft)
        return pack(root, next, isLeft: isLeft)
    }

    /// Joins each vertex to a median neighbour in the layer before, where none was joined across.
    private func align(isDown: Bool, isLeft: Bool) -> (root: [Int], next: [Int]) {
        var root = Array(0..<graph.count)
        var next = root
        var near: [(position: Int, vertex: Int, isBarred: Bool)] = []
        for step in 1..<max(1, graph.layerCount) {
            let layer = isDown ? step : graph.layerCount - 1 - step
            var reached = -1
            let size = graph.start[layer + 1] - graph.start[layer]
            let before = isDown ? layer - 1 : layer + 1
            let beforeSize = graph.start[before + 1] - graph.start[before]
            for index in 0..<size {
                let vertex = graph.vertices[graph.start[layer] + (isLeft ? index : size - 1 - index)]
                collect(vertex, isDown: isDown, into: &near)
                guard !near.isEmpty else { continue }
                let low = (near.count - 1) / 2
                let high = near.count / 2
                var at = isLeft ? low : high
                for _ in low...high where next[vertex] == vertex {
                    let other = near[at]
                    at = low + high - at
                    let place = isLeft ? other.position : beforeSize - 1 - other.position
                    guard !other.isBarred, place > reached else { continue }
                    next[other.vertex] = vertex
                    root[vertex] = root[other.vertex]
                    next[vertex] = root[vertex]
                    reached = place
                }
            }
        }
        return (root, next)
    }

    /// Gathers the neighbours of a vertex in the layer before, by their positions.
    private func collect(
        _ vertex: Int, isDown: Bool, into near: inout [(position: Int, vertex: Int, isBarred: Bool)]
    ) {
        near.removeAll(keepingCapacity: true)
        if isDown {
            for at in graph.upStart[vertex]..<graph.upStart[vertex + 1] {
                let other = graph.up[at]
                near.append((graph.position[other], other, conflicts.isBarred[graph.upPiece[at]]))
            }
        } else {
            for at in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
                let other = graph.down[at]
                near.append((graph.position[other], other, conflicts.isBarred[at]))
            }
        }
        if near.count > 1 { near.sort { $0.position < $1.position } }
    }

    /// The block of each vertex as near to the side as its neighbours let it, then back to those behind it.
    private func pack(_ root: [Int], _ next: [Int], isLeft: Bool) -> [Int] {
        var place = Array(repeating: 0, count: graph.count)
        var waiting = Array(repeating: 0, count: graph.count)
        let following = isLeft ? behind : before
        for other in following where other >= 0 { waiting[root[other]] += 1 }
        var queue = (0..<graph.count).filter { root[$0] == $0 && waiting[$0] == 0 }
        var at = 0
        while at < queue.count {
            let block = queue[at]
            at += 1
            var vertex = block
            repeat {
                let other = following[vertex]
                if other >= 0 {
                    let target = root[other]
                    place[target] = max(place[target], place[block] + distance[isLeft ? vertex : other])
                    waiting[target] -= 1
                    if waiting[target] == 0 { queue.append(target) }
                }
                vertex = next[vertex]
            } while vertex != block
        }
        for block in queue.reversed() {
            var limit = Int.max
            var vertex = block
            repeat {
                let other = following[vertex]
                if other >= 0 { limit = min(limit, place[root[other]] - distance[isLeft ? vertex : other]) }
                vertex = next[vertex]
            } while vertex != block
            if limit < Int.max { place[block] = max(place[block], limit) }
        }
        return (0..<graph.count).map { isLeft ? place[root[$0]] : -place[root[$0]] }
    }
}
