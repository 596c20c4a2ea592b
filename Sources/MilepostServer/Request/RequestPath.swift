/// The path of a request's target, decoded and taken apart (RFC 3986, section 3.3).
///
/// The parts are names to look up in the list of a site's files, never a path on a disk. What no file of a site can be
/// called is refused here all the same.
struct RequestPath: Equatable {
    /// Decoded, without the query; the last one is empty for a folder.
    let parts: [String]

    /// The longest target that is looked at, in bytes.
    static let limit = 4096

    /// Why a target is no path.
    enum Fault: Error {
        case malformed
        case tooLong
    }

    init(target: String) throws(Fault) {
        guard target.utf8.count <= Self.limit else { throw .tooLong }
        // A whole address is for proxies, and a fragment is never sent.
        guard target.utf8.first == UInt8(ascii: "/"), !target.utf8.contains(UInt8(ascii: "#")) else { throw .malformed }
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }.dropFirst()
        var parts: [String] = []
        for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let text = Self.decoded(Array(part)) else { throw .malformed }
            parts.append(text)
        }
        self.parts = parts
    }

    /// Below the site, with `/` between the parts; nil where a part is no name of a file: empty before the end, a dot or
    /// two, or with a slash, a backslash or a control character in it.
    var file: String? {
        for part in parts.dropLast() where part.isEmpty { return nil }
        for part in parts {
            if part == "." || part == ".." || part.unicodeScalars.contains(where: Self.isStrange) { return nil }
        }
        return parts.joined(separator: "/")
    }

    private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "/" || scalar == "\\" || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    /// Nil for an escape that is none, and for bytes that are no UTF-8.
    private static func decoded(_ part: [UInt8]) -> String? {
        var bytes: [UInt8] = []
        var index = 0
        while index < part.count {
            guard part[index] == UInt8(ascii: "%") else {
                bytes.append(part[index])
                index += 1
                continue
            }
            guard index + 2 < part.count, let high = hex(part[index + 1]), let low = hex(part[index + 2]) else {
                return nil
            }
            bytes.append(high << 4 | low)
            index += 3
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
