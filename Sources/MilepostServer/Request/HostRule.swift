/// Which names the server answers to.
///
/// A page from elsewhere can point a name of its own at this machine after it was loaded (DNS rebinding) and would then
/// read the site as its own. Such a request still carries that name, so only those are answered whose name nobody else
/// can point: addresses, `localhost` and below it (RFC 6761), and the name that the user chose to listen on.
struct HostRule: Sendable {
    /// As the user named it, in lower case.
    let chosen: String

    init(chosen: String) {
        self.chosen = chosen.lowercased()
    }

    /// - Parameter header: the value of `Host`, with a port or without; any port, since another program may pass it on.
    func allows(_ header: String) -> Bool {
        guard let name = Self.name(in: header) else { return false }
        return name == "localhost" || name.hasSuffix(".localhost") || Self.isAddress(name) || name == chosen
    }

    /// Without the port and in lower case, an IPv6 address in its brackets; nil where it is no `host:port`.
    private static func name(in header: String) -> String? {
        let text = header.lowercased()
        let end: String.Index
        if text.hasPrefix("[") {
            guard let bracket = text.firstIndex(of: "]") else { return nil }
            end = text.index(after: bracket)
        } else {
            end = text.firstIndex(of: ":") ?? text.endIndex
        }
        let port = text[end...]
        guard port.isEmpty || (port.first == ":" && port.dropFirst().utf8.allSatisfy(isDigit)) else { return nil }
        return String(text[..<end])
    }

    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("[") {
            let inside = name.dropFirst().dropLast()
            return inside.contains(":")
                && inside.utf8.allSatisfy {
                    isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) || $0 == UInt8(ascii: ":")
                        || $0 == UInt8(ascii: ".")
                }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { $0.utf8.allSatisfy(isDigit) && UInt8($0) != nil }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
