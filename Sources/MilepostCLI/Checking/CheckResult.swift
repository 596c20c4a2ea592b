import MilepostModel
import MilepostRules
import MilepostSource

/// What `milepost check` has to tell, in whatever format.
struct CheckResult: Sendable {
    let project: Project
    /// In the order in which they are shown; each with what it is known by.
    let findings: [KnownFinding]
    /// Findings of the baseline, which are not shown.
    let known: Int
    /// Findings that comments say are meant.
    let suppressed: Int
    /// Entries of the baseline that nothing stands behind any more.
    let removable: Int
    /// From which severity on findings fail the command.
    let limit: Severity
    /// The folder that the project's paths are relative to, as seen from the current one.
    let root: String
    /// How many files were read.
    let files: Int
    /// What the numbers of the project come to.
    var gates: [GateResult] = []

    var diagnostics: [Diagnostic] { findings.map(\.finding) }

    /// Findings at or above the limit.
    var failing: [KnownFinding] { findings.filter { limit.includes($0.finding.severity) } }

    var failingGates: [GateResult] { gates.filter { !$0.holds } }

    /// Whether neither a finding nor a gate fails the command.
    var passed: Bool { failing.isEmpty && failingGates.isEmpty }

    /// The file that a gate is shown at where a place is asked for: the first plan's.
    var gatePath: String {
        let plan = project.plans.lazy.compactMap(\.file).first ?? project.files.first?.id
        return plan.map { path($0) } ?? "milepost.yml"
    }

    /// A file's path from the current folder, as other programs take it.
    func path(_ file: FileID) -> String {
        let path = project.file(file).path
        if root.isEmpty || root == "." { return path }
        let folder = root.hasPrefix("./") ? String(root.dropFirst(2)) : root
        return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }

    /// "TASKS-07 is …; do this": a finding with its hint, for formats that have one text.
    static func sentence(_ finding: Diagnostic) -> String {
        finding.hint.map { "\(finding.message). Help: \($0)" } ?? finding.message
    }

    /// The first and the last place of a range. The end is that of its last byte's column and one more.
    func region(_ range: SourceRange) -> (start: SourceLocation, end: SourceLocation) {
        let file = project.file(range.file)
        return (file.location(at: range.start), file.location(at: range.end))
    }
}

extension Severity {
    /// Whether a limit of this severity is reached by another.
    func includes(_ other: Severity) -> Bool { other.weight >= weight }

    private var weight: Int {
        switch self {
        case .error: 2
        case .warning: 1
        case .info: 0
        }
    }
}
