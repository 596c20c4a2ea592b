/// How far a task is (the format, section 4). Exactly these five; a plan's other words map to one of them.
public enum Status: String, Sendable, Hashable, CaseIterable {
    case notStarted = "NOT_STARTED"
    case inProgress = "IN_PROGRESS"
    case blocked = "BLOCKED"
    case completed = "COMPLETED"
    case deferred = "DEFERRED"

    /// Neither COMPLETED nor DEFERRED: still to be done.
    public var isOpen: Bool { self != .completed && self != .deferred }

    /// The word for people: "not started", "in progress" and so on.
    public var words: String {
        switch self {
        case .notStarted: "not started"
        case .inProgress: "in progress"
        case .blocked: "blocked"
        case .completed: "completed"
        case .deferred: "deferred"
        }
    }

    /// NOT_STARTED = DEFERRED < IN_PROGRESS = BLOCKED < COMPLETED (the format, section 9).
    public var distance: Int {
        switch self {
        case .notStarted, .deferred: 0
        case .inProgress, .blocked: 1
        case .completed: 2
        }
    }
}
