import MilepostModel

/// What can be done with a task now (the format, section 7).
package enum Readiness: String, Sendable, Hashable, CaseIterable {
    /// Not started, and all it needs is COMPLETED or DEFERRED.
    case ready
    /// Not started, with open needs.
    case waiting
    case inProgress = "in progress"
    case blocked
    case done
    case deferred

    /// What a status means for a task that has open needs, or has none.
    init(_ status: Status, hasOpenNeeds: Bool) {
        switch status {
        case .notStarted: self = hasOpenNeeds ? .waiting : .ready
        case .inProgress: self = .inProgress
        case .blocked: self = .blocked
        case .completed: self = .done
        case .deferred: self = .deferred
        }
    }
}
