import MilepostReport
import MilepostRules
import MilepostSource

/// The result of a check as JSON, `milepost/check/1`; `Docs/schemas/check.schema.json` describes it.
enum CheckDocument {
    static let schema = "milepost/check/1"

    static func json(_ result: CheckResult) -> JSONValue {
        let counts = Dictionary(grouping: result.diagnostics, by: \.rule).mapValues(\.count).sorted { $0.key < $1.key }
        return FindingsDocument.json(
            result.findings.map(\.finding), in: result.project, schema: schema,
            fingerprints: result.findings.map(\.fingerprint)
        ).adding([
            "root": .string(result.root),
            "limit": .string(result.limit.rawValue),
            "passed": .bool(result.passed),
            "known": .integer(result.known),
            "suppressed": .integer(result.suppressed),
            "removable": .integer(result.removable),
            "gates": .array(
                result.gates.map {
                    ["name": .string($0.name), "holds": .bool($0.holds), "sentence": .string($0.sentence)]
                }),
            "rules": .array(counts.map { ["rule": .string($0.key.rawValue), "count": .integer($0.value)] }),
        ])
    }
}
