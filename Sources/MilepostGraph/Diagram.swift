/// A drawable graph: nodes, some of them in groups, and edges between nodes or whole groups.
///
/// A diagram knows nothing of what it shows. It is what the writers of this library take: order is kept as given, so
/// the same diagram is always written as the same text. Ids may be any strings; an id names one node or one group.
public struct Diagram: Sendable, Hashable {
    /// Which way edges run on the page.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        case leftToRight
        case topToBottom
    }

    /// The name of the whole, for people; empty for none.
    public var title: String
    public var direction: Direction
    /// In the order they are drawn in.
    public var groups: [DiagramGroup]
    /// In the order they are drawn in.
    public var nodes: [DiagramNode]
    /// An edge with an end that is no node and no group of the diagram is not drawn.
    public var edges: [DiagramEdge]
    /// What is said of edges that are not drawn as they are meant.
    public var words = DiagramWords()

    /// A diagram of these parts.
    public init(
        title: String = "", direction: Direction = .leftToRight, groups: [DiagramGroup] = [],
        nodes: [DiagramNode] = [], edges: [DiagramEdge] = []
    ) {
        self.title = title
        self.direction = direction
        self.groups = groups
        self.nodes = nodes
        self.edges = edges
    }
}

/// What a drawing says by itself, beside what its diagram says.
public struct DiagramWords: Sendable, Hashable {
    /// Of an edge that runs against the direction of the drawing.
    public var againstFlow: String
    /// Of an edge of which only the ends are drawn.
    public var onlyEnds: String

    /// English, unless something else is stated.
    public init(againstFlow: String = "against the flow", onlyEnds: String = "only its ends are drawn") {
        self.againstFlow = againstFlow
        self.onlyEnds = onlyEnds
    }
}
