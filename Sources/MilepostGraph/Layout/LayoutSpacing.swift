/// Distances of a drawing, in eighths of a pixel.
public struct LayoutSpacing: Sendable, Hashable {
    /// Between two boxes of a rank.
    public var betweenNodes = 12 * 8
    /// Between a box and an edge that passes it.
    public var besideNode = 8 * 8
    /// Between two edges that run side by side.
    public var betweenEdges = 7 * 8
    /// Between ranks.
    public var betweenRanks = 40 * 8
    /// Between the border of a group and what is in it.
    public var insideGroup = 10 * 8
    /// Between the border of a group and what is beside it.
    public var besideGroup = 8 * 8
    /// Around the whole.
    public var margin = 8 * 8
    /// How far the pieces of a stub reach.
    public var stub = 16 * 8
    /// The ranks are drawn further apart, or what is in them, until the drawing is at most so many times as long as
    /// it is wide, in hundredths; 0 for never.
    public var longestAspect = 260
    public var shortestAspect = 55
    /// How far what is in a rank may be drawn apart for that, in hundredths: distance costs length and room.
    public var mostStretch = 500

    /// The distances Milepost draws with.
    public init() {}

    /// A drawing that is longer than this, in hundredths of its height, is drawn again.
    static let tooLong = 390

    /// Distances for a second try, where strings that were pulled tight or ranks of few nodes left a drawing far too low;
    /// nil where it is well. It is drawn as high as it has to be and no higher.
    func widened(for result: LayoutResult, isAcross: Bool) -> LayoutSpacing? {
        guard isAcross, longestAspect > 0, result.height > 0 else { return nil }
        let aspect = result.width * 100 / result.height
        guard aspect > Self.tooLong, longestAspect < Self.tooLong else { return nil }
        var spacing = self
        let wanted = Self.tooLong * 95 / 100
        spacing.longestAspect = max(1, longestAspect * wanted / aspect)
        spacing.mostStretch = mostStretch * aspect / wanted
        return spacing
    }

    /// The least distance between the centres of two neighbours in a rank is half their sizes and this.
    func gap(_ left: CoordinateGraph.Kind, _ right: CoordinateGraph.Kind, label: Int) -> Int {
        switch (left, right) {
        case (.node, .node): betweenNodes
        case (.edge, .edge): betweenEdges
        case (.node, .edge), (.edge, .node): besideNode
        case (.groupStart, _): insideGroup + label
        case (_, .groupEnd): insideGroup
        case (_, .groupStart), (.groupEnd, _): besideGroup
        }
    }
}
