import MilepostHTML
import MilepostModel

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
