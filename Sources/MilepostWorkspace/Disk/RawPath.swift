/// A path as the system has it: bytes, maybe no UTF-8. Files that are not ours may be named in any way, and must still
/// be found again.
struct RawPath: Hashable, Sendable {
    private(set) var bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The path as text; bytes that are no UTF-8 become U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    var isUTF8: Bool { UTF8Check.firstInvalid(in: bytes) == nil }

    /// Whether the system would read it to its end.
    var isWhole: Bool { !bytes.contains(0) }

    /// A path one or more parts further down.
    func appending(_ part: RawPath) -> RawPath {
        if bytes.isEmpty || part.bytes.isEmpty { return RawPath(bytes: bytes + part.bytes) }
        return RawPath(bytes: bytes.last == Self.slash ? bytes + part.bytes : bytes + [Self.slash] + part.bytes)
    }

    func appending(_ part: String) -> RawPath {
        appending(RawPath(part))
    }

    /// The part behind the last slash; of `/`, nothing.
    var lastPart: RawPath {
        let trimmed = trimmed
        let start = trimmed.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
        return RawPath(bytes: Array(trimmed[start...]))
    }

    /// The path without its last part: `/` for what lies there, `.` for a bare name.
    var parent: RawPath {
        let trimmed = trimmed
        guard let slash = trimmed.lastIndex(of: Self.slash) else { return RawPath(".") }
        return slash == 0 ? RawPath("/") : RawPath(bytes: Array(trimmed[..<slash]))
    }

    /// The path without slashes at its end; of `/`, the path itself.
    var withoutEndSlash: RawPath { RawPath(bytes: trimmed) }

    /// The path below a folder that holds it; empty for the folder itself, nil for what lies elsewhere.
    func below(_ folder: RawPath) -> RawPath? {
        if folder.bytes == [Self.slash] { return RawPath(bytes: Array(bytes.drop { $0 == Self.slash })) }
        guard bytes.starts(with: folder.bytes) else { return nil }
        let rest = bytes[folder.bytes.count...]
        if rest.isEmpty { return RawPath("") }
        return rest.first == Self.slash ? RawPath(bytes: Array(rest.dropFirst())) : nil
    }

    /// The deepest folder that holds both; both are absolute.
    func commonFolder(with other: RawPath) -> RawPath {
        var folder = self
        while other.below(folder) == nil, folder.bytes != [Self.slash] { folder = folder.parent }
        return folder
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            // The buffer holds at least the closing zero.
            buffer.baseAddress.map(body) ?? body("")
        }
    }

    private var trimmed: [UInt8] {
        var trimmed = bytes
        while trimmed.count > 1, trimmed.last == Self.slash { trimmed.removeLast() }
        return trimmed
    }

    private static let slash = UInt8(ascii: "/")
}
