import MilepostModel
import MilepostSource

/// Applies the fixes of findings to files in memory, reads them again and checks them again, until nothing is left that
/// can be mended.
struct FixRun: Sendable {
    /// Fixes that need judgement are made too.
    let includesUnsafe: Bool
    /// Reads and checks files.
    let check: @Sendable ([SourceFile]) async -> (project: Project, findings: [Diagnostic])

    struct Outcome: Sendable {
        var files: [SourceFile]
        var project: Project
        var findings: [Diagnostic]
        /// How many findings were mended by a fix of theirs.
        var fixed = 0
        /// Files whose bytes are others than before, in their order.
        var changed: [FileID] = []
    }

    /// Rounds beyond which a fix that brings back its own finding is left alone.
    private static let limit = 10

    func run(_ files: [SourceFile], project: Project, findings: [Diagnostic]) async -> Outcome {
        var outcome = Outcome(files: files, project: project, findings: findings)
        for _ in 0..<Self.limit {
            let chosen = choose(outcome.findings)
            guard chosen.count > 0 else { break }
            let edited = Self.applying(chosen.edits, to: outcome.files)
            guard edited.changed else { break }
            let (project, found) = await check(edited.files)
            // What makes it worse is no fix: a file that can be read no more stays as it is.
            guard Self.errors(found) <= Self.errors(outcome.findings) else { break }
            outcome.files = edited.files
            outcome.project = project
            outcome.findings = found
            outcome.fixed += chosen.count
        }
        outcome.changed = zip(files, outcome.files).filter { $0.0.bytes != $0.1.bytes }.map(\.0.id)
        return outcome
    }

    private static func errors(_ findings: [Diagnostic]) -> Int { findings.count { $0.severity == .error } }

    /// The fixes of one round: whole ones, of which no two change the same bytes; the same edit is made once.
    private func choose(_ findings: [Diagnostic]) -> (edits: Set<TextEdit>, count: Int) {
        var taken: [FileID: [TextEdit]] = [:]
        var all: Set<TextEdit> = []
        var count = 0
        for finding in findings {
            guard let fix = finding.fix, fix.isSafe || includesUnsafe, !fix.edits.isEmpty else { continue }
            let fits = fix.edits.allSatisfy { edit in
                all.contains(edit) || !(taken[edit.range.file] ?? []).contains { Self.collide($0.range, edit.range) }
            }
            guard fits else { continue }
            count += 1
            for edit in fix.edits where all.insert(edit).inserted { taken[edit.range.file, default: []].append(edit) }
        }
        return (all, count)
    }

    /// Edits that touch collide too: which of two insertions at one place comes first nobody can say.
    private static func collide(_ one: SourceRange, _ other: SourceRange) -> Bool {
        one.file == other.file && one.start <= other.end && other.start <= one.end
    }

    private static func applying(_ edits: Set<TextEdit>, to files: [SourceFile]) -> (files: [SourceFile], changed: Bool)
    {
        let byFile = Dictionary(grouping: edits) { $0.range.file }
        var changed = false
        let result = files.map { file -> SourceFile in
            guard let own = byFile[file.id], let bytes = try? file.applying(own), bytes != file.bytes else {
                return file
            }
            changed = true
            return SourceFile(id: file.id, path: file.path, bytes: bytes)
        }
        return (result, changed)
    }
}
