/// Addresses of links that are relative: a path from the folder of the file that they stand in, an anchor, or both.
public enum RelativeAddress {
    /// Without a scheme or host, and nothing to be filled in.
    public static func isRelative(_ address: String) -> Bool {
        guard let first = address.utf8.first, first != UInt8(ascii: "/") else { return false }
        // A colon before any of these ends a scheme.
        var mayHoldScheme = true
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "*"):
                return false
            case UInt8(ascii: ":") where mayHoldScheme: return false
            case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): mayHoldScheme = false
            default: continue
            }
        }
        return true
    }

    /// The path of an address, as written, and the query and fragment behind it.
    public static func parts(of address: String) -> (path: Substring, rest: Substring) {
        let end = address.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? address.endIndex
        return (address[..<end], address[end...])
    }

    /// The path that an address leads to, from the root; above it where it begins with `..`. Nil for one that begins at
    /// the root of a host or is no path.
    ///
    /// - Parameter path: that of the file which holds the address.
    public static func resolved(_ address: Substring, from path: String) -> String? {
        let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
        let address = decoded(address)
        guard address.utf8.first != slash, !address.utf8.contains(0) else { return nil }
        var parts = path.utf8.split(separator: slash).dropLast().map { Substring($0) }
        for part in address.utf8.split(separator: slash) {
            if part.elementsEqual([dot]) { continue }
            if !part.elementsEqual([dot, dot]) || parts.isEmpty || parts.last == ".." {
                parts.append(Substring(part))
            } else {
                parts.removeLast()
            }
        }
        return parts.joined(separator: "/")
    }

    /// Without `%20` and its like; what is no whole code stays as it is.
    public static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            if first == UInt8(ascii: "%"), rest.count >= 3,
                let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A path with `%20` for what ends or changes an address in Markdown.
    public static func encoded(_ path: some StringProtocol) -> String {
        path.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
                || "-._~/".utf8.contains(byte)
            let code = String(byte, radix: 16, uppercase: true)
            return isPlain ? [byte] : Array(("%" + (code.count < 2 ? "0" : "") + code).utf8)
        }
        .reduce(into: "") { $0 += String(decoding: $1, as: UTF8.self) }
    }
}
