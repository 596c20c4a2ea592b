import MilepostAnalysis
import MilepostModel

/// The whole model and analysis: the site's `report.json`, and what `milepost status --json` prints.
package enum ReportDocument {
    /// What ``json(_:)`` says it is; `Docs/schemas/report.schema.json` describes it.
    package static let schema = "milepost/report/1"

    /// - Complexity: linear in the project.
    package static func json(_ input: ReportInput) -> JSONValue {
        [
            "schema": .string(schema),
            "version": .string(input.version),
            "asOf": .string(input.asOf.text),
            "revision": JSONValue(input.revision),
            "overall": JSONValue(input.analysis.overall),
            "plans": .array(PlanData.all(input).map(\.json)),
            "documents": .array(
                input.project.documents.map { document in
                    [
                        "kind": .string(document.kind.rawValue), "path": .string(document.path),
                        "title": .string(document.title),
                    ]
                }),
            "coverage": JSONValue(input.project.coverage, in: input.project),
            "findingCounts": FindingCounts.json(input.diagnostics),
            "findings": .array(input.diagnostics.map { JSONValue($0, in: input.project) }),
        ]
    }
}
