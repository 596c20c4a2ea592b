import MilepostReport
import MilepostRules
import MilepostSource

/// GitLab's code quality report: an array of issues that a merge request shows at their lines.
///
/// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
enum GitLabFormat {
    static func text(_ result: CheckResult) -> String {
        JSONValue.array(result.findings.map { issue($0, result) } + result.failingGates.map { issue($0, result) }).text
    }

    private static func issue(_ gate: GateResult, _ result: CheckResult) -> JSONValue {
        var digest = ContentDigest()
        digest.add("gate")
        digest.add(gate.name)
        return [
            "description": .string(gate.sentence), "check_name": .string("gate.\(gate.name)"),
            "fingerprint": .string(digest.text), "severity": "major",
            "location": ["path": .string(result.gatePath), "lines": ["begin": 1, "end": 1]],
        ]
    }

    private static func issue(_ known: KnownFinding, _ result: CheckResult) -> JSONValue {
        let finding = known.finding
        let severity =
            switch finding.severity {
            case .error: "major"
            case .warning: "minor"
            case .info: "info"
            }
        let (start, end) = result.region(finding.range)
        return [
            "description": .string(CheckResult.sentence(finding)),
            "check_name": .string(finding.rule.rawValue),
            "fingerprint": .string(known.fingerprint),
            "severity": .string(severity),
            "location": [
                "path": .string(result.path(finding.range.file)),
                "lines": ["begin": .integer(start.line), "end": .integer(end.line)],
            ],
        ]
    }
}
