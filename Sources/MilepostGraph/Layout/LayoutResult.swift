/// Where everything is: what ``LayeredLayout`` gives. Lengths are in eighths of a pixel, from the top left corner.
public struct LayoutResult: Sendable, Hashable {
    /// A place on the page.
    public struct Point: Sendable, Hashable {
        public var x: Int
        public var y: Int

        /// A place, so far to the right and so far down.
        public init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }
    }

    /// An upright rectangle.
    public struct Box: Sendable, Hashable {
        public var x: Int
        public var y: Int
        public var width: Int
        public var height: Int

        /// A rectangle by its top left corner and its size.
        public init(x: Int, y: Int, width: Int, height: Int) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// How an edge runs.
    public struct Route: Sendable, Hashable {
        /// The corners of the line, from where it leaves its first end to where it meets its last. Of a stub, only
        /// the piece at its first end.
        public var points: [Point]
        /// Of a stub, the piece at its last end; empty for a whole line.
        public var arrival: [Point]
        /// Whether it runs against the direction of the drawing: it would close a cycle, or leads to an earlier group.
        public var isBackward: Bool

        /// A line through these corners.
        public init(points: [Point], arrival: [Point] = [], isBackward: Bool = false) {
            self.points = points
            self.arrival = arrival
            self.isBackward = isBackward
        }

        /// Whether the line is left out between its two ends.
        public var isStub: Bool { !arrival.isEmpty }
    }

    public var width: Int
    public var height: Int
    /// One for each node of the input.
    public var nodes: [Box]
    /// One for each group of the input. Groups share no point, and hold their own nodes only.
    public var groups: [Box]
    /// One for each edge of the input.
    public var routes: [Route]
    /// How often two edges cross, as the order of nodes in their ranks has it.
    public var crossings: Int

    /// A layout of these parts.
    public init(width: Int, height: Int, nodes: [Box], groups: [Box], routes: [Route], crossings: Int) {
        self.width = width
        self.height = height
        self.nodes = nodes
        self.groups = groups
        self.routes = routes
        self.crossings = crossings
    }
}
