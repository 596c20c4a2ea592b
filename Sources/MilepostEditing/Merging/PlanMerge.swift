/// Three states of a plan or a task file as one: what two people changed since they had the same.
///
/// Changes of different lines are both made, also where they touch. Where both changed the same lines, rows that both
/// added stand there in the order of their dates, and values of the same keys and cells are merged one by one: a status
/// is the one that stands further (the format, section 9), a start the earlier date, an end the later one. What is left
/// stays as a conflict, with git's marks around it.
package struct PlanMerge: Sendable {
    /// The lines with their ends, one after the other.
    package let bytes: [UInt8]
    /// How many places are left to be decided.
    package let conflicts: Int

    /// - Parameters:
    ///   - base: What both began with.
    ///   - names: What the two sides are called in a conflict.
    package init(base: [UInt8], ours: [UInt8], theirs: [UInt8], names: (ours: String, theirs: String)) {
        let base = MergeLine.lines(of: base)
        let ours = LineChanges(from: base, to: MergeLine.lines(of: ours))
        let theirs = LineChanges(from: base, to: MergeLine.lines(of: theirs))
        var merged: [MergeLine] = []
        var conflicts = 0
        var position = 0
        while let next = [ours, theirs].compactMap({ $0.start(from: position) }).min() {
            merged += base[position..<next]
            // All changes that share a line of the base, or both add at one place, are one.
            var end = next
            var isGrowing = true
            while isGrowing {
                let reached = max(ours.end(of: next..<end), theirs.end(of: next..<end))
                isGrowing = reached > end
                end = max(end, reached)
            }
            let (one, two) = (ours.lines(next..<end), theirs.lines(next..<end))
            let old = Array(base[next..<end])
            if let lines = MergedLines.lines(base: old, ours: one, theirs: two) {
                merged += lines
            } else {
                conflicts += 1
                merged += MergeLine.conflict(one, two, names)
            }
            ours.leave(next..<end)
            theirs.leave(next..<end)
            position = end
        }
        merged += base[position...]
        bytes = merged.flatMap(\.bytes)
        self.conflicts = conflicts
    }
}

/// A line with its end.
struct MergeLine: Hashable, Sendable {
    let bytes: [UInt8]

    var text: String {
        String(decoding: bytes, as: UTF8.self).trimmingLineEnd
    }

    var lineEnd: String {
        let text = String(decoding: bytes, as: UTF8.self)
        return String(text.dropFirst(text.trimmingLineEnd.count))
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ text: String, end: String) {
        bytes = Array((text + end).utf8)
    }

    static func lines(of bytes: [UInt8]) -> [MergeLine] {
        var lines: [MergeLine] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(MergeLine(bytes: Array(bytes[start...index])))
            start = index + 1
        }
        if start < bytes.count { lines.append(MergeLine(bytes: Array(bytes[start...]))) }
        return lines
    }

    /// As git writes it.
    static func conflict(
        _ ours: [MergeLine], _ theirs: [MergeLine], _ names: (ours: String, theirs: String)
    ) -> [MergeLine] {
        func ended(_ lines: [MergeLine]) -> [MergeLine] {
            guard let last = lines.last, last.lineEnd.isEmpty else { return lines }
            return lines.dropLast() + [MergeLine(last.text, end: "\n")]
        }
        return [MergeLine("<<<<<<< \(names.ours)", end: "\n")] + ended(ours) + [MergeLine("=======", end: "\n")]
            + ended(theirs) + [MergeLine(">>>>>>> \(names.theirs)", end: "\n")]
    }
}

extension String {
    /// The text without the line end at its end.
    fileprivate var trimmingLineEnd: String {
        if hasSuffix("\r\n") { return String(dropLast()) }
        return hasSuffix("\n") ? String(dropLast()) : self
    }
}

/// What one side made of the base: stretches of its lines, and what stands there now.
private final class LineChanges {
    private struct Change {
        /// Lines of the base; empty where lines were only added.
        let old: Range<Int>
        let new: [MergeLine]
    }

    private var changes: [Change] = []
    private let base: [MergeLine]

    init(from base: [MergeLine], to new: [MergeLine]) {
        self.base = base
        let difference = new.difference(from: base)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var (old, current) = (0, 0)
        while old < base.count || current < new.count {
            guard removed.contains(old) || inserted.contains(current) else {
                old += 1
                current += 1
                continue
            }
            let (start, first) = (old, current)
            while removed.contains(old) || inserted.contains(current) {
                if removed.contains(old) { old += 1 } else { current += 1 }
            }
            changes.append(Change(old: start..<old, new: Array(new[first..<current])))
        }
    }

    /// Where the next change begins; nil behind the last.
    func start(from position: Int) -> Int? { changes.first { $0.old.lowerBound >= position }?.old.lowerBound }

    /// Where the changes end that have to do with a stretch of the base.
    func end(of stretch: Range<Int>) -> Int {
        changes.filter { touches($0.old, stretch) }.map(\.old.upperBound).max() ?? stretch.upperBound
    }

    /// What this side has in the place of a stretch.
    func lines(_ stretch: Range<Int>) -> [MergeLine] {
        var lines: [MergeLine] = []
        var position = stretch.lowerBound
        for change in changes where touches(change.old, stretch) {
            lines += base[position..<change.old.lowerBound]
            lines += change.new
            position = change.old.upperBound
        }
        return lines + base[position..<max(position, stretch.upperBound)]
    }

    /// The changes of a stretch are done.
    func leave(_ stretch: Range<Int>) {
        changes.removeAll { touches($0.old, stretch) }
    }

    /// A change shares a line with a stretch, or begins where it begins.
    private func touches(_ old: Range<Int>, _ stretch: Range<Int>) -> Bool {
        old.overlaps(stretch) || old.lowerBound == stretch.lowerBound
    }
}
