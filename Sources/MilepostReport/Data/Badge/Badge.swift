import MilepostAnalysis
import MilepostModel

/// A small sign with two halves: "plan | 61 %".
struct Badge: Sendable, Hashable {
    /// Six hexadecimal digits of a colour, on which white text is readable (at least 4.5 to 1).
    enum Colour: String, Sendable, Hashable {
        case finished = "1b7f4d"
        case underWay = "2360c4"
        case notBegun = "686a64"
    }

    let label: String
    let message: String
    let colour: Colour

    /// How much of a group of tasks is done, the headline number.
    init(label: String, _ progress: Progress) {
        self.label = Self.shortened(label)
        let begun = progress.total - (progress.counts[.notStarted] ?? 0) - (progress.counts[.deferred] ?? 0)
        if progress.total == 0 {
            message = "no tasks"
            colour = .notBegun
        } else {
            message = progress.done.percentText
            colour = progress.done.isWhole ? .finished : begun > 0 ? .underWay : .notBegun
        }
    }

    private static func shortened(_ label: String) -> String {
        label.count <= 40 ? label : label.prefix(39) + "…"
    }

    /// A picture without any reference to something outside it.
    var svg: String {
        let label = BadgeText(label)
        let message = BadgeText(message)
        let width = label.width + message.width
        let description = "\(self.label): \(self.message)"
        let left = "M3 0h\(label.width - 3)v20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"
        return XMLNode.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": "\(width)", "height": "20",
                "viewBox": "0 0 \(width) 20", "role": "img",
            ],
            .element("title", [:], .text(description)),
            .element("rect", ["width": "\(width)", "height": "20", "rx": "3", "fill": "#\(colour.rawValue)"]),
            .element("path", ["d": left, "fill": "#4a4b47"]),
            .element(
                "g",
                ["fill": "#fff", "font-family": "Verdana,Geneva,DejaVu Sans,sans-serif", "font-size": "11"],
                label.node(x: 0), message.node(x: label.width))
        ).document
    }

    /// What shields.io asks of an endpoint: <https://shields.io/badges/endpoint-badge>.
    var endpoint: JSONValue {
        ["schemaVersion": 1, "label": .string(label), "message": .string(message), "color": .string(colour.rawValue)]
    }
}
