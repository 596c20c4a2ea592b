/// Raw HTML within running text that only dresses it, as `<b>` or `<br>`: left out where the text alone is asked for.
///
/// Everything else that looks like a tag is kept as it is written: `List<String>` in a name is no element, and what a
/// stranger writes as `<script>` is to be seen.
public enum HTMLDress {
    private static let elements: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "center", "cite", "code", "data", "del", "details", "dfn", "div",
        "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li",
        "mark", "nobr", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span",
        "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "tt", "u",
        "ul", "var", "wbr",
    ]

    /// Those of them that begin a line of their own where they are shown.
    private static let lines: Set<String> = [
        "br", "center", "details", "div", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
        "p", "pre", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ]

    /// What stands for a tag where the text alone is asked for.
    public enum Stand: Sendable {
        /// The tag as it is written: it dresses nothing.
        case itself
        /// A space, since what stands behind it is read apart from what stands before it: `Done<br>Tests pass`.
        case space
        case nothing
    }

    /// - Parameter tag: the bytes of one inline of raw HTML, from `<` to `>`.
    public static func stand(for tag: some Sequence<UInt8>) -> Stand {
        if isComment(tag) { return .nothing }
        guard let name = name(of: tag), elements.contains(name) else { return .itself }
        return lines.contains(name) ? .space : .nothing
    }

    private static func isComment(_ tag: some Sequence<UInt8>) -> Bool { tag.starts(with: "<!-".utf8) }

    /// The name of an element in small letters; nil for what is longer than that of any element that dresses.
    private static func name(of tag: some Sequence<UInt8>) -> String? {
        var bytes = tag.makeIterator()
        guard bytes.next() == UInt8(ascii: "<"), var byte = bytes.next() else { return nil }
        if byte == UInt8(ascii: "/") {
            guard let next = bytes.next() else { return nil }
            byte = next
        }
        var name: [UInt8] = []
        while true {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                name.append(byte)
            default: return String(decoding: name, as: UTF8.self)
            }
            guard name.count <= 10, let next = bytes.next() else { return nil }
            byte = next
        }
    }
}
