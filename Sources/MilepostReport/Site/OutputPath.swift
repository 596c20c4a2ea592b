/// A relative path inside the output folder, safe by construction: its parts hold `a-z`, `0-9`, `.`, `_` and `-`
/// only, none is `.` or `..` or begins with a dot, each has at most ``partLimit`` characters.
///
/// Since letters are lower case, two paths that differ are two files on every file system.
package struct OutputPath: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Never empty.
    package let parts: [String]
    /// The parts joined by `/`.
    package let text: String
    /// The bytes of the text up to the last `/`, that included.
    private let folderCount: Int

    /// Characters in one part, the extension included.
    package static let partLimit = 96

    /// Characters that may not stand in a part become `-`, so no text leads out of the folder.
    package init(_ parts: [String]) {
        let safe = parts.map(Self.safe)
        self.parts = safe.isEmpty ? ["-"] : safe
        text = self.parts.joined(separator: "/")
        folderCount = text.utf8.count - (self.parts.last?.utf8.count ?? 0)
    }

    package init(_ parts: String...) {
        self.init(parts)
    }

    package var description: String { text }

    /// The parts before the last one, with a slash at the end; empty at the top.
    var folder: String { String(decoding: text.utf8.prefix(folderCount), as: UTF8.self) }

    /// Its last part.
    var name: String { parts[parts.count - 1] }

    package static func < (left: OutputPath, right: OutputPath) -> Bool {
        // As their parts are: what ends a part stands before all that may be in one.
        func rank(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "/") ? 0 : byte }
        var (left, right) = (left.text, right.text)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                for (own, other) in zip(left, right) where own != other { return rank(own) < rank(other) }
                return left.count < right.count
            }
        }
    }

    /// How a page links to another file of the site: `../tasks/tasks-07.html`.
    package func link(to other: OutputPath) -> String {
        if folderCount == other.folderCount,
            text.utf8.prefix(folderCount).elementsEqual(other.text.utf8.prefix(folderCount))
        {
            return other.name
        }
        // Up to which byte both lie in the same folders; names are ASCII.
        var shared = 0
        var index = 0
        for (own, their) in zip(text.utf8.prefix(folderCount), other.text.utf8.prefix(other.folderCount)) {
            guard own == their else { break }
            index += 1
            if own == UInt8(ascii: "/") { shared = index }
        }
        var link = ""
        for byte in text.utf8.prefix(folderCount).dropFirst(shared) where byte == UInt8(ascii: "/") { link += "../" }
        return link + (shared == 0 ? other.text : String(decoding: other.text.utf8.dropFirst(shared), as: UTF8.self))
    }

    package static func == (left: OutputPath, right: OutputPath) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    private static func safe(_ part: String) -> String {
        if part.utf8.count <= partLimit, part.utf8.first != UInt8(ascii: "."), !part.isEmpty, isSafe(part) {
            return part
        }
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

    private static func isSafe(_ part: String) -> Bool {
        for byte in part.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "."), UInt8(ascii: "-"):
                continue
            default: return false
            }
        }
        return true
    }
}
