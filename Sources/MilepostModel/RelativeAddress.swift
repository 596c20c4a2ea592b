import MilepostSource

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
        var (address, path) = (address, path)
        if address.withUTF8({ ByteScan.first(UInt8(ascii: "%"), in: $0) }) != nil { address = decoded(address)[...] }
        return path.withUTF8 { holder in
            address.withUTF8 { address in
                guard address.first != UInt8(ascii: "/"), ByteScan.first(0, in: address) == nil else { return nil }
                return String(unsafeUninitializedCapacity: holder.count + 1 + address.count) { room in
                    var result = PathBytes(room)
                    let folder = holder.lastIndex(of: UInt8(ascii: "/")) ?? 0
                    forEachPart(of: UnsafeBufferPointer(rebasing: holder[..<folder])) { result.append($0) }
                    forEachPart(of: address) { result.follow($0) }
                    return result.count
                }
            }
        }
    }

    /// The parts of a path that are not empty.
    private static func forEachPart(
        of path: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var start = 0
        while start < path.count {
            let end = ByteScan.first(UInt8(ascii: "/"), in: path, start..<path.count) ?? path.count
            if end > start { body(UnsafeBufferPointer(rebasing: path[start..<end])) }
            start = end + 1
        }
    }

    /// A path that is followed part by part.
    private struct PathBytes {
        private let bytes: UnsafeMutableBufferPointer<UInt8>
        private(set) var count = 0

        /// - Parameter bytes: room for all parts and the slashes between them.
        init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

        mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
            if count > 0 { append(UInt8(ascii: "/")) }
            for byte in part { append(byte) }
        }

        private mutating func append(_ byte: UInt8) {
            bytes[count] = byte
            count += 1
        }

        /// `.` stays, `..` goes up, and above the root as well.
        mutating func follow(_ part: UnsafeBufferPointer<UInt8>) {
            if part.count == 1, part[0] == UInt8(ascii: ".") { return }
            guard Self.goesUp(part), count > 0 else { return append(part) }
            var last = count
            while last > 0, bytes[last - 1] != UInt8(ascii: "/") { last -= 1 }
            if Self.goesUp(UnsafeBufferPointer(rebasing: bytes[last..<count])) { return append(part) }
            count = max(last - 1, 0)
        }

        private static func goesUp(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
            part.count == 2 && part[0] == UInt8(ascii: ".") && part[1] == UInt8(ascii: ".")
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
