import MilepostModel
import MilepostReport
import MilepostSource

/// What an editing command did.
struct EditOutcome: Sendable {
    let request: EditRequest
    /// Path of the plan; nil where task files stand alone, and for more than one.
    let plan: String?
    /// As it was before; nil for a command that is not about one task.
    let task: PlanTask?
    /// How far the task is now.
    let status: Status?
    let sentence: String
    let remarks: [String]
    /// Whether a part of what was asked for could not be done; the remarks say which.
    let isPartial: Bool
    /// What differs in each file.
    let diffs: [(path: String, diff: UnifiedDiff)]
    /// The folder that paths are relative to, as people see it.
    let root: String
    /// Makes the report of the project as it is now, which few commands show.
    let makeReport: @Sendable () -> ReportInput

    var isChanged: Bool { !diffs.isEmpty }

    /// As `--dry-run` prints it.
    var diffText: String { diffs.map(\.diff.text).joined() }

    /// As `--json` prints it.
    var document: JSONValue {
        EditDocument.json(
            command: request.command, dryRun: request.dryRun, plan: plan, task: task, status: status,
            message: sentence, remarks: remarks, files: diffs.map { ($0.path, $0.diff) })
    }

    /// The same with remarks before its own.
    func adding(_ remarks: [String]) -> EditOutcome {
        EditOutcome(
            request: request, plan: plan, task: task, status: status, sentence: sentence,
            remarks: remarks + self.remarks, isPartial: isPartial, diffs: diffs, root: root, makeReport: makeReport)
    }

    /// Outcomes of one command for several plans, told as one. There is at least one.
    static func joined(_ outcomes: [EditOutcome]) -> EditOutcome {
        guard let last = outcomes.last, outcomes.count > 1 else { return outcomes[0] }
        return EditOutcome(
            request: last.request, plan: nil, task: nil, status: nil,
            sentence: outcomes.map(\.sentence).joined(separator: " "), remarks: outcomes.flatMap(\.remarks),
            isPartial: outcomes.contains(where: \.isPartial), diffs: outcomes.flatMap(\.diffs), root: last.root,
            makeReport: last.makeReport)
    }
}
