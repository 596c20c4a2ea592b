package import MilepostSource

/// Edits of exact bytes, and what a reader has to find when they are made: nothing else may change.
package struct PlanChange: Sendable, Hashable {
    /// In any order, over any files of the project; no two share a byte.
    package var edits: [TextEdit] = []
    /// Facts that will be others, by their names (``PlanFacts``), with what they will say.
    package var facts: [String: String] = [:]
    /// Facts of which any change is meant, by the beginning of their names.
    package var mayChange: [String] = []
    /// Rows that logs will have more, by the name of the log (``PlanFacts/logName(_:)``).
    package var logRows: [String: [String]] = [:]
    /// Files that will be there, by their paths as shown; none may be there before.
    package var newFiles: [String: [UInt8]] = [:]
    /// Files that will not be there.
    package var removedFiles: Set<FileID> = []
    /// Files that will be found under other paths, as shown.
    package var movedFiles: [FileID: String] = [:]
    /// Whether statements come, go or move: then what others mean may depend on what stands where.
    package var isStructural = false
    /// The task that is called otherwise everywhere.
    package var renamed: Renaming?
    /// The phase that is put into an archive or brought back.
    package var archiving: Archiving?

    package init() {}

    /// What becomes of a phase, a position in ``Plan/phases``.
    package enum Archiving: Sendable, Hashable {
        case away(Int)
        case back(Int)
    }

    /// Both changes together.
    package mutating func add(_ other: PlanChange) {
        edits += other.edits
        facts.merge(other.facts) { _, new in new }
        mayChange += other.mayChange
        logRows.merge(other.logRows) { $0 + $1 }
        newFiles.merge(other.newFiles) { _, new in new }
        removedFiles.formUnion(other.removedFiles)
        movedFiles.merge(other.movedFiles) { _, new in new }
        isStructural = isStructural || other.isStructural
        renamed = renamed ?? other.renamed
        archiving = archiving ?? other.archiving
    }

    /// Whether nothing is to be done.
    package var isEmpty: Bool {
        edits.isEmpty && newFiles.isEmpty && removedFiles.isEmpty && movedFiles.isEmpty
    }

    /// The same, known to be about what stands where.
    var structural: PlanChange {
        var change = self
        change.isStructural = true
        return change
    }

    mutating func edit(_ edit: TextEdit, _ fact: String, _ value: String) {
        edits.append(edit)
        facts[fact] = value
    }

    /// What a project says otherwise than this change means it to, as lines to show; empty where all is as meant.
    ///
    /// - Parameters:
    ///   - before: The facts that the change was made from.
    ///   - after: Those that were read from the edited files.
    package func surprises(from before: PlanFacts, to after: PlanFacts) -> [String] {
        let before = renamed.map { before.calling($0.old, in: $0) } ?? before
        let after = renamed.map { after.calling($0.new, in: $0) } ?? after
        var lines: [String] = []
        func compare(_ name: String, _ expected: String?, _ found: String?) {
            guard expected != found, facts[name] != nil || !mayChange.contains(where: { name.hasPrefix($0) }) else {
                return
            }
            lines.append("\(name): expected \(expected ?? "nothing"), found \(found ?? "nothing")")
        }
        for name in Set(before.values.keys).union(after.values.keys).union(facts.keys).sorted() {
            compare(name, facts[name] ?? before.values[name], after.values[name])
        }
        let logs = Set(before.logs.keys).union(after.logs.keys).union(logRows.keys)
        for name in logs.sorted() where !mayChange.contains(where: { name.hasPrefix($0) }) {
            // The old rows have to stand there in their order, with the new ones anywhere between.
            let old = before.logs[name] ?? []
            var standing = old[...]
            var added: [String] = []
            for row in after.logs[name] ?? [] {
                if row == standing.first { standing.removeFirst() } else { added.append(row) }
            }
            if !standing.isEmpty { lines.append("\(name): \(old.count) rows were to stay as they are, and do not") }
            for row in logRows[name] ?? [] {
                if let index = added.firstIndex(of: row) {
                    added.remove(at: index)
                } else {
                    lines.append("\(name): no row \(row)")
                }
            }
            if !added.isEmpty { lines.append("\(name): a row too many, \(added[0])") }
        }
        return lines
    }
}
