/// Lines as the `d` of a path.
enum SVGPath {
    /// A line with corners rounded a little: half a short piece at most, so that no two roundings meet.
    static func rounded(_ points: [LayoutResult.Point]) -> String {
        guard let first = points.first, let last = points.last else { return "" }
        var text = "M" + shown(first)
        for at in points.indices.dropFirst().dropLast() {
            let corner = points[at]
            let (before, after) = (near(corner, points[at - 1], 6 * 8), near(corner, points[at + 1], 6 * 8))
            text += "L\(shown(before))Q\(shown(corner)) \(shown(after))"
        }
        return text + "L" + shown(last)
    }

    /// The same line, ending so much earlier, so that a broad line does not stick out beside the tip of its arrow.
    static func shortened(_ points: [LayoutResult.Point], by length: Int) -> [LayoutResult.Point] {
        guard points.count > 1 else { return points }
        var points = points
        points[points.count - 1] = near(points[points.count - 1], points[points.count - 2], length)
        return points
    }

    private static func shown(_ point: LayoutResult.Point) -> String {
        "\(SVGWriter.pixels(point.x)) \(SVGWriter.pixels(point.y))"
    }

    /// A place before or behind a corner, towards another one; half way at most.
    private static func near(
        _ corner: LayoutResult.Point, _ other: LayoutResult.Point, _ most: Int
    ) -> LayoutResult.Point {
        let (x, y) = (other.x - corner.x, other.y - corner.y)
        let length = (x * x + y * y).squareRoot
        let reach = min(most, length / 2)
        guard length > 0 else { return corner }
        return LayoutResult.Point(x: corner.x + x * reach / length, y: corner.y + y * reach / length)
    }
}
