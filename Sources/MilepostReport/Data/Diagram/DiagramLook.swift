import MilepostGraph
import MilepostModel

/// How statuses look in a diagram where no style sheet says so. Never colour alone: shapes and words differ, too.
enum DiagramLook {
    static let ink = DiagramColour(rgb: 0x191a18)
    static let edge = DiagramColour(rgb: 0x84867f)
    static let outside = DiagramStyle(shape: .ellipse, isDashed: true, stroke: edge, text: ink)

    /// The status as a class: `in-progress`.
    static func word(_ status: Status) -> String { mark(status).rawValue }

    static func mark(_ status: Status) -> DiagramMark {
        switch status {
        case .completed: .tick
        case .inProgress: .half
        case .blocked: .stop
        case .notStarted: .ring
        case .deferred: .onward
        }
    }

    static func style(_ status: Status) -> DiagramStyle {
        switch status {
        case .completed: style(.roundedBox, fill: 0xe3f3ea, stroke: 0x1b7f4d)
        case .inProgress: style(.hexagon, fill: 0xe6eefc, stroke: 0x2360c4)
        case .blocked: style(.octagon, fill: 0xfbe9e0, stroke: 0xc0400c)
        case .notStarted: style(.box, fill: 0xffffff, stroke: 0x686a64)
        case .deferred: style(.note, fill: 0xf0edf6, stroke: 0x756690)
        }
    }

    private static func style(_ shape: DiagramStyle.Shape, fill: UInt32, stroke: UInt32) -> DiagramStyle {
        DiagramStyle(
            shape: shape, fill: DiagramColour(rgb: fill), stroke: DiagramColour(rgb: stroke), text: ink)
    }
}
