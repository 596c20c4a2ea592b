/// What a layout needs to know: boxes of a size, some of them in groups, and edges.
///
/// Lengths are in eighths of a pixel, since whole numbers are the same on every machine.
public struct LayoutInput: Sendable, Hashable {
    /// A box to be placed.
    public struct Node: Sendable, Hashable {
        /// Unique; orders nodes of the same ``order``.
        public var id: String
        /// From left to right on the page, at least 1.
        public var width: Int
        /// From top to bottom on the page, at least 1.
        public var height: Int
        /// Its position in ``LayoutInput/groups``; nil for none.
        public var group: Int?
        /// Where it stands among the nodes of its group. Nodes of equal numbers are in the order of their ids.
        public var order: Int

        /// A box of this size.
        public init(id: String, width: Int, height: Int, group: Int? = nil, order: Int = 0) {
            self.id = id
            self.width = width
            self.height = height
            self.group = group
            self.order = order
        }
    }

    /// Boxes that are drawn together, and nothing else between them.
    public struct Group: Sendable, Hashable {
        /// The room kept free for its name along the top edge.
        public var labelHeight: Int
        /// The width its name would like to have.
        public var labelWidth: Int

        /// A group whose name takes this much room.
        public init(labelHeight: Int = 0, labelWidth: Int = 0) {
            self.labelHeight = labelHeight
            self.labelWidth = labelWidth
        }
    }

    /// What an edge begins or ends at, by position.
    public enum End: Sendable, Hashable {
        case node(Int)
        case group(Int)
    }

    /// An arrow.
    public struct Edge: Sendable, Hashable {
        public var from: End
        public var to: End
        /// Drawn whole, however long it is.
        public var isImportant: Bool

        /// An arrow from one end to the other.
        public init(from: End, to: End, isImportant: Bool = false) {
            self.from = from
            self.to = to
            self.isImportant = isImportant
        }
    }

    public var direction: Diagram.Direction
    /// In their order along the drawing.
    public var groups: [Group]
    public var nodes: [Node]
    public var edges: [Edge]

    /// Parts in any order, except that groups stand in theirs.
    public init(
        direction: Diagram.Direction = .leftToRight, groups: [Group] = [], nodes: [Node] = [], edges: [Edge] = []
    ) {
        self.direction = direction
        self.groups = groups
        self.nodes = nodes
        self.edges = edges
    }
}
