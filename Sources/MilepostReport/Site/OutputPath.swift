/// A relative path inside the output folder, safe by construction: its parts hold `a-z`, `0-9`, `.`, `_` and `-`
/// only, none is `.` or `..` or begins with a dot, each has at most ``partLimit`` characters.
///
/// Since letters are lower case, two paths that differ are two files on every file system.
package struct OutputPath: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Never empty.
    package let parts: [String]

    /// Characters in one part, the extension included.
    package static let partLimit = 96

    /// Characters that may not stand in a part become `-`, so no text leads out of the folder.
    package init(_ parts: [String]) {
        let safe = parts.map(Self.safe)
        self.parts = safe.isEmpty ? ["-"] : safe
    }

    package init(_ parts: String...) {
        self.init(parts)
    }

    /// The parts joined by `/`.
    package var text: String { parts.joined(separator: "/") }

    package var description: String { text }

    package static func < (left: OutputPath, right: OutputPath) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }

    /// How a page links to another file of the site: `../tasks/tasks-07.html`.
    package func link(to other: OutputPath) -> String {
        let folders = parts.dropLast()
        var shared = 0
        while shared < folders.count, shared < other.parts.count - 1, folders[shared] == other.parts[shared] {
            shared += 1
        }
        let up = Array(repeating: "..", count: folders.count - shared)
        return (up + other.parts[shared...]).joined(separator: "/")
    }

    private static func safe(_ part: String) -> String {
        var bytes = part.utf8.prefix(partLimit).map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "."), UInt8(ascii: "-"):
                byte
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            default: UInt8(ascii: "-")
            }
        }
        if bytes.first.map({ $0 == UInt8(ascii: ".") }) ?? true { bytes.insert(UInt8(ascii: "-"), at: 0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
