/// Where a node is drawn, for Graphviz.
public struct DOTPlace: Sendable, Hashable {
    /// Eighths of a pixel, of which Graphviz takes one for a point; from the top left corner.
    private let box: LayoutResult.Box

    /// Where ``LayeredLayout`` put a node.
    init(_ box: LayoutResult.Box) {
        self.box = box
    }

    /// `pos` in points, upwards, of the centre; sizes in inches, of which one has 72 points.
    func write(to output: inout DOTOutput) {
        let (x, y) = (box.x + box.width / 2, -box.y - box.height / 2)
        output.attribute("pos", quoted: "\(Self.points(x)),\(Self.points(y))!")
        output.attribute("width", Self.inches(box.width))
        output.attribute("height", Self.inches(box.height))
        output.attribute("fixedsize", "true")
        output.attribute("fontsize", "11")
    }

    private static func points(_ length: Int) -> String { SVGWriter.pixels(length) }

    /// In thousandths, without asking how a number is written here.
    private static func inches(_ length: Int) -> String {
        let thousandths = length * 1000 / (8 * 72)
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
