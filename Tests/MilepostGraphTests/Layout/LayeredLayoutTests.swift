import MilepostTestSupport
import Testing

@testable import MilepostGraph

@Suite struct LayeredLayoutTests {
    static let plans: [LayoutInput] =
        (1...6).map { SampleGraphs.plan(tasks: 12 * Int($0), seed: $0) }
        + [SampleGraphs.plan(tasks: 40, seed: 9, isFlat: true), SampleGraphs.plan(tasks: 30, seed: 5, free: 6)]

    @Test("boxes do not overlap, and neither do groups", arguments: plans)
    func overlaps(input: LayoutInput) {
        let result = LayeredLayout().layout(input)
        for boxes in [result.nodes, result.groups] {
            for (index, box) in boxes.enumerated() {
                #expect(!boxes[(index + 1)...].contains { $0.meets(box) })
            }
        }
    }

    @Test("a group holds its own nodes and no other", arguments: plans)
    func strangers(input: LayoutInput) {
        let result = LayeredLayout().layout(input)
        for (group, box) in result.groups.enumerated() {
            for (node, place) in result.nodes.enumerated() {
                if input.nodes[node].group == group {
                    #expect(box.holds(place))
                } else {
                    #expect(!box.meets(place))
                }
            }
        }
    }

    @Test("every edge is drawn from box to box, never back and through no other box", arguments: plans)
    func routes(input: LayoutInput) {
        for direction in Diagram.Direction.allCases {
            var input = input
            input.direction = direction
            let result = LayeredLayout().layout(input)
            #expect(result.routes.count == input.edges.count)
            for (edge, route) in zip(input.edges, result.routes) {
                guard case .node(let from) = edge.from, case .node(let to) = edge.to else { continue }
                #expect(result.nodes[from].touches(route.points.first) && result.nodes[to].touches(route.points.last))
                #expect(!route.isBackward)
                for (start, end) in zip(route.points, route.points.dropFirst()) {
                    #expect(direction == .leftToRight ? start.x <= end.x : start.y <= end.y)
                    let hit = result.nodes.indices.filter { $0 != from && $0 != to }
                        .filter { result.nodes[$0].isCrossed(from: start, to: end) }
                    #expect(hit.isEmpty)
                }
            }
        }
    }

    @Test("an edge between a group and itself, or what is in it, is no line", arguments: plans.prefix(6))
    func inside(input: LayoutInput) {
        var random = SeededGenerator(seed: 3)
        var inside: Set<Int> = []
        var more = input
        for group in input.groups.indices {
            let members = input.nodes.indices.filter { input.nodes[$0].group == group }
            var ends: [(LayoutInput.End, LayoutInput.End)] = [(.group(group), .group(group))]
            if let node = members.randomElement(using: &random) {
                ends += [(.group(group), .node(node)), (.node(node), .group(group))]
            }
            for (from, to) in ends {
                inside.insert(more.edges.count)
                more.edges.append(LayoutInput.Edge(from: from, to: to))
            }
        }
        let result = LayeredLayout().layout(more)
        for (index, route) in result.routes.enumerated() {
            #expect(route.points.isEmpty == inside.contains(index))
        }
        let plain = LayeredLayout().layout(input)
        #expect(result.nodes == plain.nodes && result.groups == plain.groups)
    }

    @Test("the order of the input does not matter")
    func order() {
        for (seed, input) in Self.plans.enumerated() {
            var random = SeededGenerator(seed: UInt64(seed))
            let nodes = input.nodes.indices.shuffled(using: &random)
            let edges = input.edges.indices.shuffled(using: &random)
            var place = Array(repeating: 0, count: nodes.count)
            for (new, old) in nodes.enumerated() { place[old] = new }
            var other = input
            other.nodes = nodes.map { input.nodes[$0] }
            other.edges = edges.map { index in
                guard case .node(let from) = input.edges[index].from, case .node(let to) = input.edges[index].to
                else { return input.edges[index] }
                return LayoutInput.Edge(from: .node(place[from]), to: .node(place[to]))
            }
            let (first, second) = (LayeredLayout().layout(input), LayeredLayout().layout(other))
            #expect(nodes.enumerated().allSatisfy { second.nodes[$0.offset] == first.nodes[$0.element] })
            #expect(edges.enumerated().allSatisfy { second.routes[$0.offset] == first.routes[$0.element] })
            #expect(first.groups == second.groups)
        }
    }

    @Test("two edges between the same ends are one line, unless one of them is important")
    func twins() {
        var input = SampleGraphs.graph(nodes: 4, [(0, 1), (1, 2), (0, 2), (0, 3), (0, 2), (0, 2)])
        input.edges[5].isImportant = true
        let routes = LayeredLayout().layout(input).routes
        #expect(routes[2] == routes[4])
        #expect(routes[2] != routes[5])
    }

    @Test("a quick drawing is whole, and crosses no more than twice as often", arguments: plans)
    func quick(input: LayoutInput) {
        var layout = LayeredLayout()
        let full = layout.layout(input)
        layout.effort = .quick
        let quick = layout.layout(input)
        #expect(quick.routes.allSatisfy { $0.points.count > 1 })
        #expect(quick.crossings <= 2 * full.crossings)
    }

    @Test("trees are drawn without crossings", arguments: 1...8)
    func trees(seed: UInt64) {
        #expect(LayeredLayout().layout(SampleGraphs.tree(nodes: 60, seed: seed)).crossings == 0)
    }

    @Test("series-parallel graphs are drawn without crossings", arguments: 1...8)
    func seriesParallel(seed: UInt64) {
        #expect(LayeredLayout().layout(SampleGraphs.seriesParallel(nodes: 50, seed: seed)).crossings == 0)
    }

    @Test("a cycle is drawn with one edge backwards")
    func cycle() {
        let result = LayeredLayout().layout(SampleGraphs.graph(nodes: 3, [(0, 1), (1, 2), (2, 0), (1, 1)]))
        #expect(result.routes.map(\.isBackward) == [false, false, true, true])
        #expect(result.routes.allSatisfy { $0.points.count >= 2 })
    }

    @Test("an edge to an earlier group runs backwards, and the groups stay in their order")
    func backward() {
        var input = SampleGraphs.graph(nodes: 2, [(1, 0)])
        input.groups = [LayoutInput.Group(), LayoutInput.Group(), LayoutInput.Group()]
        input.nodes[0].group = 0
        input.nodes[1].group = 2
        let result = LayeredLayout().layout(input)
        #expect(result.routes[0].isBackward)
        #expect(result.groups[0].x < result.groups[1].x && result.groups[1].x < result.groups[2].x)
    }

    @Test("an edge may lead from group to group")
    func groupEdges() {
        var input = SampleGraphs.graph(nodes: 2, [])
        input.groups = [LayoutInput.Group(), LayoutInput.Group()]
        input.nodes[0].group = 0
        input.nodes[1].group = 1
        input.edges = [LayoutInput.Edge(from: .group(0), to: .group(1))]
        let result = LayeredLayout().layout(input)
        #expect(result.routes[0].points.first?.x == result.groups[0].x + result.groups[0].width)
        #expect(result.routes[0].points.last?.x == result.groups[1].x)
    }

    @Test("an edge that passes many groups may be two stubs, an important one never is")
    func stubs() {
        var input = SampleGraphs.graph(nodes: 5, [(0, 4), (0, 1), (0, 4)])
        input.groups = Array(repeating: LayoutInput.Group(), count: 5)
        for node in 0..<5 { input.nodes[node].group = node }
        input.edges[2].isImportant = true
        var layout = LayeredLayout()
        layout.longEdges = .stubs(passing: 2)
        #expect(layout.layout(input).routes.map(\.isStub) == [true, false, false])
    }

    @Test("what strings pulled tight leave far longer than was asked for is drawn again, higher")
    func aspect() {
        // A ladder: few nodes in each rank, and long edges whose room is not needed.
        let edges = (0..<120).map { ($0, $0 + 1) } + (0..<100).map { ($0, $0 + 20) }
        let input = SampleGraphs.graph(nodes: 121, edges)
        let spacing = LayoutSpacing()
        var once = LayeredLayout()
        once.spacing.longestAspect = 0
        let plain = once.layout(input)
        let result = LayeredLayout().layout(input)
        #expect(plain.width > 4 * plain.height)
        #expect(result.height > plain.height)
        #expect(spacing.widened(for: plain, isAcross: true)?.longestAspect ?? 0 < spacing.longestAspect)
        #expect(spacing.widened(for: plain, isAcross: false) == nil)
        #expect(once.spacing.widened(for: plain, isAcross: true) == nil)
    }

    @Test("nothing gives an empty drawing")
    func nothing() {
        #expect(LayeredLayout().layout(LayoutInput()).width == 0)
    }
}

extension LayoutResult.Box {
    fileprivate func meets(_ other: LayoutResult.Box) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }

    fileprivate func holds(_ other: LayoutResult.Box) -> Bool {
        x <= other.x && y <= other.y && other.x + other.width <= x + width && other.y + other.height <= y + height
    }

    fileprivate func touches(_ point: LayoutResult.Point?) -> Bool {
        guard let point else { return false }
        return (x...x + width).contains(point.x) && (y...y + height).contains(point.y)
    }

    /// Whether a line enters the box: its ends lie on both sides of it somewhere between (Liang and Barsky 1984).
    fileprivate func isCrossed(from start: LayoutResult.Point, to end: LayoutResult.Point) -> Bool {
        var (first, last) = (0.0, 1.0)
        for (from, to, low, high) in [(start.x, end.x, x, x + width), (start.y, end.y, y, y + height)] {
            let delta = Double(to - from)
            if delta == 0 {
                if from <= low || from >= high { return false }
                continue
            }
            let (a, b) = (Double(low - from) / delta, Double(high - from) / delta)
            first = max(first, min(a, b))
            last = min(last, max(a, b))
        }
        return first < last
    }
}
