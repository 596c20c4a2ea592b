/// A piece of XML as a value: what comes from a plan is text or an attribute's value, and is escaped because of that.
package enum XMLNode: Sendable, Hashable {
    /// Names and attribute names are ours, never a plan's.
    case element(StaticName, [Attribute], [XMLNode])
    case text(String)

    /// A name that is written in the source code.
    package struct StaticName: Sendable, Hashable, ExpressibleByStringLiteral {
        let text: String
        package init(stringLiteral value: StaticString) { text = value.description }
    }

    package struct Attribute: Sendable, Hashable {
        package let name: StaticName
        package let value: String

        package init(_ name: StaticName, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// An element with attributes in the order given.
    package static func element(
        _ name: StaticName, _ attributes: KeyValuePairs<StaticName, String> = [:], _ children: XMLNode...
    ) -> XMLNode {
        .element(name, attributes.map { Attribute($0, $1) }, children)
    }

    /// The file that has this element at its root: elements that hold elements are indented, and a line feed ends it.
    package var document: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        write(to: &text, level: 0)
        return text + "\n"
    }

    private func write(to text: inout String, level: Int) {
        switch self {
        case .text(let string): text += Self.escaped(string)
        case .element(let name, let attributes, let children):
            text += "<\(name.text)"
            for attribute in attributes { text += " \(attribute.name.text)=\"\(Self.escaped(attribute.value))\"" }
            guard !children.isEmpty else {
                text += "/>"
                return
            }
            text += ">"
            // Blanks count where text stands, and nowhere else.
            let hasText = children.contains { if case .text = $0 { true } else { false } }
            for child in children {
                if !hasText { text += "\n" + String(repeating: "  ", count: level + 1) }
                child.write(to: &text, level: level + 1)
            }
            if !hasText { text += "\n" + String(repeating: "  ", count: level) }
            text += "</\(name.text)>"
        }
    }

    /// Characters that XML 1.0 cannot hold, even escaped, become U+FFFD; line feeds and tabs are escaped in order to be
    /// themselves in attributes, too.
    private static func escaped(_ string: String) -> String {
        var text = ""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\n": text += "&#10;"
            case "\r": text += "&#13;"
            case "\t": text += "&#9;"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
