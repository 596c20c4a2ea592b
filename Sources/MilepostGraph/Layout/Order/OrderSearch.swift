/// Looks for an order of each layer in which few edges cross. What it may cost is counted in steps, never in seconds.
enum OrderSearch {
    /// How hard to look.
    struct Budget: Sendable {
        var starts: Int
        var sweeps: Int
        /// Rounds of moving single nodes and whole edges, before kicks.
        var roundsAtFirst: Int
        /// The same behind them.
        var rounds: Int
        /// Work of kicks, in vertices looked at.
        var kicks: Int

        /// Less for larger drawings, so that a large one takes about a second.
        static func of(_ graph: LayerGraph, _ effort: LayeredLayout.Effort) -> Budget {
            var budget = full(graph)
            if effort == .quick {
                budget.starts = min(budget.starts, 3)
                budget.kicks = min(budget.kicks, 100 * min(graph.vertexCount, 10_000))
            }
            return budget
        }

        private static func full(_ graph: LayerGraph) -> Budget {
            switch graph.vertexCount {
            case ..<600: Budget(starts: 6, sweeps: 12, roundsAtFirst: 6, rounds: 6, kicks: 2_000_000)
            case ..<3_000: Budget(starts: 4, sweeps: 12, roundsAtFirst: 6, rounds: 6, kicks: 1_400_000)
            case ..<12_000: Budget(starts: 2, sweeps: 10, roundsAtFirst: 2, rounds: 2, kicks: 2_000_000)
            // Rounds before kicks cost as much as those behind them, and take 1 % of the crossings away.
            case ..<40_000: Budget(starts: 2, sweeps: 8, roundsAtFirst: 0, rounds: 1, kicks: 600_000)
            default: Budget(starts: 1, sweeps: 6, roundsAtFirst: 0, rounds: 0, kicks: 0)
            }
        }
    }

    /// The best order found, and its crossings.
    static func best(_ graph: LayerGraph, _ budget: Budget) -> (order: LayerOrder, crossings: Int) {
        let starts: [InitialOrder] = [.fromSources, .given, .fromSinks, .shuffled(1), .shuffled(2), .shuffled(3)]
        var best: (order: LayerOrder, crossings: Int)?
        for start in starts.prefix(max(1, budget.starts)) {
            let found = swept(start.order(graph), graph, budget)
            if found.crossings < best?.crossings ?? Int.max { best = found }
            if found.crossings == 0 { break }
        }
        var (order, crossings) = best ?? (LayerOrder(graph), 0)
        crossings += settle(&order, graph, rounds: budget.roundsAtFirst, crossings: crossings)
        guard crossings > 0, budget.kicks > 0 else { return (order, crossings) }
        var kicks = Kicks(graph, order, seed: 7)
        var left = budget.kicks
        while left > 0, kicks.total > 0 { left -= kicks.kick(graph, &order) }
        crossings = kicks.total
        crossings += settle(&order, graph, rounds: budget.rounds, crossings: crossings)
        return (order, crossings)
    }

    private static func swept(
        _ start: LayerOrder, _ graph: LayerGraph, _ budget: Budget
    ) -> (order: LayerOrder, crossings: Int) {
        var order = start
        var count = CrossingCount()
        var sweeps = Sweeps(graph)
        var best = order
        var fewest = Int.max
        var idle = 0
        // After each of the last four rounds, by the kind of round.
        var recent: [LayerOrder] = []
        for round in 0..<budget.sweeps {
            let isDown = round % 2 == 0
            sweeps.sweep(graph, &order, isDown: isDown, byMedian: round % 4 < 2)
            _ = Transposition.settle(
                0..<graph.layerCount, graph, &order, tiesAtFirst: round % 4 >= 2,
                passes: graph.vertexCount > 30_000 ? 3 : 30)
            if round < 4 {
                recent.append(order)
            } else {
                // A round depends on the order and on its kind, of which there are four: from an order that was there
                // four rounds ago on, everything repeats itself.
                if recent[round % 4].isSame(as: order) { break }
                recent[round % 4] = order
            }
            let crossings = count.all(graph, order)
            if crossings < fewest {
                idle = 0
                best = order
                fewest = crossings
                if crossings == 0 { break }
            } else {
                idle += 1
                if idle == 6 { break }
            }
        }
        return (best, fewest)
    }

    /// Moves nodes and edges one by one while that helps; returns the change. What was tried is not tried again before
    /// something near it has moved: it is where it is best.
    static func settle(_ order: inout LayerOrder, _ graph: LayerGraph, rounds: Int, crossings: Int) -> Int {
        var chains = ChainReinsertion()
        var moves = LayerMoves(graph)
        var total = 0
        for _ in 0..<rounds where crossings + total > 0 {
            var change = 0
            for (index, chain) in graph.chains.enumerated() {
                let layers = graph.rank[chain.first]...graph.rank[chain.last]
                guard moves.isNew(chain: index, in: layers) else { continue }
                let gain = chains.reinsert(index, graph, &order)
                if gain < 0 { moves.moved(layers) }
                moves.tried(chain: index)
                change += gain
            }
            for vertex in 0..<graph.nodeCount {
                let layer = graph.rank[vertex]
                guard moves.isNew(vertex: vertex, at: layer) else { continue }
                let gain = Sifting.sift(vertex, graph, &order)
                if gain < 0 { moves.moved(layer...layer) }
                moves.tried(vertex: vertex)
                change += gain
            }
            change += Transposition.settle(0..<graph.layerCount, graph, &order, tiesAtFirst: false) {
                moves.moved($0...$0)
            }
            total += change
            if change == 0 { break }
        }
        return total
    }
}
