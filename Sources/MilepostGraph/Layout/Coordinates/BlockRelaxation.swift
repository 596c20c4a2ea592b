/// Moves vertices and whole straight pieces to the median of their neighbours, as far as the room beside them lets
/// them: the priority method of Sugiyama et al. 1981 on the blocks of Brandes and Köpf.
enum BlockRelaxation {
    /// Shortens edges, and draws the borders of groups close to what is in them.
    static func relax(_ across: inout [Int], _ graph: CoordinateGraph) {
        let blocks = blocks(across, graph)
        let rounds = graph.count < 30_000 ? 10 : 3
        var near: [Int] = []
        for round in 0..<rounds {
            var isMoved = false
            for step in blocks.indices {
                let block = round % 2 == 0 ? step : blocks.count - 1 - step
                if move(blocks[block], &across, graph, &near) { isMoved = true }
            }
            if !isMoved { break }
        }
    }

    /// Maximal rows of inner vertices at one coordinate, in the order of layers; every node is a block of its own.
    private static func blocks(_ across: [Int], _ graph: CoordinateGraph) -> [[Int]] {
        var blocks: [[Int]] = []
        var isTaken = Array(repeating: false, count: graph.count)
        for vertex in graph.vertices where !isTaken[vertex] {
            var block = [vertex]
            isTaken[vertex] = true
            while let last = block.last, graph.kind[last] != .node, graph.downStart[last] < graph.downStart[last + 1] {
                let next = graph.down[graph.downStart[last]]
                guard graph.kind[next] != .node, across[next] == across[last] else { break }
                isTaken[next] = true
                block.append(next)
            }
            blocks.append(block)
        }
        return blocks
    }

    /// Whether it moved; `near` is room to work in.
    private static func move(
        _ block: [Int], _ across: inout [Int], _ graph: CoordinateGraph, _ near: inout [Int]
    ) -> Bool {
        let here = across[block[0]]
        var low = Int.min / 4
        var high = Int.max / 4
        for vertex in block {
            let layer = graph.layer[vertex]
            let slot = graph.start[layer] + graph.position[vertex]
            if slot > graph.start[layer] {
                let other = graph.vertices[slot - 1]
                low = max(low, across[other] + graph.distance(other, vertex))
            }
            if slot + 1 < graph.start[layer + 1] {
                let other = graph.vertices[slot + 1]
                high = min(high, across[other] - graph.distance(vertex, other))
            }
        }
        guard low <= high else { return false }
        var wanted = here
        switch graph.kind[block[0]] {
        case .groupStart: wanted = high
        case .groupEnd: wanted = low
        case .node, .edge:
            near.removeAll(keepingCapacity: true)
            if let first = block.first, let last = block.last {
                for at in graph.upStart[first]..<graph.upStart[first + 1] { near.append(across[graph.up[at]]) }
                for at in graph.downStart[last]..<graph.downStart[last + 1] { near.append(across[graph.down[at]]) }
            }
            guard !near.isEmpty else { break }
            near.sort()
            let (left, right) = (near[(near.count - 1) / 2], near[near.count / 2])
            wanted = min(max(here, left), right)
        }
        let place = min(max(wanted, low), high)
        guard place != here else { return false }
        for vertex in block { across[vertex] = place }
        return true
    }
}
