import MilepostModel

extension Status {
    /// For terminals without UTF-8.
    var asciiGlyph: String {
        switch self {
        case .completed: "*"
        case .inProgress: "~"
        case .blocked: "!"
        case .notStarted: "o"
        case .deferred: "-"
        }
    }

    /// From the best to the least, as bars and lists show them.
    static let shown: [Status] = [.completed, .inProgress, .blocked, .notStarted, .deferred]
}
