/// A small drawing before a node's label, with a pattern that goes with it, so that kinds of nodes differ without colour.
///
/// The names are those under which ``SVGDefinitions`` draws them.
public enum DiagramMark: String, Sendable, Hashable, CaseIterable {
    /// A full disc with a tick; a full bar.
    case tick = "completed"
    /// Half a disc; a bar with stripes.
    case half = "in-progress"
    /// A full octagon; a bar with a grid.
    case stop = "blocked"
    /// A ring; an empty bar.
    case ring = "not-started"
    /// A dashed ring with an arrow; a bar with dots.
    case onward = "deferred"

    /// Where it stands among all.
    var place: Int {
        switch self {
        case .tick: 0
        case .half: 1
        case .stop: 2
        case .ring: 3
        case .onward: 4
        }
    }

    /// Whether its bar has a pattern of its own.
    var hasPattern: Bool { self == .half || self == .stop || self == .onward }
}
