package import MilepostModel
package import MilepostSource

/// Findings as JSON: the diagnostic format `json` of the command line.
package enum FindingsDocument {
    /// What ``json(_:in:)`` says it is; `Docs/schemas/findings.schema.json` describes it.
    package static let schema = "milepost/findings/1"

    /// - Parameter findings: In the order in which they are to stand.
    package static func json(_ findings: [Diagnostic], in project: Project) -> JSONValue {
        [
            "schema": .string(schema),
            "counts": FindingCounts.json(findings),
            "findings": .array(findings.map { JSONValue($0, in: project) }),
        ]
    }

    /// The same as the beginning of another document, each finding with what it is known by.
    package static func json(
        _ findings: [Diagnostic], in project: Project, schema: String, fingerprints: [String]
    ) -> JSONValue {
        [
            "schema": .string(schema),
            "counts": FindingCounts.json(findings),
            "findings": .array(
                zip(findings, fingerprints).map {
                    JSONValue($0, in: project).adding(["fingerprint": .string($1)])
                }),
        ]
    }
}
