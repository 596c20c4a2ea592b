/// A drawing in layers: edges run one way, groups are columns or rows of their own, few edges cross.
///
/// The method is that of Sugiyama, Tagawa and Toda ("Methods for visual understanding of hierarchical system
/// structures", IEEE SMC 11(2), 1981), in steps from value to value, each in a file of its own:
///
/// 1. ``CanonicalGraph``: everything is numbered, so that the order of the input does not matter.
/// 2. ``CycleBreaking``: some edges are turned round, and drawn backwards.
/// 3. ``Ranking``: ranks by network simplex; each group owns consecutive ranks.
/// 4. ``LayerGraph``: long edges are cut into pieces.
/// 5. ``OrderSearch``: the order in each rank, for few crossings.
/// 6. ``BrandesKoepf`` and ``BlockRelaxation``: coordinates.
/// 7. ``EdgeRouter``: lines through the room that is left for them.
///
/// Numbers are whole and work is counted in steps, so the same graph gives the same drawing everywhere.
public struct LayeredLayout: Sendable, Hashable {
    /// What becomes of edges that pass many groups.
    public enum LongEdges: Sendable, Hashable {
        /// They are drawn whole.
        case whole
        /// Those that pass at least so many groups are drawn as two stubs at their ends, but for important ones.
        case stubs(passing: Int)
        /// Those of more than ``largestWhole`` nodes in groups as stubs, where they pass more than two groups.
        case automatic

        /// From this many nodes on nobody follows a line across the drawing with the eye.
        public static let largestWhole = 300
    }

    /// How hard to look for an order in which fewer edges cross.
    public enum Effort: Sendable, Hashable {
        /// About a second for the largest drawings, and up to a tenth for small ones.
        case full
        /// For many small drawings: what it may cost grows with their size.
        case quick
    }

    public var spacing = LayoutSpacing()
    public var effort = Effort.full
    public var longEdges = LongEdges.whole

    /// A layout with the usual distances that draws all edges whole.
    public init() {}

    /// Places every node, group and edge.
    ///
    /// - Complexity: about linear in the nodes, and in the edges times the ranks they span.
    public func layout(_ input: LayoutInput) -> LayoutResult {
        let graph = CanonicalGraph(input)
        guard graph.count > 0 else {
            return LayoutResult(width: 0, height: 0, nodes: [], groups: [], routes: [], crossings: 0)
        }
        let ranking = Ranking.of(graph)
        let isStub = stubs(graph, ranking)
        let layers = LayerGraph(graph, ranking, isLeftOut: isStub)
        let (order, crossings) = OrderSearch.best(layers, .of(layers, effort))
        let isAcross = input.direction == .leftToRight
        let sizes = isAcross ? graph.height : graph.width
        let labels = input.groups.map { isAcross ? max(0, $0.labelHeight) : 0 }
        let coordinateGraph = CoordinateGraph(layers, order, sizes: sizes, labels: labels, spacing)
        var across = LayerPlacement.place(
            coordinateGraph, from: BrandesKoepf.coordinates(coordinateGraph),
            turns: coordinateGraph.count < 30_000 ? 60 : 8, gravity: 2)
        BlockRelaxation.relax(&across, coordinateGraph)
        func drawn(_ spacing: LayoutSpacing) -> LayoutResult {
            let frame = DrawingFrame(
                graph, ranking, coordinateGraph, across: across, groups: input.groups, direction: input.direction,
                spacing)
            return EdgeRouter.result(
                graph, layers, coordinateGraph, frame, isStub: isStub, ranking, input, crossings: crossings)
        }
        let result = drawn(spacing)
        return spacing.widened(for: result, isAcross: isAcross).map(drawn) ?? result
    }

    private func stubs(_ graph: CanonicalGraph, _ ranking: Ranking) -> [Bool] {
        let limit: Int
        switch longEdges {
        case .whole: limit = .max
        case .stubs(let passing): limit = passing
        case .automatic: limit = graph.count > LongEdges.largestWhole ? 2 : .max
        }
        return graph.edges.map { edge in
            let (from, to) = (graph.group[edge.from], graph.group[edge.to])
            return !edge.isImportant && from >= 0 && to >= 0 && abs(from - to) > limit
        }
    }
}
