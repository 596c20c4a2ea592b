import MilepostAnalysis
import MilepostModel
import MilepostReading
import MilepostRules
import MilepostSource
import MilepostTestSupport
import Testing

/// What the rules find in a few files.
struct Findings {
    let project: Project
    let all: [Diagnostic]
    let outcome: RuleOutcome
    /// The marked ranges of the files, by path.
    let marks: [SourceRange]

    /// The present of all tests.
    static let present = PlanDate("2026-02-01T12:00:00")

    /// - Parameter rules: those that are off by themselves and wanted.
    init(in files: [String: String], rules: [String] = []) async throws {
        let present = try #require(Self.present)
        let marked = files.sorted { $0.key < $1.key }.map { (path: $0.key, text: MarkedText($0.value)) }
        let read = await ProjectReader.read(marked.enumerated().map { $1.text.file($1.path, id: $0) })
        project = read.value
        var settings = RuleSettings()
        for rule in rules { settings.isOn[RuleID(rule)] = true }
        settings.limitInProgress = 1
        outcome = RuleCatalog.check(
            RuleInput(
                project: project, analysis: Analysis(of: project), read: read.diagnostics, present: present,
                settings: settings))
        all = outcome.findings
        marks = marked.enumerated().flatMap { id, file in file.text.ranges.indices.map { file.text.range($0, id: id) } }
    }

    /// Those of one rule as text: the sentence, then each place with the text that stands there and the words for it.
    func text(_ rule: String) -> String {
        all.filter { $0.rule.rawValue == rule }.map { finding in
            let places = [(finding.range, finding.label ?? "")] + finding.notes.map { ($0.range, $0.message) }
            let lines = places.map { range, words in
                let file = project.file(range.file)
                return "\(file.path):\(file.line(at: range.start)) `\(file.text(in: range))` \(words)"
            }
            return ([finding.message] + lines + ["help: \(finding.hint ?? "")"]).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    func messages(_ rule: String) -> [String] { all.filter { $0.rule.rawValue == rule }.map(\.message) }
}

/// A plan with one phase and these lines in it.
func planText(_ lines: String) -> String {
    "# Plan\n\n## Phase Tracker\n\n### Phase 1: Foundation\n\(lines)\n"
}

/// The tracking block of a task file, or an item of a plan's YAML.
func trackingText(
    name: String? = nil, priority: String? = nil, status: String, started: String = "null", completed: String = "null",
    preCheck: String = "{status: COMPLETED, checklist: [{verified_req: true}]}",
    postCheck: String = "{status: NOT_STARTED, checklist: [{tests_passing: false}]}", inPlan: Bool = false
) -> String {
    let lines = [
        "id: TASKS-07", name.map { "service_name: \"\($0)\"" }, priority.map { "priority: \($0)" }, "workflow:",
        "  pre_check: \(preCheck)",
        "  implementation: {status: \(status), started: \(started), completed: \(completed)}",
        "  post_check: \(postCheck)",
    ].compactMap(\.self)
    let first = inPlan ? "phase_1_tasks:\n  - " : "tasks_tracking:\n  "
    let block = first + lines.joined(separator: inPlan ? "\n    " : "\n  ")
    return inPlan ? "```yaml\n\(block)\n```" : "# TASKS-07: Session store\n\n```yaml\n\(block)\n```\n"
}
