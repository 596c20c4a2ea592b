package import MilepostModel

extension Status {
    /// The shape of a status as a character, where nothing can be drawn: the same as on the pages, since a status is never
    /// colour alone.
    package var glyph: String {
        switch self {
        case .completed: "●"
        case .inProgress: "◐"
        case .blocked: "■"
        case .notStarted: "○"
        case .deferred: "◌"
        }
    }
}
