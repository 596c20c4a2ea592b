import MilepostSource

/// What changed in a file as `diff -u` writes it, to be read and to be given to `patch`.
struct UnifiedDiff {
    private enum Line {
        case same(Int)
        case removed(Int)
        case added(Int)
    }

    private let old: [ArraySlice<UInt8>]
    private let new: [ArraySlice<UInt8>]
    private static let context = 3

    init(_ old: SourceFile, _ new: SourceFile) {
        self.old = Self.lines(old)
        self.new = Self.lines(new)
    }

    private static func lines(_ file: SourceFile) -> [ArraySlice<UInt8>] {
        let ends = file.lineStarts.dropFirst() + [file.bytes.count]
        return zip(file.lineStarts, ends).map { file.bytes[$0..<$1] }.filter { !$0.isEmpty }
    }

    /// - Parameter path: as both files are called.
    func text(path: String) -> String {
        let script = script()
        var hunks: [Range<Int>] = []
        for (index, line) in script.enumerated() {
            if case .same = line { continue }
            let range = max(0, index - Self.context)..<min(script.count, index + Self.context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        guard !hunks.isEmpty else { return "" }
        var text = "--- a/\(path)\n+++ b/\(path)\n"
        var position = 0
        var (oldLine, newLine) = (1, 1)
        for hunk in hunks {
            for line in script[position..<hunk.lowerBound] { Self.count(line, &oldLine, &newLine) }
            let (oldStart, newStart) = (oldLine, newLine)
            var body = ""
            for line in script[hunk] {
                switch line {
                case .same(let index): body += " " + Self.shown(old[index])
                case .removed(let index): body += "-" + Self.shown(old[index])
                case .added(let index): body += "+" + Self.shown(new[index])
                }
                Self.count(line, &oldLine, &newLine)
            }
            let (olds, news) = (oldLine - oldStart, newLine - newStart)
            text +=
                "@@ -\(olds == 0 ? oldStart - 1 : oldStart),\(olds) +\(news == 0 ? newStart - 1 : newStart),\(news) @@\n"
            text += body
            position = hunk.upperBound
        }
        return text
    }

    private static func count(_ line: Line, _ old: inout Int, _ new: inout Int) {
        switch line {
        case .same:
            old += 1
            new += 1
        case .removed: old += 1
        case .added: new += 1
        }
    }

    private static func shown(_ line: ArraySlice<UInt8>) -> String {
        let text = String(decoding: line, as: UTF8.self)
        return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
    }

    /// Removed lines before added ones. (E. W. Myers, An O(ND) difference algorithm and its variations, 1986, as the
    /// standard library has it.)
    private func script() -> [Line] {
        let difference = new.difference(from: old)
        let removed = Set(
            difference.removals.compactMap { if case .remove(let offset, _, _) = $0 { offset } else { nil } })
        let added = Set(
            difference.insertions.compactMap { if case .insert(let offset, _, _) = $0 { offset } else { nil } })
        var script: [Line] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < old.count || newIndex < new.count {
            if oldIndex < old.count, removed.contains(oldIndex) {
                script.append(.removed(oldIndex))
                oldIndex += 1
            } else if newIndex < new.count, added.contains(newIndex) {
                script.append(.added(newIndex))
                newIndex += 1
            } else {
                script.append(.same(oldIndex))
                oldIndex += 1
                newIndex += 1
            }
        }
        return script
    }
}
