/// An arrow between two nodes or groups of a diagram.
public struct DiagramEdge: Sendable, Hashable {
    /// What an edge begins or ends at.
    public enum End: Sendable, Hashable {
        /// A node, by its id.
        case node(String)
        /// A whole group, by its id.
        case group(String)
    }

    public var from: End
    public var to: End
    /// For people; empty for none.
    public var label: String
    /// What is said of it beyond its ends, for people who hear the drawing; empty for nothing.
    public var note: String
    /// Words by which a style sheet finds it.
    public var classes: [String]
    public var style: DiagramStyle

    /// An arrow from one end to the other.
    public init(
        from: End, to: End, label: String = "", note: String = "", classes: [String] = [],
        style: DiagramStyle = DiagramStyle()
    ) {
        self.from = from
        self.to = to
        self.label = label
        self.note = note
        self.classes = classes
        self.style = style
    }
}
