/// How a part of a diagram looks where no style sheet says so. What is nil is left to the writer.
public struct DiagramStyle: Sendable, Hashable {
    /// The outline of a node. Edges and groups have none.
    public enum Shape: String, Sendable, Hashable, CaseIterable {
        case box
        case roundedBox
        case ellipse
        case octagon
        case hexagon
        case note
    }

    public var shape: Shape
    public var isDashed: Bool
    public var isBold: Bool
    /// The ground.
    public var fill: DiagramColour?
    /// The outline, or the line of an edge.
    public var stroke: DiagramColour?
    /// The label.
    public var text: DiagramColour?

    /// Plain: a box, a thin unbroken line, colours left to the writer.
    public init(
        shape: Shape = .box, isDashed: Bool = false, isBold: Bool = false, fill: DiagramColour? = nil,
        stroke: DiagramColour? = nil, text: DiagramColour? = nil
    ) {
        self.shape = shape
        self.isDashed = isDashed
        self.isBold = isBold
        self.fill = fill
        self.stroke = stroke
        self.text = text
    }
}
