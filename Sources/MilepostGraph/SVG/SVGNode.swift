/// A piece of an SVG drawing as a value: what comes from a diagram is text or an attribute's value, and is escaped
/// because of that.
public enum SVGNode: Sendable {
    /// Names are written in source code.
    case element(StaticString, [Attribute], [SVGNode])
    case text(String)

    /// A name from source code, and a value from anywhere.
    public struct Attribute: Sendable {
        public let name: StaticString
        public let value: String
        /// Whether the value is an address.
        public let isAddress: Bool

        /// An attribute of this name; for addresses there is ``init(address:)``.
        public init(_ name: StaticString, _ value: String) {
            self.name = name
            self.value = value
            isAddress = false
        }

        /// An `href`.
        public init(address: String) {
            name = "href"
            value = address
            isAddress = true
        }
    }

    /// The markup, with every text escaped. Characters that XML 1.0 cannot hold become U+FFFD.
    ///
    /// - Complexity: linear.
    public var markup: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to output: inout String) {
        switch self {
        case .text(let text): Self.escape(text, to: &output)
        case .element(let name, let attributes, let children):
            output += "<\(name)"
            for attribute in attributes {
                output += " \(attribute.name)=\""
                Self.escape(attribute.value, to: &output)
                output += "\""
            }
            guard !children.isEmpty else {
                output += "/>"
                return
            }
            output += ">"
            for child in children { child.write(to: &output) }
            output += "</\(name)>"
            if case .element = children.last { output += "\n" }
        }
    }

    private static func escape(_ text: String, to output: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            case "\t", "\n", "\r": output += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}
