/// Which way dates go that stand below each other, as those of the rows of a log.
public struct DateOrder: Sendable {
    /// From each date to the one below it: 1 to a later one, -1 to an earlier one, 0 to one of the same day.
    public let steps: [Int]

    public init(_ dates: [PlanDate]) {
        steps = zip(dates, dates.dropFirst()).map { above, below in
            above.isEarlier(than: below) ? 1 : below.isEarlier(than: above) ? -1 : 0
        }
    }

    /// Whether they go both ways.
    public var isMixed: Bool { steps.contains(1) && steps.contains(-1) }

    /// What most steps do; nil where as many go one way as the other.
    public var direction: SessionLog.Direction? {
        let sum = steps.reduce(0, +)
        return sum == 0 ? nil : sum > 0 ? .oldestFirst : .newestFirst
    }
}
