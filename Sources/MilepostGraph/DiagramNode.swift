/// One thing in a diagram.
public struct DiagramNode: Sendable, Hashable {
    /// Unique among the nodes of a diagram.
    public var id: String
    /// For people; lines are parted by line feeds.
    public var label: String { didSet { text = Self.text(label, name, mark) } }
    /// What it is called in full, where the label is cut; empty where the label says all.
    public var name: String { didSet { text = Self.text(label, name, mark) } }
    /// What is said of it beyond its name, for people who hear the drawing; empty for nothing.
    public var note: String
    /// The small drawing before its label; nil for none.
    public var mark: DiagramMark? { didSet { text = Self.text(label, name, mark) } }
    /// The id of the group it is in; nil, or the id of no group, for none.
    public var group: String?
    /// Words by which a style sheet finds it.
    public var classes: [String]
    public var style: DiagramStyle
    /// An address that the node leads to where it is drawn; nil for none. It stands in the drawing as it is given.
    public var link: String?
    /// What the drawing shows of ``label``, ``name`` and ``mark``.
    private(set) var text: NodeText

    /// A node of this id.
    public init(
        id: String, label: String, name: String = "", note: String = "", mark: DiagramMark? = nil,
        group: String? = nil, classes: [String] = [], style: DiagramStyle = DiagramStyle(), link: String? = nil
    ) {
        self.id = id
        self.label = label
        self.name = name
        self.note = note
        self.mark = mark
        self.group = group
        self.classes = classes
        self.style = style
        self.link = link
        text = Self.text(label, name, mark)
    }

    private static func text(_ label: String, _ name: String, _ mark: DiagramMark?) -> NodeText {
        NodeText(label: label, name: name, hasMark: mark != nil)
    }
}
