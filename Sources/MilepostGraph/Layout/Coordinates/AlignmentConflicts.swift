/// Which pieces may not be drawn straight, since they cross a piece that has to be.
///
/// Brandes and Köpf 2001, section 3.1, with pieces of long edges that cross each other: of these the largest set that
/// does not cross stays.
struct AlignmentConflicts: Sendable {
    /// One for each piece, by its position in ``CoordinateGraph/down``.
    private(set) var isBarred: [Bool]

    init(_ graph: CoordinateGraph) {
        isBarred = Array(repeating: false, count: graph.down.count)
        for layer in 0..<max(0, graph.layerCount - 1) { mark(layer, graph) }
    }

    private mutating func mark(_ layer: Int, _ graph: CoordinateGraph) {
        // Straight pieces in the order of their upper ends: where they end, and whether they are borders.
        var inner: [(from: Int, to: Int, isBorder: Bool)] = []
        for at in graph.start[layer]..<graph.start[layer + 1] {
            let vertex = graph.vertices[at]
            guard graph.kind[vertex] != .node else { continue }
            for piece in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
                let end = graph.down[piece]
                if graph.kind[end] != .node {
                    inner.append((at - graph.start[layer], graph.position[end], graph.kind[vertex] != .edge))
                }
            }
        }
        guard !inner.isEmpty else { return }
        let borders = inner.filter(\.isBorder)
        let fitting = inner.filter { piece in
            piece.isBorder || borders.allSatisfy { ($0.from < piece.from) == ($0.to < piece.to) }
        }
        let kept = Self.longestAscent(fitting)
        let upperSize = graph.start[layer + 1] - graph.start[layer]
        let lowerSize = graph.start[layer + 2] - graph.start[layer + 1]
        var upper = Array(repeating: 0, count: upperSize + 1)
        var lower = Array(repeating: 0, count: lowerSize + 1)
        var target = Array(repeating: -1, count: upperSize)
        for piece in kept {
            upper[piece.from + 1] += 1
            lower[piece.to + 1] += 1
            target[piece.from] = piece.to
        }
        for at in 0..<upperSize { upper[at + 1] += upper[at] }
        for at in 0..<lowerSize { lower[at + 1] += lower[at] }
        for at in graph.start[layer]..<graph.start[layer + 1] {
            let vertex = graph.vertices[at]
            let from = at - graph.start[layer]
            for piece in graph.downStart[vertex]..<graph.downStart[vertex + 1] {
                let to = graph.position[graph.down[piece]]
                if target[from] != to, upper[from] != lower[to] || target[from] >= 0 { isBarred[piece] = true }
            }
        }
    }

    /// As many pieces as can be without two that cross. Borders, which none crosses, are always among them.
    private static func longestAscent(
        _ pieces: [(from: Int, to: Int, isBorder: Bool)]
    ) -> [(from: Int, to: Int, isBorder: Bool)] {
        // Ends of the best rows of each length, by patience; each piece knows the one before it.
        var tails: [Int] = []
        var before = Array(repeating: -1, count: pieces.count)
        for (index, piece) in pieces.enumerated() {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if pieces[tails[middle]].to < piece.to { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? tails[low - 1] : -1
            if low == tails.count { tails.append(index) } else { tails[low] = index }
        }
        var kept: [(from: Int, to: Int, isBorder: Bool)] = []
        var at = tails.last ?? -1
        while at >= 0 {
            kept.append(pieces[at])
            at = before[at]
        }
        return kept.reversed()
    }
}
