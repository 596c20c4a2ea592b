/// The shortest way through a row of gates, each an upright slit: a string pulled tight (the funnel of Lee and
/// Preparata, "Euclidean shortest paths in the presence of rectilinear barriers", Networks 14(3), 1984, for gates that
/// stand one behind the other).
enum TautString {
    /// A slit across the way, from `low` to `high`.
    struct Gate: Sendable, Equatable {
        var along: Int
        var low: Int
        var high: Int
    }

    /// The corners of the way from the first gate to the last, both of which are points. `along` ascends.
    static func corners(_ gates: [Gate]) -> [(along: Int, across: Int)] {
        guard let first = gates.first, let last = gates.last, gates.count > 1 else { return [] }
        var corners = [(along: first.along, across: first.low)]
        var start = 0
        var apex = corners[0]
        while start < gates.count - 1 {
            // Between these two directions everything so far can be seen from the apex.
            var (low, high) = (-1, -1)
            var turn: (gate: Int, across: Int)?
            for index in start + 1..<gates.count {
                let gate = gates[index]
                guard gate.along > apex.along else { continue }
                if low >= 0, isBelow(gate.high, at: gate.along, gates[low].low, at: gates[low].along, from: apex) {
                    turn = (low, gates[low].low)
                    break
                }
                if high >= 0, isBelow(gates[high].high, at: gates[high].along, gate.low, at: gate.along, from: apex) {
                    turn = (high, gates[high].high)
                    break
                }
                if low < 0
                    || !isBelow(gate.low, at: gate.along, gates[low].low, at: gates[low].along, from: apex)
                {
                    low = index
                }
                if high < 0
                    || !isBelow(gates[high].high, at: gates[high].along, gate.high, at: gate.along, from: apex)
                {
                    high = index
                }
            }
            guard let turn else { break }
            apex = (gates[turn.gate].along, turn.across)
            corners.append(apex)
            start = turn.gate
        }
        corners.append((last.along, last.low))
        return corners
    }

    /// Whether the first point is seen below the second from the apex: at a smaller slope.
    private static func isBelow(
        _ first: Int, at firstAlong: Int, _ second: Int, at secondAlong: Int, from apex: (along: Int, across: Int)
    ) -> Bool {
        (first - apex.across) * (secondAlong - apex.along) < (second - apex.across) * (firstAlong - apex.along)
    }
}
