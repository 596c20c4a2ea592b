/// Where a link of a document goes.
package enum LinkTarget: Sendable, Hashable {
    /// Another page of the site: a path relative to the page that shows the document, maybe with `#anchor`.
    case page(String)
    case external(SafeURL)
    /// A heading of the same document, by the slug GitHub gives it. One that is not shown makes the link inert.
    case anchor(String)
    /// A file beside the document, by the path as it is written: where it lies is asked later
    /// (``PreparedProse/finished(_:)``).
    case later
    /// Nowhere: the text is shown, with the destination as its title.
    case inert
}

/// Decides where links go.
///
/// What can be said without knowing the site is decided here: `http`, `https` and `mailto` lead outside, `#fragment` to a
/// heading of the same document, every other scheme nowhere. For the rest, paths relative to the document, a closure
/// decides. Whatever it answers, the result stays inside the site (``SafeURL/relative(_:fragment:)``).
package struct LinkPolicy: Sendable {
    private let relative: @Sendable (String) -> LinkTarget

    /// - Parameter relative: where a relative destination goes; it gets it as written, percent-escapes and fragment
    ///   included.
    package init(relative: @escaping @Sendable (_ destination: String) -> LinkTarget) {
        self.relative = relative
    }

    /// Relative links are left open until the places of all files are known.
    static let later = LinkPolicy { _ in .later }

    /// Relative links go nowhere.
    package static let outside = LinkPolicy { _ in .inert }

    package func target(of destination: String) -> LinkTarget {
        if destination.hasPrefix("#") {
            return URLEncoding.decoded(destination.dropFirst()).map(LinkTarget.anchor) ?? .inert
        }
        if let address = SafeURL(external: destination) { return .external(address) }
        return Self.isRelative(destination) ? relative(destination) : .inert
    }

    /// Without scheme and host, as a browser sees it. Browsers drop white space and controls around and tabs and line
    /// ends inside an address, and take `\` for `/`; with any of these it is no path we want to follow.
    private static func isRelative(_ destination: String) -> Bool {
        guard !destination.isEmpty, !destination.hasPrefix("//"), destination.utf8.count <= 4096 else { return false }
        guard destination.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            return false
        }
        // A colon before any of these ends a scheme.
        let mark = destination.utf8.first { byte in
            byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
                || byte == UInt8(ascii: ":")
        }
        return mark != UInt8(ascii: ":")
    }
}
