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
            self.init("mailto:" + URLEncoding.encoded(rest, allowing: URLEncoding.path.union(["?"])))
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
        var text = scheme + "://" + authority.lowercased() + URLEncoding.encoded(path, allowing: URLEncoding.path)
        var after = tail[path.endIndex...]
        if after.first == "?" {
            let query = after.dropFirst().prefix { $0 != "#" }
            text += "?" + URLEncoding.encoded(query, allowing: URLEncoding.query)
            after = after[query.endIndex...]
        }
        if after.first == "#" {
            text += "#" + URLEncoding.encoded(after.dropFirst(), allowing: URLEncoding.query)
        }
        self.init(text)
    }

    /// An address inside the site, such as `../tasks/tasks-07.html`. Whatever the path holds, the result stays
    /// relative: it has no scheme, no host and no leading slash.
    package static func relative(_ path: String, fragment: String? = nil) -> SafeURL {
        let bare = path.drop { $0 == "/" || $0 == "\\" }
        var text = URLEncoding.encoded(bare, allowing: URLEncoding.relativePath)
        if let fragment, !fragment.isEmpty {
            text += "#" + URLEncoding.encoded(fragment[...], allowing: URLEncoding.relativePath.union(["?"]))
        }
        return SafeURL(text.isEmpty ? "./" : text)
    }

    /// A place on the same page.
    package static func fragment(_ anchor: String) -> SafeURL {
        SafeURL("#" + URLEncoding.encoded(anchor[...], allowing: URLEncoding.relativePath.union(["?"])))
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned: true
        default: scalar == "\\" || HTMLEscaping.isForbidden(scalar.value)
        }
    }
}

/// Percent-encoding (RFC 3986, section 2.1); characters beyond ASCII stay readable (RFC 3987).
enum URLEncoding {
    static let path = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/".unicodeScalars)
    static let query = path.union(["?"])
    /// Without the colon, so that nothing reads as a scheme.
    static let relativePath = path.subtracting([":"])

    /// A `%` stays only where two hexadecimal digits follow it.
    static func encoded(_ text: Substring, allowing allowed: Set<Unicode.Scalar>) -> String {
        var result = ""
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if allowed.contains(scalar) || (scalar == "%" && isEscape(scalars[index...].dropFirst().prefix(2))) {
                result.unicodeScalars.append(scalar)
            } else if scalar.isASCII || HTMLEscaping.isForbidden(scalar.value) || scalar.properties.isWhitespace {
                for byte in String(scalar).utf8 { result += percent(byte) }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text with its percent-escapes read; nil where they do not give UTF-8.
    static func decoded(_ text: Substring) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(hexadecimal: digits) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func isEscape(_ digits: Substring.UnicodeScalarView.SubSequence) -> Bool {
        digits.count == 2 && digits.allSatisfy(\.properties.isASCIIHexDigit)
    }

    private static func percent(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "%0" + digits : "%" + digits
    }
}

extension UInt8 {
    fileprivate init?(hexadecimal digits: Substring.UTF8View) {
        guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
        self.init(Substring(digits), radix: 16)
    }
}
