extension PlanDate {
    /// Whether a date is surely before another: by the times where both state one, else by the days.
    public func isEarlier(than other: PlanDate) -> Bool {
        precedes(other, within: statesTime && other.statesTime ? .max : Self.dayLength)
    }
}
