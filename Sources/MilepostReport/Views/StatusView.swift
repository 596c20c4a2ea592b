import MilepostHTML
import MilepostModel

/// Each status as ``StatusView`` gives it, made once.
struct StatusValues: Sendable {
    private let values: [TemplateValue]

    init(_ words: any PageWords) {
        values = Status.allCases.map { StatusView.of($0, words) }
    }

    subscript(status: Status) -> TemplateValue {
        switch status {
        case .notStarted: values[0]
        case .inProgress: values[1]
        case .blocked: values[2]
        case .completed: values[3]
        case .deferred: values[4]
        }
    }
}

/// A status for templates: its glyph's class and its word.
enum StatusView {
    static func of(_ status: Status, _ words: any PageWords) -> TemplateValue {
        ["class": .text(className(status)), "word": .text(words.status(status))]
    }

    /// The name its glyph, colour and pattern go by.
    static func className(_ status: Status) -> String {
        switch status {
        case .notStarted: "not-started"
        case .inProgress: "in-progress"
        case .blocked: "blocked"
        case .completed: "completed"
        case .deferred: "deferred"
        }
    }

    /// In the order of bars and their keys.
    static let order: [Status] = [.completed, .inProgress, .blocked, .notStarted, .deferred]

    /// A priority: weight says how urgent it is, never colour.
    static func of(_ priority: Priority?, _ words: any PageWords) -> TemplateValue {
        guard let priority else { return .absent }
        let name = priority.level == 0 ? "p0" : priority.level == 1 ? "p1" : "other"
        return ["class": .text(name), "text": .text(words.priority(priority))]
    }
}
