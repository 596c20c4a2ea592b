import MilepostModel
import MilepostSource

/// What a colour says on the terminal. The codes are the nearest to the report's colours that can be read on a light
/// and on a dark ground.
enum Ink: CaseIterable {
    case completed
    case inProgress
    case blocked
    case notStarted
    case deferred
    case strong
    case muted
    case error
    case warning
    case info

    /// The parameters of "select graphic rendition" (ECMA-48, 8.3.117).
    func code(_ palette: Palette) -> String {
        switch (self, palette) {
        case (_, .none): ""
        case (.strong, _): "1"
        case (.completed, .basic): "32"
        case (.inProgress, .basic), (.info, .basic): "34"
        case (.blocked, .basic), (.error, .basic): "31"
        case (.notStarted, .basic), (.muted, .basic): "2"
        case (.deferred, .basic): "35"
        case (.warning, .basic): "33"
        case (.completed, .full): "38;5;35"
        case (.inProgress, .full), (.info, .full): "38;5;69"
        case (.blocked, .full): "38;5;166"
        case (.notStarted, .full): "38;5;244"
        case (.deferred, .full): "38;5;139"
        case (.muted, .full): "38;5;244"
        case (.error, .full): "1;38;5;166"
        case (.warning, .full): "1;38;5;172"
        }
    }

    init(_ status: Status) {
        self =
            switch status {
            case .completed: .completed
            case .inProgress: .inProgress
            case .blocked: .blocked
            case .notStarted: .notStarted
            case .deferred: .deferred
            }
    }

    init(_ severity: Severity) {
        self =
            switch severity {
            case .error: .error
            case .warning: .warning
            case .info: .info
            }
    }
}

/// How many colours a terminal shows.
enum Palette: Sendable {
    case none
    /// The eight of ECMA-48.
    case basic
    /// 256.
    case full
}
