import MilepostModel
import MilepostSource

/// The findings that a change brought: those that an earlier state did not have, wherever they stand, and those on
/// lines that it did not have.
struct ChangedFindings {
    private let known: Set<String>
    private let lines: [String: Set<ArraySlice<UInt8>>]

    /// - Parameter earlier: the project as it was, and what was found in it.
    init(since earlier: Project, _ findings: [Diagnostic]) {
        known = Set(KnownFinding.of(findings, in: earlier).map(\.fingerprint))
        lines = Dictionary(
            earlier.files.map { file in
                (file.path, Set((1...max(file.lineStarts.count, 1)).map { file.bytes[file.lineRange($0)] }))
            }, uniquingKeysWith: { first, _ in first })
    }

    func holds(_ finding: KnownFinding, in project: Project) -> Bool {
        guard known.contains(finding.fingerprint) else { return true }
        let file = project.file(finding.finding.range.file)
        guard let before = lines[file.path] else { return true }
        return !before.contains(file.bytes[file.lineRange(file.line(at: finding.finding.range.start))])
    }
}
