package import MilepostModel
package import MilepostSource

extension JSONValue {
    /// A finding with all that is known of it.
    package init(_ finding: Diagnostic, in project: Project) {
        self = [
            "rule": .string(finding.rule.rawValue),
            "severity": .string(finding.severity.rawValue),
            "task": JSONValue(finding.task),
            "message": .string(finding.message),
            "label": JSONValue(finding.label),
            "hint": JSONValue(finding.hint),
            "range": JSONValue(finding.range, in: project),
            "notes": .array(
                finding.notes.map { ["message": .string($0.message), "range": JSONValue($0.range, in: project)] }),
            "fix": finding.fix.map { JSONValue($0, in: project) } ?? .null,
        ]
    }

    private init(_ fix: Fix, in project: Project) {
        self = [
            "title": .string(fix.title),
            "safe": .bool(fix.isSafe),
            "edits": .array(
                fix.edits.map {
                    ["range": JSONValue($0.range, in: project), "replacement": .string($0.replacement)]
                }),
        ]
    }
}

/// How many findings there are of each severity.
enum FindingCounts {
    static func json(_ findings: [Diagnostic]) -> JSONValue {
        var counts: [Severity: Int] = [:]
        for finding in findings { counts[finding.severity, default: 0] += 1 }
        return .object(
            Severity.allCases.map { JSONValue.Member($0.rawValue, .integer(counts[$0] ?? 0)) })
    }
}
