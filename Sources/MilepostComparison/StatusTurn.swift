package import MilepostModel

/// What it means that a task has another status than before.
package enum StatusTurn: String, Sendable, Hashable, CaseIterable {
    /// It is COMPLETED now.
    case finished
    /// Work on it has begun, or begun again after it was deferred.
    case started
    /// It is BLOCKED now.
    case blocked
    /// It was BLOCKED and can be worked on.
    case unblocked
    /// It was COMPLETED and is open again.
    case reopened
    /// It is DEFERRED now.
    case deferred
    /// It was DEFERRED and is to be done again.
    case resumed
    /// It was in progress and counts as not started.
    case stopped

    /// Nil where nothing changed.
    package init?(from: Status, to: Status) {
        switch (from, to) {
        case _ where from == to: return nil
        case (_, .completed): self = .finished
        case (_, .deferred): self = .deferred
        case (.completed, _): self = .reopened
        case (_, .blocked): self = .blocked
        case (.blocked, _): self = .unblocked
        case (_, .inProgress): self = .started
        case (.deferred, _): self = .resumed
        case (_, .notStarted): self = .stopped
        }
    }
}
