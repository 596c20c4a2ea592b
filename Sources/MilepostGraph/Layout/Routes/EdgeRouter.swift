/// Draws edges through the room that ranks and their order leave for them.
///
/// In each rank that an edge passes it has a slot of its own between its two neighbours. Through these slots a string
/// is pulled tight. Edges change their order only between ranks, so none crosses another twice there, and none comes
/// near a box.
struct EdgeRouter {
    private let graph: CanonicalGraph
    private let layers: LayerGraph
    private let coordinates: CoordinateGraph
    private var frame: DrawingFrame
    private let isStub: [Bool]
    private let ranking: Ranking
    private let ports: EdgePorts

    private init(
        _ graph: CanonicalGraph, _ layers: LayerGraph, _ coordinates: CoordinateGraph, _ frame: DrawingFrame,
        isStub: [Bool], _ ranking: Ranking
    ) {
        self.graph = graph
        self.layers = layers
        self.coordinates = coordinates
        self.frame = frame
        self.isStub = isStub
        self.ranking = ranking
        ports = EdgePorts(graph, layers, coordinates, frame, isStub: isStub, ranking)
    }

    /// The whole drawing.
    static func result(
        _ graph: CanonicalGraph, _ layers: LayerGraph, _ coordinates: CoordinateGraph, _ frame: DrawingFrame,
        isStub: [Bool], _ ranking: Ranking, _ input: LayoutInput, crossings: Int
    ) -> LayoutResult {
        var router = EdgeRouter(graph, layers, coordinates, frame, isStub: isStub, ranking)
        let corners = router.corners()
        return router.result(input, corners, crossings)
    }

    private func result(
        _ input: LayoutInput, _ corners: [[(along: Int, across: Int)]], _ crossings: Int
    ) -> LayoutResult {
        var boxes = Array(repeating: LayoutResult.Box(x: 0, y: 0, width: 0, height: 0), count: input.nodes.count)
        for node in 0..<graph.count where graph.source[node] >= 0 { boxes[graph.source[node]] = box(node) }
        var routes = Array(repeating: LayoutResult.Route(points: []), count: input.edges.count)
        for (index, chain) in layers.chains.enumerated() {
            let edge = graph.edges[chain.edge]
            var points = corners[index].map { frame.point($0.along, $0.across) }
            if ranking.rank[edge.from] > ranking.rank[edge.to] { points.reverse() }
            routes[edge.source] = LayoutResult.Route(points: points, isBackward: ranking.isBackward[chain.edge])
        }
        for (index, edge) in graph.edges.enumerated() where isStub[index] {
            routes[edge.source] = stub(index, edge)
        }
        for twin in graph.twins { routes[twin.source] = routes[graph.edges[twin.edge].source] }
        for loop in graph.loops {
            guard case .node(let node) = input.edges[loop].from else { continue }
            routes[loop] = self.loop(boxes[node])
        }
        let groups = frame.groups.map { frame.box(along: $0.along, across: $0.across) }
        return LayoutResult(width: 0, height: 0, nodes: boxes, groups: groups, routes: routes, crossings: crossings)
            .cropped(margin: coordinates.spacing.margin)
    }

    private func box(_ node: Int) -> LayoutResult.Box {
        frame.box(along: EdgePorts.along(node, graph, ranking, frame), across: across(node))
    }

    private func across(_ node: Int) -> ClosedRange<Int> {
        let size = coordinates.size[node]
        let low = frame.across[node] - size / 2
        return low...low + size
    }

    /// The corners of each chain, from its lower rank to its higher.
    ///
    /// All edges begin at their places and are pulled tight one after the other, a few times over: each as far as the
    /// places that its neighbours have by then let it.
    private mutating func corners() -> [[(along: Int, across: Int)]] {
        var sides = EdgeSides(frame.across)
        var corners = Array(repeating: [(along: Int, across: Int)](), count: layers.chains.count)
        var all = Array(repeating: [TautString.Gate](), count: layers.chains.count)
        for round in 0..<Self.rounds(coordinates.count) {
            var isChanged = false
            for step in layers.chains.indices {
                let index = round % 2 == 0 ? step : layers.chains.count - 1 - step
                // Between neighbouring ranks there is nothing that could have moved.
                if round > 0, layers.chains[index].inner.isEmpty { continue }
                let gates = gates(layers.chains[index], index, sides)
                // A string through the same gates is the same.
                if round > 0, gates == all[index] { continue }
                isChanged = true
                corners[index] = TautString.corners(gates)
                sides.set(layers.chains[index], gates, corners[index], layers, frame)
                all[index] = gates
            }
            if round == 0 || round == 2 {
                frame.tighten(coordinates, sides)
            } else if !isChanged {
                // Every round to come would find the same gates, and to draw borders in to the same sides twice moves
                // none of them.
                break
            }
        }
        return corners
    }

    private static func rounds(_ count: Int) -> Int { count < 30_000 ? 6 : 2 }

    private func gates(_ chain: LayerGraph.Chain, _ index: Int, _ sides: EdgeSides) -> [TautString.Gate] {
        let (start, end) = (ports.first[index], ports.last[index])
        var gates = [TautString.Gate(along: start.along, low: start.across, high: start.across)]
        let rank = frame.ranks[ranking.rank[chain.first]]
        if start.along < rank.upperBound {
            gates.append(TautString.Gate(along: rank.upperBound, low: start.across, high: start.across))
        }
        for vertex in chain.inner {
            let range = frame.ranks[layers.rank[vertex]]
            let before = slot(vertex, sides.before, here: sides.before[vertex])
            gates.append(TautString.Gate(along: range.lowerBound, low: before.low, high: before.high))
            let after = slot(vertex, sides.after, here: sides.after[vertex])
            gates.append(TautString.Gate(along: range.upperBound, low: after.low, high: after.high))
        }
        let lastRank = frame.ranks[ranking.rank[chain.last]]
        if end.along > lastRank.lowerBound {
            gates.append(TautString.Gate(along: lastRank.lowerBound, low: end.across, high: end.across))
        }
        gates.append(TautString.Gate(along: end.along, low: end.across, high: end.across))
        return gates
    }

    /// The room that an edge may take at one side of a rank.
    private func slot(_ vertex: Int, _ places: [Int], here: Int) -> (low: Int, high: Int) {
        let layer = coordinates.layer[vertex]
        let at = coordinates.start[layer] + coordinates.position[vertex]
        var low = min(here, Self.edgeReach)
        var high = max(here, frame.breadth - Self.edgeReach)
        if at > coordinates.start[layer] {
            let other = coordinates.vertices[at - 1]
            let room: Int =
                switch coordinates.kind[other] {
                case .edge: places[other] + Self.edgeReach
                case .node: frame.across[other] + coordinates.size[other] / 2 + Self.nodeReach
                case .groupStart: frame.across[other] + coordinates.label[other] + Self.edgeReach
                case .groupEnd: frame.across[other] + Self.edgeReach
                }
            low = min(here, room)
        }
        if at + 1 < coordinates.start[layer + 1] {
            let other = coordinates.vertices[at + 1]
            let room: Int =
                switch coordinates.kind[other] {
                case .edge: places[other] - Self.edgeReach
                case .node: frame.across[other] - coordinates.size[other] / 2 - Self.nodeReach
                case .groupStart, .groupEnd: frame.across[other] - Self.edgeReach
                }
            high = max(here, room)
        }
        return (low, high)
    }

    private static let edgeReach = 6 * 8
    private static let nodeReach = 5 * 8

    private func stub(_ index: Int, _ edge: CanonicalGraph.Edge) -> LayoutResult.Route {
        guard let (from, to) = ports.stubs[index] else { return LayoutResult.Route(points: []) }
        let isTurned = ranking.rank[edge.from] > ranking.rank[edge.to]
        let reach = coordinates.spacing.stub * (isTurned ? -1 : 1)
        return LayoutResult.Route(
            points: [frame.point(from.along, from.across), frame.point(from.along + reach, from.across)],
            arrival: [frame.point(to.along - reach, to.across), frame.point(to.along, to.across)],
            isBackward: ranking.isBackward[index])
    }

    /// A line from a box round its corner back to itself.
    private func loop(_ box: LayoutResult.Box) -> LayoutResult.Route {
        let reach = coordinates.spacing.besideNode / 2
        let (right, top) = (box.x + box.width, box.y)
        return LayoutResult.Route(
            points: [
                LayoutResult.Point(x: right, y: top + box.height / 3),
                LayoutResult.Point(x: right + reach, y: top + box.height / 3),
                LayoutResult.Point(x: right + reach, y: top - reach),
                LayoutResult.Point(x: right - box.width / 4, y: top - reach),
                LayoutResult.Point(x: right - box.width / 4, y: top),
            ], isBackward: true)
    }
}
