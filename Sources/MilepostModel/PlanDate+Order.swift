extension PlanDate {
    /// Whether a date is surely before another: by the times where both state one, else by the days.
    public func isEarlier(than other: PlanDate) -> Bool {
        guard timeOfDay != nil, other.timeOfDay != nil else { return day < other.day }
        return self < other
    }
}
