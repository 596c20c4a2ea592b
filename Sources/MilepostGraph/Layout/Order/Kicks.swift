/// Disturbs a few layers a little and repairs them; keeps what is not worse (iterated local search: Lourenço, Martin
/// and Stützle, "Iterated local search", Handbook of Metaheuristics, 2003).
struct Kicks: Sendable {
    private var random: SeededShuffle
    private var sweeps: Sweeps
    private var chains = ChainReinsertion()
    private var count = CrossingCount()
    private var crossings: [Int]
    private var savedVertices: [Int] = []
    /// The crossings after a kick, by the gaps that it touched.
    private var counted: [Int] = []

    init(_ graph: LayerGraph, _ order: LayerOrder, seed: UInt64) {
        random = SeededShuffle(seed: seed)
        sweeps = Sweeps(graph)
        crossings = Array(repeating: 0, count: max(0, graph.layerCount - 1))
        for layer in crossings.indices { crossings[layer] = count.between(layer, graph, order) }
    }

    /// The crossings of the order as it is.
    var total: Int { crossings.reduce(0, +) }

    /// One kick; returns how much work it was, in vertices looked at.
    mutating func kick(_ graph: LayerGraph, _ order: inout LayerOrder) -> Int {
        guard graph.layerCount > 1 else { return 1 << 20 }
        let width = min(graph.layerCount, 2 + random.next(below: 6))
        let first = random.next(below: graph.layerCount - width + 1)
        let layers = first..<first + width
        let gaps = max(0, first - 1)..<min(crossings.count, layers.upperBound)
        var work = 0
        for layer in layers { work += order.size(layer) }
        guard work > layers.count else { return 8 }
        let before = gaps.reduce(0) { $0 + crossings[$1] }
        save(layers, order)
        shake(layers, order: &order)
        repair(layers, graph, &order)
        _ = Transposition.settle(layers, graph, &order, tiesAtFirst: random.next(below: 2) == 0)
        if random.next(below: 5) == 0 {
            for layer in layers {
                for at in 0..<order.size(layer) {
                    let vertex = order.vertices[order.start[layer] + at]
                    _ = Sifting.sift(vertex, graph, &order)
                }
            }
        }
        var after = 0
        counted.removeAll(keepingCapacity: true)
        for gap in gaps where after <= before {
            counted.append(count.between(gap, graph, order))
            after += counted[counted.count - 1]
        }
        if after <= before {
            for (gap, number) in zip(gaps, counted) { crossings[gap] = number }
        } else {
            restore(layers, &order)
        }
        return work * 8
    }

    private mutating func save(_ layers: Range<Int>, _ order: LayerOrder) {
        savedVertices.removeAll(keepingCapacity: true)
        savedVertices.append(
            contentsOf: order.vertices[order.start[layers.lowerBound]..<order.start[layers.upperBound]])
    }

    private func restore(_ layers: Range<Int>, _ order: inout LayerOrder) {
        var at = 0
        for layer in layers {
            for slot in order.start[layer]..<order.start[layer + 1] {
                let vertex = savedVertices[at]
                at += 1
                order.vertices[slot] = vertex
                order.position[vertex] = slot - order.start[layer]
            }
        }
    }

    private mutating func shake(_ layers: Range<Int>, order: inout LayerOrder) {
        for layer in layers {
            let size = order.size(layer)
            guard size > 1 else { continue }
            for _ in 0..<max(1, size / 4) {
                let at = random.next(below: size)
                let vertex = order.vertices[order.start[layer] + at]
                let zone = order.range(of: order.zone[vertex], in: layer)
                let reach = min(zone.count, 6)
                let from = max(zone.lowerBound, min(at - reach / 2, zone.upperBound - reach))
                order.move(vertex, in: layer, to: from + random.next(below: reach))
            }
        }
    }

    private mutating func repair(_ layers: Range<Int>, _ graph: LayerGraph, _ order: inout LayerOrder) {
        let isDownFirst = random.next(below: 2) == 0
        for isDown in [isDownFirst, !isDownFirst] {
            for layer in isDown ? Array(layers) : layers.reversed() {
                guard isDown ? layer > 0 : layer + 1 < graph.layerCount else { continue }
                sweeps.sweep(
                    layer: layer, graph, &order, isDown: isDown, byMedian: false, mayChangeSides: false)
            }
        }
    }
}
