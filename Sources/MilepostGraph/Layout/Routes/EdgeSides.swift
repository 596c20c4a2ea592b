/// Where each edge enters and leaves the ranks that it passes.
struct EdgeSides: Sendable {
    /// Across the drawing, for each vertex, where the rank begins; nodes are where they are.
    private(set) var before: [Int]
    /// The same where the rank ends.
    private(set) var after: [Int]

    init(_ across: [Int]) {
        before = across
        after = across
    }

    /// Follows a line through its gates, and notes where it meets those of the inner vertices.
    mutating func set(
        _ chain: LayerGraph.Chain, _ gates: [TautString.Gate], _ corners: [(along: Int, across: Int)],
        _ layers: LayerGraph, _ frame: DrawingFrame
    ) {
        guard let first = chain.inner.first, corners.count > 1 else { return }
        var corner = 0
        // The first gates are those of the node, one or two.
        let inner = frame.ranks[layers.rank[first]].lowerBound
        var at = gates.firstIndex { $0.along == inner && $0.along > gates[0].along } ?? 1
        for vertex in chain.inner {
            for isAfter in [false, true] {
                let gate = gates[at]
                at += 1
                while corner + 2 < corners.count, corners[corner + 1].along < gate.along { corner += 1 }
                let (from, to) = (corners[corner], corners[corner + 1])
                var across = to.across
                if gate.along <= from.along {
                    across = from.across
                } else if gate.along < to.along {
                    across =
                        from.across + (to.across - from.across) * (gate.along - from.along) / (to.along - from.along)
                }
                across = min(max(across, gate.low), gate.high)
                if isAfter { after[vertex] = across } else { before[vertex] = across }
            }
        }
    }
}
