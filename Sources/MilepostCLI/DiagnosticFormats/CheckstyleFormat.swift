import MilepostReport
import MilepostRules
import MilepostSource

/// The XML of Checkstyle, which many tools take: findings by file.
enum CheckstyleFormat {
    static func text(_ result: CheckResult) -> String {
        let byFile = Dictionary(grouping: result.diagnostics) { $0.range.file }
        let files = byFile.sorted { $0.key < $1.key }.map { file, findings in
            XMLNode.element(
                "file", [XMLNode.Attribute("name", result.path(file))], findings.map { error($0, result) })
        }
        let gates = result.failingGates.map { gate in
            XMLNode.element(
                "error",
                ["line": "1", "severity": "error", "message": gate.sentence, "source": "milepost.gate.\(gate.name)"])
        }
        let last = gates.isEmpty ? [] : [XMLNode.element("file", [XMLNode.Attribute("name", result.gatePath)], gates)]
        return XMLNode.element("checkstyle", [XMLNode.Attribute("version", "10.0")], files + last).document
    }

    private static func error(_ finding: Diagnostic, _ result: CheckResult) -> XMLNode {
        let start = result.region(finding.range).start
        return .element(
            "error",
            [
                "line": "\(start.line)", "column": "\(start.column)", "severity": finding.severity.rawValue,
                "message": CheckResult.sentence(finding), "source": "milepost.\(finding.rule)",
            ])
    }
}
