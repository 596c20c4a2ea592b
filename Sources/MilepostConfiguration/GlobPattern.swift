/// Which paths: `docs/**/*.md`. `*` stands for any characters but `/`, `?` for one of them, `**` for any folders. A
/// pattern without these that names a folder stands for all that lies in it.
package struct GlobPattern: Sendable, Hashable {
    package let text: String
    private let parts: [[UInt8]]

    /// Nil for what could lead elsewhere (``ProjectPath``).
    package init?(_ text: String) {
        guard let path = ProjectPath(text) else { return nil }
        self.text = text
        var parts: [[UInt8]] = []
        // Several `**` behind each other say no more than one.
        for part in path.text.split(separator: "/").map({ Array($0.utf8) }) where part != Self.any || parts.last != part
        {
            parts.append(part)
        }
        self.parts = parts
    }

    /// Whether a path, or a folder it lies in, is meant.
    ///
    /// - Complexity: the length of the path times that of the pattern.
    package func matches(_ path: String) -> Bool {
        let path = path.split(separator: "/").map { Array($0.utf8) }
        // What the parts of the pattern so far can have consumed of the path.
        var reached = Set([0])
        for part in parts {
            if part == Self.any {
                guard let first = reached.min() else { return false }
                reached = Set(first...path.count)
            } else {
                reached = Set(
                    reached.filter { $0 < path.count && Self.matches(path[$0], part) }.map { $0 + 1 })
            }
        }
        return parts.last == Self.any ? reached.contains(path.count) : !reached.isEmpty
    }

    private static let any = Array("**".utf8)

    /// One part; the last `*` passed is the only one that ever has to take more (Kirk Krauss, 2008).
    private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var position = 0
        var place = 0
        var star: (position: Int, place: Int)?
        while position < name.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (position, place)
                place += 1
            } else if place < pattern.count, pattern[place] == UInt8(ascii: "?") {
                position += 1
                while position < name.count, name[position] & 0xC0 == 0x80 { position += 1 }
                place += 1
            } else if place < pattern.count, pattern[place] == name[position] {
                position += 1
                place += 1
            } else if let last = star {
                star = (last.position + 1, last.place)
                position = last.position + 1
                place = last.place + 1
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
