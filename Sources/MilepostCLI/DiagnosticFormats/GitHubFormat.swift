import MilepostRules
import MilepostSource

/// Workflow commands of GitHub Actions: each finding becomes an annotation at its line.
///
/// <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>
enum GitHubFormat {
    static func text(_ result: CheckResult) -> String {
        result.diagnostics.map { line($0, result) + "\n" }.joined()
            + result.gates.map { gate in
                "::\(gate.holds ? "notice" : "error") title=\(property("gate \(gate.name)"))::\(data(gate.sentence))\n"
            }.joined()
    }

    private static func line(_ finding: Diagnostic, _ result: CheckResult) -> String {
        let command =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .info: "notice"
            }
        let (start, end) = result.region(finding.range)
        var properties = ["file=\(property(result.path(finding.range.file)))", "line=\(start.line)"]
        // Columns are taken only where the range stays on its line.
        if end.line == start.line {
            properties.append("col=\(start.column)")
            properties.append("endColumn=\(max(end.column, start.column))")
        } else {
            properties.append("endLine=\(end.line)")
        }
        properties.append("title=\(property(finding.rule.rawValue))")
        let notes = finding.notes.map { note in
            "\n\(result.path(note.range.file)):\(result.region(note.range).start.line): \(note.message)"
        }
        let message = finding.message + (finding.hint.map { "\nHelp: \($0)" } ?? "") + notes.joined()
        return "::\(command) \(properties.joined(separator: ","))::\(data(message))"
    }

    private static func data(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            default:
                // What a terminal would obey has no place in a log either.
                escaped.unicodeScalars.append(
                    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
            }
        }
        return escaped
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
