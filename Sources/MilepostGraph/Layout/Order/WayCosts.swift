/// What ways cost that come from the places of a layer and go on to one place of the next, which moves along.
///
/// When it moves past the end of another piece, the costs from one side of a place go up by 1 and those from the other
/// side down by 1.
struct WayCosts: Sendable {
    /// The first place.
    private var first = 0
    /// By place from the first on, less ``lift``.
    private var costs: [Int32] = []
    private var lift: Int32 = 0
    /// The last answer, while nothing has moved.
    private var known: Int32?

    /// Begins with the costs of ways up to the places of a layer, and those of a next piece by place.
    mutating func begin(_ ways: PlaceCosts, _ pieces: [Int32]) {
        first = ways.first
        known = nil
        lift = 0
        costs.removeAll(keepingCapacity: true)
        for (index, cost) in ways.costs.enumerated() { costs.append(cost &+ pieces[first + index]) }
    }

    /// Adds 1 to the costs of ways up to a place, and takes 1 away behind it: all are lifted by one of them, and the
    /// smaller side moved by 2.
    mutating func raise(upTo place: Int) {
        guard !costs.isEmpty else { return }
        known = nil
        let middle = max(0, min(place + 1 - first, costs.count))
        let isUp = middle > costs.count / 2
        lift &+= isUp ? 1 : -1
        costs.withUnsafeMutableBufferPointer { costs in
            if isUp {
                for index in middle..<costs.count { costs[index] &-= 2 }
            } else {
                for index in 0..<middle { costs[index] &+= 2 }
            }
        }
    }

    /// The least cost; ``PlaceCosts/never`` where there is no way at all.
    mutating func least() -> Int32 {
        if let known { return known }
        // Without a place to remember, several are looked at at once.
        let least = costs.withUnsafeBufferPointer { costs in
            var least = Int32.max
            for cost in costs { least = min(least, cost) }
            return least
        }
        let answer = costs.isEmpty ? PlaceCosts.never : min(least &+ lift, PlaceCosts.never)
        known = answer
        return answer
    }

    /// The place that the least cost comes from: of several the nearest to `near`, of two as near the first.
    func cheapest(near: Int) -> Int {
        var (best, bestPlace) = (Int32.max, first)
        for (index, cost) in costs.enumerated() {
            let place = first + index
            if cost < best || cost == best && abs(place - near) < abs(bestPlace - near) {
                (best, bestPlace) = (cost, place)
            }
        }
        return bestPlace
    }
}
