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
        var (address, path) = (decoded(address), path)
        guard address.utf8.first != UInt8(ascii: "/"), !address.utf8.contains(0) else { return nil }
        return path.withUTF8 { holder in
            address.withUTF8 { address in
                var result = PathBytes(capacity: holder.count + address.count)
                let folder = holder.lastIndex(of: UInt8(ascii: "/")) ?? 0
                forEachPart(of: holder[..<folder]) { result.append($0) }
                forEachPart(of: address[...]) { result.follow($0) }
                return result.text
            }
        }
    }

    /// The parts of a path that are not empty.
    private static func forEachPart(
        of path: Slice<UnsafeBufferPointer<UInt8>>, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void
    ) {
        var rest = path
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            if end > rest.startIndex { body(rest[..<end]) }
            rest = rest[end...].dropFirst()
        }
    }

    /// A path that is followed part by part.
    private struct PathBytes {
        private var bytes: [UInt8] = []

        init(capacity: Int) {
            bytes.reserveCapacity(capacity)
        }

        var text: String { String(decoding: bytes, as: UTF8.self) }

        mutating func append(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
            bytes.append(contentsOf: part)
        }

        /// `.` stays, `..` goes up, and above the root as well.
        mutating func follow(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
            if part.elementsEqual(CollectionOfOne(UInt8(ascii: "."))) { return }
            guard part.elementsEqual("..".utf8), !bytes.isEmpty else { return append(part) }
            let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
            let last = slash.map { $0 + 1 } ?? 0
            if bytes[last...].elementsEqual("..".utf8) { return append(part) }
            bytes.removeSubrange((slash ?? 0)...)
        }
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
