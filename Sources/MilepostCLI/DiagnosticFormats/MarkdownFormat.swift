import MilepostReport
import MilepostRules
import MilepostSource

/// Markdown for the summary of a step or a comment on a change: how many there are, and a table of them. Whatever stands
/// in a plan is text there: no markup, no link, no mention of anybody.
enum MarkdownFormat {
    /// Rows beyond this many are counted: hosts cut long comments off.
    private static let limit = 200

    static func text(_ result: CheckResult) -> String {
        var text = "### Milepost: \(result.passed ? "passed" : "failed")\n\n\(CheckScreen.summary(result)).\n"
        if !result.gates.isEmpty {
            text += "\n| Gate | | |\n| --- | --- | --- |\n"
            for gate in result.gates {
                text += "| \(cell(gate.name)) | \(gate.holds ? "holds" : "fails") | \(cell(gate.sentence)) |\n"
            }
        }
        guard !result.findings.isEmpty else { return text }
        text += "\n| Severity | Where | Finding | Rule |\n| --- | --- | --- | --- |\n"
        let ordered = Severity.allCases.flatMap { severity in result.diagnostics.filter { $0.severity == severity } }
        for finding in ordered.prefix(limit) {
            let place = "\(result.path(finding.range.file)):\(result.region(finding.range).start.line)"
            let help = finding.hint.map { "<br>Help: \(cell($0))" } ?? ""
            text +=
                "| \(finding.severity.rawValue) | \(cell(place)) | \(cell(finding.message))\(help) | \(finding.rule) |\n"
        }
        if ordered.count > limit { text += "\n… and \(ordered.count - limit) more.\n" }
        return text
    }

    private static func cell(_ text: String) -> String {
        MarkdownText.escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "), limit: 1000)
    }
}
