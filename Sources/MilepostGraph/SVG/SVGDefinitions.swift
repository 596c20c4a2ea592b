/// What drawings refer to: arrow heads, marks and patterns, by ids that begin alike.
///
/// A page that holds several drawings defines them once, by the names without a prefix; a file of its own has them with a
/// prefix made of its parts, so that two files on one page do not take each other's.
struct SVGDefinitions {
    /// Before each id; empty for those of a page.
    let prefix: String
    // References, which are written again and again.
    private let arrow: String
    private let boldArrow: String
    let start: String
    private let marks: [String]
    private let patterns: [String]

    /// The names that a page defines.
    static let ofPage = SVGDefinitions(prefix: "")

    private init(prefix: String) {
        self.prefix = prefix
        arrow = "url(#\(prefix)d-arrow)"
        boldArrow = "url(#\(prefix)d-arrow-bold)"
        start = "url(#\(prefix)d-start)"
        marks = DiagramMark.allCases.map { "#\(prefix)g-\($0.rawValue)" }
        patterns = DiagramMark.allCases.map { "url(#\(prefix)p-\($0.rawValue))" }
    }

    /// Names of a drawing of its own: FNV-1a (RFC 9923) of the title and the ids, in eight digits.
    init(of diagram: Diagram) {
        var hash: UInt32 = 0x811c_9dc5
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
            hash = (hash ^ 0xFF) &* 0x0100_0193
        }
        add(diagram.title)
        for group in diagram.groups { add(group.id) }
        for node in diagram.nodes { add(node.id) }
        let digits = String(hash, radix: 16)
        self.init(prefix: "d" + String(repeating: "0", count: 8 - digits.count) + digits + "-")
    }

    func arrow(isBold: Bool) -> String { isBold ? boldArrow : arrow }
    func mark(_ mark: DiagramMark) -> String { marks[mark.place] }
    func pattern(_ mark: DiagramMark) -> String { patterns[mark.place] }

    /// The definitions that `diagram` needs.
    func element(for diagram: Diagram) -> SVGNode {
        let used = Set(diagram.nodes.compactMap(\.mark))
        let marks = DiagramMark.allCases.filter(used.contains)
        return .element(
            "defs", [],
            [
                marker("d-arrow", size: 8, at: "7.5", [Self.path("d-ink", "M0 1 8 4 0 7z")]),
                marker("d-arrow-bold", size: 11, at: "0.5", [Self.path("d-ink", "M0 0 8 4 0 8z")]),
                marker(
                    "d-start", size: 8, at: "0",
                    [
                        .element(
                            "circle", [.init("class", "d-ring"), .init("cx", "4"), .init("cy", "4"), .init("r", "3")],
                            [])
                    ]),
            ] + marks.map(symbol) + marks.filter(\.hasPattern).map(patternElement))
    }

    private func marker(_ id: String, size: Int, at: String, _ shapes: [SVGNode]) -> SVGNode {
        .element(
            "marker",
            [
                .init("id", prefix + id), .init("viewBox", "0 0 8 8"), .init("refX", at), .init("refY", "4"),
                .init("markerWidth", "\(size)"), .init("markerHeight", "\(size)"),
                .init("markerUnits", "userSpaceOnUse"), .init("orient", "auto"),
            ], shapes)
    }

    private func symbol(_ mark: DiagramMark) -> SVGNode {
        let shapes: [SVGNode]
        switch mark {
        case .tick: shapes = [Self.disc("g-full", "6.5"), Self.path("g-cut", "M4 7.3 6.2 9.4 10 5")]
        case .half: shapes = [Self.disc("g-ring", "5.75"), Self.path("g-full", "M7 1.25a5.75 5.75 0 0 1 0 11.5z")]
        case .stop:
            shapes = [
                Self.path("g-full", "M4.3.5h5.4l3.8 3.8v5.4l-3.8 3.8H4.3L.5 9.7V4.3z"), Self.path("g-cut", "M4 7h6"),
            ]
        case .ring: shapes = [Self.disc("g-ring", "5.75")]
        case .onward: shapes = [Self.disc("g-ring g-dash", "5.75"), Self.path("g-ring", "M4.2 7h5M7.4 5l2 2-2 2")]
        }
        return .element("symbol", [.init("id", "\(prefix)g-\(mark.rawValue)"), .init("viewBox", "0 0 14 14")], shapes)
    }

    private func patternElement(_ mark: DiagramMark) -> SVGNode {
        let size = mark == .onward ? "6" : "7"
        let shapes: [SVGNode]
        switch mark {
        case .half:
            shapes = [
                Self.path("pat-progress", "M0 0h7v7H0z"), Self.path("pat-light", "M-1 8 8-1M-1 1l2-2M6 8l2-2", "1.2"),
            ]
        case .stop:
            shapes = [
                Self.path("pat-blocked", "M0 0h7v7H0z"),
                Self.path("pat-light", "M-1 8 8-1M-1 1l2-2M6 8l2-2M-1-1l9 9M-1 6l2 2M6-1l2 2", "0.9"),
            ]
        case .onward, .tick, .ring:
            shapes = [
                Self.path(
                    "pat-deferred",
                    "M.6 1.5a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0M3.6 4.5a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0")
            ]
        }
        return .element(
            "pattern",
            [
                .init("id", "\(prefix)p-\(mark.rawValue)"), .init("width", size), .init("height", size),
                .init("patternUnits", "userSpaceOnUse"),
            ], shapes)
    }

    private static func path(_ name: String, _ shape: String, _ width: String? = nil) -> SVGNode {
        .element(
            "path",
            [.init("class", name), .init("d", shape)] + (width.map { [.init("stroke-width", $0)] } ?? []), [])
    }

    private static func disc(_ name: String, _ radius: String) -> SVGNode {
        .element("circle", [.init("class", name), .init("cx", "7"), .init("cy", "7"), .init("r", radius)], [])
    }
}
