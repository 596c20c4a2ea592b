import MilepostAnalysis
import MilepostModel

/// The model and the analysis: the site's `report.json`, and what `milepost status --json` prints. What a task's document
/// says value by value is left to ``ShowDocument``: it is most of a project, and asked for one task at a time.
package enum ReportDocument {
    /// What ``bytes(_:)`` says it is; `Docs/schemas/report.schema.json` describes it.
    package static let schema = "milepost/report/1"

    /// The document as text. It is written piece by piece, a line for each phase, task, log row and finding, and never
    /// held as a tree.
    ///
    /// - Complexity: linear in the project.
    package static func bytes(_ input: ReportInput) -> [UInt8] {
        let project = input.project
        var text = JSONText(capacity: 4096 * (project.plans.reduce(0) { $0 + $1.tasks.count } + 4))
        text.object { text in
            text.member("schema", .string(schema))
            text.member("version", .string(input.version))
            text.member("asOf", .string(input.asOf.text))
            text.member("revision", JSONValue(input.revision))
            text.member("overall", JSONValue(input.analysis.overall))
            text.member("plans", listing: PlanData.all(input)) { text, plan in plan.write(to: &text) }
            text.member("documents", listing: project.documents) { text, document in
                text.write([
                    "kind": .string(document.kind.rawValue), "path": .string(document.path),
                    "title": .string(document.title),
                ])
            }
            text.member("coverage", JSONValue(project.coverage, in: project))
            text.member("findingCounts", FindingCounts.json(input.diagnostics))
            text.member("findings", listing: input.diagnostics) { text, finding in
                text.write(JSONValue(finding, in: project))
            }
        }
        text.endLine()
        return text.finished()
    }
}
