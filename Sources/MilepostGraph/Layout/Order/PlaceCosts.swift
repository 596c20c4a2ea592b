/// What ways cost to the places of a layer, from the first place that one leads to up to the last.
struct PlaceCosts: Sendable {
    /// More than any way costs, and little enough to be added to.
    static let never = Int32.max / 4

    private(set) var first = 0
    /// By place, from ``first`` on; ``never`` where no way leads.
    private(set) var costs: [Int32] = []

    var isEmpty: Bool { costs.isEmpty }

    mutating func begin() { costs.removeAll(keepingCapacity: true) }

    /// The cost of ways to a place behind all that were added, where it is below a limit.
    mutating func add(_ cost: Int32, at place: Int, below limit: Int32) {
        guard cost < limit else { return }
        if costs.isEmpty { first = place }
        while first + costs.count < place { costs.append(Self.never) }
        costs.append(cost)
    }
}
