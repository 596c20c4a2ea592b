/// An address that may stand in an attribute: its scheme is on the allow list, or it is relative and made by us.
package struct SafeURL: Sendable, Hashable {
    /// The address, percent-encoded; still to be escaped like any text when it enters markup.
    package let text: String

    private init(_ text: String) {
        self.text = text
    }

    /// An address written by somebody: `http`, `https` or `mailto`, else nil.
    ///
    /// Refused as well: white space and control characters anywhere (browsers drop them and find another scheme),
    /// user names before the host (they imitate other hosts), and hosts that are none.
    package init?(external address: String) {
        guard address.utf8.count <= 4096, let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        guard !address.unicodeScalars.contains(where: Self.isUnfit) else { return nil }
        let rest = address[address.utf8.index(after: colon)...]
        switch address[..<colon].lowercased() {
        case "mailto":
            guard let at = rest.firstIndex(of: "@"), at != rest.startIndex, rest.last != "@" else { return nil }
            self.init("mailto:" + URLEncoding.encoded(rest, allowing: .query))
        case "http": self.init(scheme: "http", rest)
        case "https": self.init(scheme: "https", rest)
        default: return nil
        }
    }

    private init?(scheme: String, _ rest: Substring) {
        guard rest.hasPrefix("//") else { return nil }
        let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
        guard HostName.isValid(authority) else { return nil }
        let tail = rest[authority.endIndex...]
        let path = tail.prefix { $0 != "?" && $0 != "#" }
        var text = scheme + "://" + authority.lowercased() + URLEncoding.encoded(path, allowing: .path)
        var after = tail[path.endIndex...]
        if after.first == "?" {
            let query = after.dropFirst().prefix { $0 != "#" }
            text += "?" + URLEncoding.encoded(query, allowing: .query)
            after = after[query.endIndex...]
        }
        if after.first == "#" {
            text += "#" + URLEncoding.encoded(after.dropFirst(), allowing: .query)
        }
        self.init(text)
    }

    /// An address inside the site, such as `../tasks/tasks-07.html`. Whatever the path holds, the result stays
    /// relative: it has no scheme, no host and no leading slash.
    package static func relative(_ path: String, fragment: String? = nil) -> SafeURL {
        let bare = path.drop { $0 == "/" || $0 == "\\" }
        var text = URLEncoding.encoded(bare, allowing: .relativePath)
        if let fragment, !fragment.isEmpty {
            text += "#" + URLEncoding.encoded(fragment[...], allowing: .fragment)
        }
        return SafeURL(text.isEmpty ? "./" : text)
    }

    /// A page below an address that names a folder and ends with a slash; nil where the whole is too long.
    package func below(_ path: String) -> SafeURL? {
        SafeURL(external: text + SafeURL.relative(path).text)
    }

    /// A picture of the theme that stands inside a page (RFC 2397); nil for a file whose name is of no picture of points.
    package static func picture(_ name: String, _ bytes: [UInt8]) -> SafeURL? {
        let types = [(".png", "png"), (".jpg", "jpeg"), (".jpeg", "jpeg"), (".gif", "gif"), (".webp", "webp")]
        guard let type = types.first(where: { name.hasSuffix($0.0) })?.1 else { return nil }
        return SafeURL("data:image/\(type);base64,\(Base64.text(bytes))")
    }

    /// A place on the same page.
    package static func fragment(_ anchor: String) -> SafeURL {
        SafeURL("#" + URLEncoding.encoded(anchor[...], allowing: .fragment))
    }

    /// The same, of a text that begins with the `#`.
    package static func reference(_ text: String) -> SafeURL {
        let anchor = text.dropFirst()
        return URLEncoding.isPlain(anchor) ? SafeURL(text) : fragment(String(anchor))
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "\\" }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned: true
        default: HTMLEscaping.isForbidden(scalar.value)
        }
    }
}
