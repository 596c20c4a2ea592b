/// Lines as the `d` of a path.
enum SVGPath {
    /// Writes a line with corners rounded a little: half a short piece at most, so that no two roundings meet.
    ///
    /// - Parameter length: how much earlier it ends, so that a broad line does not stick out beside the tip of its arrow.
    static func write(
        _ points: [LayoutResult.Point], shortenedBy length: Int = 0, to output: inout some SVGOutput & ~Copyable
    ) {
        guard let first = points.first, let end = points.last else { return }
        let last = length > 0 && points.count > 1 ? near(end, points[points.count - 2], length) : end
        output.value(literal: "M")
        write(first, to: &output)
        for at in points.indices.dropFirst().dropLast() {
            let corner = points[at]
            let next = at + 1 == points.count - 1 ? last : points[at + 1]
            output.value(literal: "L")
            write(near(corner, points[at - 1], 6 * 8), to: &output)
            output.value(literal: "Q")
            write(corner, to: &output)
            output.value(literal: " ")
            write(near(corner, next, 6 * 8), to: &output)
        }
        output.value(literal: "L")
        write(last, to: &output)
    }

    private static func write(_ point: LayoutResult.Point, to output: inout some SVGOutput & ~Copyable) {
        output.value(pixels: point.x)
        output.value(literal: " ")
        output.value(pixels: point.y)
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
