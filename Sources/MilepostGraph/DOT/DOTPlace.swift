/// Where a node is drawn, for Graphviz.
public struct DOTPlace: Sendable, Hashable {
    /// Eighths of a pixel, of which Graphviz takes one for a point; from the top left corner.
    private let box: LayoutResult.Box

    /// Where ``LayeredLayout`` put a node.
    init(_ box: LayoutResult.Box) {
        self.box = box
    }

    /// `pos` in points, upwards, of the centre; sizes in inches, of which one has 72 points.
    var attributes: [(String, String)] {
        [
            ("pos", "\"\(Self.points(box.x + box.width / 2)),\(Self.points(-box.y - box.height / 2))!\""),
            ("width", Self.inches(box.width)), ("height", Self.inches(box.height)), ("fixedsize", "true"),
            ("fontsize", "11"),
        ]
    }

    private static func points(_ length: Int) -> String { SVGWriter.pixels(length) }

    /// In thousandths, without asking how a number is written here.
    private static func inches(_ length: Int) -> String {
        let thousandths = length * 1000 / (8 * 72)
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
