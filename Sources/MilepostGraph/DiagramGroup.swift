/// A labelled set of nodes, drawn as a box around them.
public struct DiagramGroup: Sendable, Hashable {
    /// Unique among the groups of a diagram.
    public var id: String
    /// For people; lines are parted by line feeds.
    public var label: String
    /// Words by which a style sheet finds it.
    public var classes: [String]
    public var style: DiagramStyle

    /// A group without nodes; nodes name the group they are in.
    public init(id: String, label: String, classes: [String] = [], style: DiagramStyle = DiagramStyle()) {
        self.id = id
        self.label = label
        self.classes = classes
        self.style = style
    }
}
