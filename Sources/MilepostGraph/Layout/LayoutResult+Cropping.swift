extension LayoutResult {
    /// The same drawing moved so that nothing lies nearer to an edge of the page than `margin`, and no page beyond that.
    func cropped(margin: Int) -> LayoutResult {
        var (left, top, right, bottom) = (Int.max, Int.max, Int.min, Int.min)
        func reach(_ x: Int, _ y: Int) {
            left = min(left, x)
            right = max(right, x)
            top = min(top, y)
            bottom = max(bottom, y)
        }
        for box in nodes + groups {
            reach(box.x, box.y)
            reach(box.x + box.width, box.y + box.height)
        }
        for route in routes {
            for point in route.points + route.arrival { reach(point.x, point.y) }
        }
        guard left <= right else { return self }
        let (x, y) = (margin - left, margin - top)
        var result = self
        result.width = right - left + 2 * margin
        result.height = bottom - top + 2 * margin
        result.nodes = nodes.map { Box(x: $0.x + x, y: $0.y + y, width: $0.width, height: $0.height) }
        result.groups = groups.map { Box(x: $0.x + x, y: $0.y + y, width: $0.width, height: $0.height) }
        result.routes = routes.map { route in
            var moved = route
            moved.points = route.points.map { Point(x: $0.x + x, y: $0.y + y) }
            moved.arrival = route.arrival.map { Point(x: $0.x + x, y: $0.y + y) }
            return moved
        }
        return result
    }
}
