import MilepostGraph
import MilepostModel

/// A task with what it needs and what needs it, a few steps far. It is cut before it is drawn: what is left out is one
/// node that says how much it is.
struct Neighbourhood {
    private let whole: PlanDiagram
    private let links: DiagramLinks

    /// Tasks of the first step on one side, and of each later one.
    private static let limits = (first: 6, later: 6)
    /// Characters in a line of a label.
    static let width = 18

    init(_ whole: PlanDiagram, _ links: DiagramLinks) {
        self.whole = whole
        self.links = links
    }

    private enum Side {
        case needed
        case needing
    }

    /// Tasks that no room was left for, at the end of a row.
    private struct Rest {
        var count: Int
        var beside: [Int]
        var side: Side
    }

    func around(_ task: Int, steps: Int) -> Diagram {
        guard whole.plan.tasks.indices.contains(task) else { return Diagram() }
        var shown: Set<Int> = [task]
        var rests: [Rest] = []
        let outside = whole.outside[task].count - Self.limits.first
        if outside > 0 { rests.append(Rest(count: outside, beside: [task], side: .needing)) }
        for side in [Side.needed, .needing] {
            var ring = [task]
            for step in 0..<max(0, steps) {
                let limit = step == 0 ? Self.limits.first : Self.limits.later
                var next: Set<Int> = []
                var cut: Set<Int> = []
                var beside: [Int] = []
                for one in ring {
                    let others = others(of: one, side).filter { !shown.contains($0) }
                    let room = others.filter { next.contains($0) || next.count < limit }
                    for other in room where next.count < limit { next.insert(other) }
                    let left = others.filter { !next.contains($0) }
                    if !left.isEmpty { beside.append(one) }
                    cut.formUnion(left)
                }
                cut.subtract(next)
                if !cut.isEmpty { rests.append(Rest(count: cut.count, beside: beside, side: side)) }
                shown.formUnion(next)
                ring = next.sorted()
            }
        }
        return diagram(task, shown.sorted(), shown, rests)
    }

    private func others(of task: Int, _ side: Side) -> [Int] {
        switch side {
        case .needed: whole.needs[task].map { whole.plan.dependencies[$0].needed }
        case .needing: whole.neededBy[task].map { whole.plan.dependencies[$0].needing }
        }
    }

    private func diagram(_ task: Int, _ tasks: [Int], _ shown: Set<Int>, _ rests: [Rest]) -> Diagram {
        var nodes = tasks.map { one -> DiagramNode in
            var node = whole.neighbour(one)
            if one == task { node.classes.append("self") } else { node.link = links.task(one) }
            return node
        }
        var edges = tasks.flatMap { one in
            whole.needs[one].filter { shown.contains(whole.plan.dependencies[$0].needed) }.map { whole.edge($0) }
        }
        for component in whole.outside[task].prefix(Self.limits.first).map({ whole.ids.outside[$0] }) {
            nodes.append(whole.node(component))
            edges.append(whole.edge(to: component, from: task))
        }
        for (index, rest) in rests.enumerated() {
            let id = "more:\(index)"
            nodes.append(
                DiagramNode(
                    id: id, label: whole.words.andMore(rest.count), classes: ["rest"],
                    style: DiagramStyle(isDashed: true, stroke: DiagramLook.edge, text: DiagramLook.ink)))
            edges += rest.beside.map { one in
                let here = DiagramEdge.End.node(whole.ids.tasks[one])
                return DiagramEdge(
                    from: rest.side == .needed ? .node(id) : here, to: rest.side == .needed ? here : .node(id),
                    classes: ["rest"], style: DiagramStyle(isDashed: true, stroke: DiagramLook.edge))
            }
        }
        return Diagram(title: whole.plan.tasks[task].title, nodes: nodes, edges: edges)
    }
}
