/// A diagram that has been drawn.
public struct SVGDrawing: Sendable {
    /// The `svg` element.
    public let root: SVGNode
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int
    /// Edges that run against the direction of the drawing: round a cycle, or to an earlier group. As they are called.
    public let backward: [String]
}
