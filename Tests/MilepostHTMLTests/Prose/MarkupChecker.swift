/// A small reader of markup that knows only what ours may hold: tags on a list, quoted attributes on a list, and
/// everything closed in order. It shares no code with the renderer.
struct MarkupChecker {
    /// What is wrong, or nil.
    static func fault(in markup: String) -> String? {
        var checker = MarkupChecker(markup)
        return checker.check()
    }

    private static let attributes: Set<String> = [
        "class", "id", "href", "rel", "title", "dir", "scope", "start", "tabindex", "role", "aria-label",
    ]
    private static let void: Set<String> = ["br", "hr"]
    private static let phrasing: Set<String> = [
        "a", "b", "code", "del", "em", "i", "kbd", "s", "span", "strong", "sub", "sup", "br", "bdi",
    ]
    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    private static let flow = phrasing.union(headings).union([
        "p", "ul", "ol", "table", "details", "blockquote", "pre", "hr", "div",
    ])
    /// What may stand in what; text counts as phrasing.
    private static func allowed(in parent: String) -> Set<String> {
        switch parent {
        case "", "div", "blockquote", "li", "td": flow
        case "details": flow.union(["summary"])
        case "th": flow.subtracting(headings)
        case "ul", "ol": ["li"]
        case "table": ["caption", "thead", "tbody", "tr"]
        case "thead", "tbody": ["tr"]
        case "tr": ["td", "th"]
        case "summary": phrasing.union(headings)
        default: phrasing
        }
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var open: [(name: String, children: Int)] = [("", 0)]

    private init(_ markup: String) {
        scalars = Array(markup.unicodeScalars)
    }

    private mutating func check() -> String? {
        while position < scalars.count {
            switch scalars[position] {
            case "<": if let fault = tag() { return fault }
            case ">", "\"", "'": return "unescaped \(scalars[position]) at \(position)"
            case "&": if let fault = reference() { return fault }
            default:
                let parent = open[open.count - 1].name
                let isBlank = scalars[position].properties.isWhitespace
                if !isBlank, !Self.allowed(in: parent).contains("b") { return "text in <\(parent)> at \(position)" }
                position += 1
            }
        }
        return open.count == 1 ? nil : "<\(open[open.count - 1].name)> is not closed"
    }

    private mutating func reference() -> String? {
        let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
        guard let found = known.first(where: { scalars[position...].starts(with: $0.unicodeScalars) }) else {
            return "an unknown reference at \(position)"
        }
        position += found.unicodeScalars.count
        return nil
    }

    private mutating func tag() -> String? {
        position += 1
        let isClosing = take("/")
        let name = word()
        let parent = open[open.count - 1].name
        if isClosing {
            guard take(">") else { return "a closing tag with more than a name" }
            guard name == parent, open.count > 1 else { return "</\(name)> closes <\(parent)>" }
            let children = open.removeLast().children
            if ["tr", "details"].contains(name), children == 0 { return "an empty <\(name)>" }
            return nil
        }
        guard Self.allowed(in: parent).contains(name) else { return "<\(name)> in <\(parent)>" }
        if name == "summary", open[open.count - 1].children > 0 { return "<summary> is not first" }
        if parent == "details", name != "summary", open[open.count - 1].children == 0 { return "no <summary>" }
        if name == "a", open.contains(where: { $0.name == "a" }) { return "a link in a link" }
        if Self.headings.contains(name), open.contains(where: { $0.name == "th" }) { return "a heading in <th>" }
        open[open.count - 1].children += 1
        if let fault = attributes(of: name) { return fault }
        if !Self.void.contains(name) { open.append((name, 0)) }
        return nil
    }

    private mutating func attributes(of name: String) -> String? {
        var seen: Set<String> = []
        while take(" ") {
            let attribute = word()
            if attribute == "open", name == "details", seen.insert(attribute).inserted { continue }
            guard Self.attributes.contains(attribute) else { return "attribute \(attribute) on <\(name)>" }
            guard seen.insert(attribute).inserted else { return "\(attribute) twice on <\(name)>" }
            guard take("="), take("\"") else { return "attribute \(attribute) is not quoted" }
            var value = ""
            while position < scalars.count, scalars[position] != "\"" {
                if "<>'".unicodeScalars.contains(scalars[position]) { return "unescaped in \(attribute)" }
                value.unicodeScalars.append(scalars[position])
                position += 1
            }
            guard take("\"") else { return "attribute \(attribute) has no end" }
            if attribute == "href", let fault = Self.fault(inAddress: value) { return fault }
        }
        return take(">") ? nil : "<\(name)> has no end"
    }

    private static func fault(inAddress address: String) -> String? {
        let allowed = ["http://", "https://", "mailto:", "#"]
        if allowed.contains(where: address.hasPrefix) { return nil }
        let first = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return first.contains(":") || address.hasPrefix("/") ? "a link to \(address)" : nil
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < scalars.count, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    private mutating func word() -> String {
        var word = ""
        while position < scalars.count, scalars[position].isASCII,
            scalars[position].properties.isAlphabetic || scalars[position] == "-"
                || ("0"..."9").contains(scalars[position])
        {
            word.unicodeScalars.append(scalars[position])
            position += 1
        }
        return word
    }
}
