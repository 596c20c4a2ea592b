/// An address with holes: `https://example.com/blob/{rev}/{path}#L{line}`.
///
/// Only `http` and `https`, and nothing can be filled into scheme or host: they are written out.
package struct AddressPattern: Sendable, Hashable {
    /// Why a text is no pattern.
    package enum Fault: Error, Hashable {
        /// No `http` or `https` address, or holes in its host.
        case noAddress
        /// `{name}` is none of the names allowed.
        case unknownHole(String)
        /// A name that has to occur does not.
        case missingHole(String)
    }

    /// As it was written.
    package let text: String
    private let parts: [Part]

    private enum Part: Hashable, Sendable {
        case text(String)
        case hole(String)
    }

    /// - Parameters:
    ///   - holes: the names that may stand in braces.
    ///   - required: one that has to.
    package init(_ text: String, holes: [String], requiring required: String) throws(Fault) {
        var parts: [Part] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "{") {
            guard let end = rest[start...].firstIndex(of: "}") else { throw .noAddress }
            let name = String(rest[rest.index(after: start)..<end])
            guard holes.contains(name) else { throw .unknownHole(name) }
            parts += [.text(String(rest[..<start])), .hole(name)]
            rest = rest[rest.index(after: end)...]
        }
        parts.append(.text(String(rest)))
        guard parts.contains(.hole(required)) else { throw .missingHole(required) }
        self.text = text
        self.parts = parts
        guard case .text(let head) = parts[0], Self.namesHost(head), filled({ _ in "1" }) != nil else {
            throw .noAddress
        }
    }

    /// The address with its holes filled: what is no letter, digit, `-`, `.`, `_`, `~` or `/` is percent-encoded.
    ///
    /// - Parameter value: what goes into a hole; with a nil there is no address.
    package func filled(_ value: (_ hole: String) -> String?) -> SafeURL? {
        var address = ""
        for part in parts {
            switch part {
            case .text(let text): address += text
            case .hole(let name):
                guard let value = value(name) else { return nil }
                address += Self.encoded(value)
            }
        }
        return SafeURL(external: address)
    }

    /// Scheme and the whole host, slash included.
    private static func namesHost(_ head: String) -> Bool {
        let lower = head.lowercased()
        guard let scheme = ["http://", "https://"].first(where: lower.hasPrefix) else { return false }
        return head.dropFirst(scheme.count).drop { $0 == "/" }.contains("/")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                String(UnicodeScalar(byte))
            default:
                (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
