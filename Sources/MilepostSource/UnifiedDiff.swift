/// Two texts of one file as a unified diff, as `diff -u` and git print it, with three lines around each change.
///
/// The shortest script of edits (Myers 1986, doi:10.1007/BF01840446), found between the first and the last line that
/// differ. Where that would take too many steps, all between the two is one change.
public struct UnifiedDiff: Sendable, Hashable {
    /// How many lines were added and removed.
    public private(set) var added = 0
    public private(set) var removed = 0
    private let path: String
    /// The lines that differ, with up to three on each side.
    private let before: [ArraySlice<UInt8>]
    private let after: [ArraySlice<UInt8>]
    /// How many lines stand before them.
    private let start: Int
    private let isNew: Bool
    private let isGone: Bool
    private var changes: [Change] = []

    /// Lines of the old text that lines of the new one stand for; either may be none.
    private struct Change: Sendable, Hashable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// - Parameters:
    ///   - before: nil for a file that was not there.
    ///   - after: nil for a file that is gone.
    public init(path: String, before: [UInt8]?, after: [UInt8]?) {
        self.path = path
        let (old, new) = (before ?? [], after ?? [])
        let region = Self.region(old, new)
        self.before = Self.lines(old[region.old])
        self.after = Self.lines(new[region.new])
        start = old[..<region.old.lowerBound].count { $0 == Self.lineFeed }
        isNew = before == nil
        isGone = after == nil
        changes = Self.changes(self.before, self.after)
        for change in changes {
            added += change.new.count
            removed += change.old.count
        }
    }

    /// The diff; empty where nothing differs.
    public var text: String {
        guard !changes.isEmpty || isNew != isGone else { return "" }
        var text = "--- \(isNew ? "/dev/null" : "a/\(path)")\n+++ \(isGone ? "/dev/null" : "b/\(path)")\n"
        var first = 0
        while first < changes.count {
            var last = first
            while last + 1 < changes.count, changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 6 {
                last += 1
            }
            write(changes[first...last], to: &text)
            first = last + 1
        }
        return text
    }

    private func write(_ hunk: ArraySlice<Change>, to text: inout String) {
        guard let first = hunk.first, let last = hunk.last else { return }
        let lead = min(3, first.old.lowerBound)
        let tail = min(3, before.count - last.old.upperBound)
        let old = first.old.lowerBound - lead..<last.old.upperBound + tail
        let new = first.new.lowerBound - lead..<last.new.upperBound + tail
        text += "@@ -\(span(old)) +\(span(new)) @@\n"
        var position = old.lowerBound
        for change in hunk {
            for line in before[position..<change.old.lowerBound] { Self.write(" ", line, to: &text) }
            for line in before[change.old] { Self.write("-", line, to: &text) }
            for line in after[change.new] { Self.write("+", line, to: &text) }
            position = change.old.upperBound
        }
        for line in before[position..<old.upperBound] { Self.write(" ", line, to: &text) }
    }

    private func span(_ lines: Range<Int>) -> String {
        let first = start + (lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1)
        return lines.count == 1 ? "\(first)" : "\(first),\(lines.count)"
    }

    private static func write(_ mark: String, _ line: ArraySlice<UInt8>, to text: inout String) {
        text += mark + String(decoding: line, as: UTF8.self)
        if line.last != lineFeed { text += "\n\\ No newline at end of file\n" }
    }

    private static let lineFeed = UInt8(ascii: "\n")

    /// The bytes between the first and the last line that differ, with up to three lines on each side: of a large file,
    /// most is the same.
    private static func region(_ old: [UInt8], _ new: [UInt8]) -> (old: Range<Int>, new: Range<Int>) {
        let shorter = min(old.count, new.count)
        var head = ByteScan.commonStart(of: old, new)
        var tail = min(ByteScan.commonEnd(of: old, new), shorter - head)
        // To the beginning of the line that differs, and three further.
        var before = 4
        while head > 0 {
            if old[head - 1] == lineFeed {
                before -= 1
                if before == 0 { break }
            }
            head -= 1
        }
        // To the end of the line that differs, and three further.
        var behind = 4
        while tail > 0, behind > 0 {
            if old[old.count - tail] == lineFeed { behind -= 1 }
            tail -= 1
        }
        return (head..<old.count - tail, head..<new.count - tail)
    }

    /// Lines with their ends.
    private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for index in bytes.indices where bytes[index] == lineFeed {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.endIndex { lines.append(bytes[start...]) }
        return lines
    }

    private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
        var head = 0
        while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
        var (oldEnd, newEnd) = (old.count, new.count)
        while oldEnd > head, newEnd > head, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        if head == oldEnd, head == newEnd { return [] }
        let kept = kept(old[head..<oldEnd], new[head..<newEnd])
        var changes: [Change] = []
        var (oldStart, newStart) = (head, head)
        for (oldLine, newLine) in kept + [(oldEnd, newEnd)] {
            if oldLine > oldStart || newLine > newStart {
                changes.append(Change(old: oldStart..<oldLine, new: newStart..<newLine))
            }
            (oldStart, newStart) = (oldLine + 1, newLine + 1)
        }
        return changes
    }

    /// Pairs of lines that stay, in their order; none where finding them would take more than some thousand steps a side.
    private static func kept(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) -> [(Int, Int)]
    {
        let (n, m) = (old.count, new.count)
        let limit = min(n + m, 2000)
        var furthest = [1: 0]
        var trace: [[Int: Int]] = []
        for depth in 0...limit {
            trace.append(furthest)
            for diagonal in stride(from: -depth, through: depth, by: 2) {
                let goesDown =
                    diagonal == -depth
                    || (diagonal != depth && furthest[diagonal - 1, default: -1] < furthest[diagonal + 1, default: -1])
                var x = goesDown ? furthest[diagonal + 1, default: 0] : furthest[diagonal - 1, default: 0] + 1
                var y = x - diagonal
                while x < n, y < m, y >= 0, old[old.startIndex + x] == new[new.startIndex + y] {
                    x += 1
                    y += 1
                }
                furthest[diagonal] = x
                if x >= n, y >= m { return path(trace, n, m, old.startIndex, new.startIndex) }
            }
        }
        return []
    }

    private static func path(_ trace: [[Int: Int]], _ n: Int, _ m: Int, _ old: Int, _ new: Int) -> [(Int, Int)] {
        var (x, y) = (n, m)
        var pairs: [(Int, Int)] = []
        for depth in trace.indices.reversed() {
            let furthest = trace[depth]
            let diagonal = x - y
            let goesDown =
                diagonal == -depth
                || (diagonal != depth && furthest[diagonal - 1, default: -1] < furthest[diagonal + 1, default: -1])
            let previous = goesDown ? diagonal + 1 : diagonal - 1
            let startX = furthest[previous, default: 0]
            let startY = startX - previous
            while x > startX, y > startY, x > 0, y > 0 {
                x -= 1
                y -= 1
                pairs.append((old + x, new + y))
            }
            if depth == 0 { break }
            (x, y) = (startX, startY)
        }
        return pairs.reversed()
    }
}
