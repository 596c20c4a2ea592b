/// Where ranks are along the drawing and vertices across it, moved so that all is at positive places.
struct DrawingFrame: Sendable {
    let direction: Diagram.Direction
    /// Where each rank begins and ends.
    private(set) var ranks: [ClosedRange<Int>] = []
    /// The centre of each vertex of the coordinate graph.
    private(set) var across: [Int]
    private(set) var length = 0
    private(set) var breadth = 0
    /// Along and across, for each group.
    private(set) var groups: [(along: ClosedRange<Int>, across: ClosedRange<Int>)] = []

    private let spacing: LayoutSpacing

    init(
        _ graph: CanonicalGraph, _ ranking: Ranking, _ coordinates: CoordinateGraph, across: [Int],
        groups: [LayoutInput.Group], direction: Diagram.Direction, _ spacing: LayoutSpacing
    ) {
        self.direction = direction
        self.spacing = spacing
        self.across = across
        var sizes = Array(repeating: 0, count: coordinates.layerCount)
        let along = direction == .leftToRight ? graph.width : graph.height
        for node in 0..<graph.count { sizes[ranking.rank[node]] = max(sizes[ranking.rank[node]], along[node]) }
        let heads = groups.map { direction == .leftToRight ? 0 : max(0, $0.labelHeight) }
        let plain = spreadRanks(sizes, ranking, heads, gap: spacing.betweenRanks)
        let (low, high) = extent(coordinates)
        let breadth = high - low
        var stretch = 100
        var gap = spacing.betweenRanks
        if direction == .leftToRight, spacing.longestAspect > 0, breadth > 0 {
            let aspect = plain * 100 / breadth
            if aspect > spacing.longestAspect {
                // Boxes do not grow with the distances of their centres.
                let centres = self.across.max().flatMap { top in self.across.min().map { top - $0 } } ?? 0
                let wanted = plain * 100 / spacing.longestAspect - (breadth - centres)
                if centres > 0 { stretch = min(spacing.mostStretch, max(100, wanted * 100 / centres)) }
            }
            if aspect < spacing.shortestAspect, coordinates.layerCount > 1 {
                let wanted = breadth * spacing.shortestAspect / 100 - plain
                gap = min(gap * 5, gap + wanted / (coordinates.layerCount - 1))
            }
        }
        length = spreadRanks(sizes, ranking, heads, gap: gap)
        for vertex in 0..<coordinates.count {
            self.across[vertex] = across[vertex] * stretch / 100
        }
        let (newLow, newHigh) = extent(coordinates)
        for vertex in 0..<coordinates.count { self.across[vertex] += spacing.margin - newLow }
        self.breadth = newHigh - newLow + 2 * spacing.margin
        for (group, band) in ranking.bands.enumerated() {
            let border = coordinates.borders[group]
            let from = ranks[band.lowerBound].lowerBound - spacing.insideGroup - heads[group]
            let to = ranks[band.upperBound].upperBound + spacing.insideGroup
            self.groups.append((from...to, self.across[border.start]...self.across[border.end]))
        }
    }

    /// Puts the ranks one after the other, and says how long that is.
    private mutating func spreadRanks(_ sizes: [Int], _ ranking: Ranking, _ heads: [Int], gap: Int) -> Int {
        var before = Array(repeating: 0, count: sizes.count)
        var isEnd = Array(repeating: false, count: sizes.count)
        for (group, band) in ranking.bands.enumerated() {
            before[band.lowerBound] = spacing.insideGroup + heads[group]
            isEnd[band.upperBound] = true
        }
        ranks.removeAll(keepingCapacity: true)
        var at = spacing.margin
        for (rank, size) in sizes.enumerated() {
            at += before[rank]
            ranks.append(at...at + size)
            at += size
            if isEnd[rank] { at += spacing.insideGroup }
            if rank + 1 < sizes.count { at += isEnd[rank] ? gap - spacing.insideGroup : gap }
        }
        return at + spacing.margin
    }

    private func extent(_ graph: CoordinateGraph) -> (low: Int, high: Int) {
        var low = Int.max
        var high = Int.min
        for vertex in 0..<graph.count {
            low = min(low, across[vertex] - graph.size[vertex] / 2)
            high = max(high, across[vertex] + graph.size[vertex] / 2)
        }
        return (low, high)
    }

    func point(_ along: Int, _ across: Int) -> LayoutResult.Point {
        direction == .leftToRight
            ? LayoutResult.Point(x: along, y: across) : LayoutResult.Point(x: across, y: along)
    }

    func box(along: ClosedRange<Int>, across: ClosedRange<Int>) -> LayoutResult.Box {
        direction == .leftToRight
            ? LayoutResult.Box(
                x: along.lowerBound, y: across.lowerBound, width: along.count - 1, height: across.count - 1)
            : LayoutResult.Box(
                x: across.lowerBound, y: along.lowerBound, width: across.count - 1, height: along.count - 1)
    }

    /// Draws the borders of groups in to what the groups hold, by how far edges inside them reach.
    mutating func tighten(_ coordinates: CoordinateGraph, _ sides: EdgeSides) {
        for (group, border) in coordinates.borders.enumerated() {
            var low = Int.max
            var high = Int.min
            for first in 0..<border.end - border.start {
                let layer = coordinates.layer[border.start + first]
                let from = coordinates.position[border.start + first] + 1
                let to = coordinates.position[border.end + first]
                for at in coordinates.start[layer] + from..<coordinates.start[layer] + to {
                    let vertex = coordinates.vertices[at]
                    let half = coordinates.size[vertex] / 2
                    let isNode = coordinates.kind[vertex] == .node
                    let inside = isNode ? spacing.insideGroup : spacing.insideGroup / 2
                    low = min(low, min(sides.before[vertex], sides.after[vertex]) - half - inside)
                    high = max(high, max(sides.before[vertex], sides.after[vertex]) + half + inside)
                }
            }
            guard low <= high else { continue }
            let label = coordinates.label[border.start]
            let start = max(across[border.start], low - label)
            let end = min(across[border.end], high)
            guard start < end else { continue }
            for step in 0..<border.end - border.start {
                across[border.start + step] = start
                across[border.end + step] = end
            }
            groups[group].across = start...end
        }
    }
}
