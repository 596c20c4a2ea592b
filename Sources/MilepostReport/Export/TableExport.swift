import MilepostAnalysis
import MilepostModel

/// Tasks as a table for a spreadsheet.
enum TableExport {
    static let columns = [
        "plan", "id", "name", "phase", "status", "readiness", "priority", "owner", "estimate_hours", "due", "started",
        "completed", "needs", "checks_done", "checks", "task_file", "notes",
    ]

    /// Comma-separated, every line ended by CR LF, cells in quotes where they have to be (RFC 4180).
    static func csv(_ tasks: [ExportTask]) -> String {
        rows(tasks).map { row in row.map { quoted(harmless($0)) }.joined(separator: ",") + "\r\n" }.joined()
    }

    /// Tab-separated. The form knows no escape, so tabs and line ends in cells are blanks.
    static func tsv(_ tasks: [ExportTask]) -> String {
        rows(tasks).map { row in
            row.map { harmless($0.replacing(/[\t\r\n]/, with: " ")) }.joined(separator: "\t") + "\n"
        }.joined()
    }

    private static func rows(_ tasks: [ExportTask]) -> [[String]] {
        [columns] + tasks.map(cells)
    }

    private static func cells(_ exported: ExportTask) -> [String] {
        let task = exported.task
        return [
            exported.plan.title, task.id.text, task.name, exported.phase ?? "", task.status.rawValue,
            exported.analysis.readiness.rawValue, task.priority.map { "\($0)" } ?? "", task.owner ?? "",
            task.effort.map(hours) ?? "", task.due ?? "", task.started?.text ?? "", task.completed?.text ?? "",
            exported.needs.joined(separator: "; "), "\(task.checks.count)", "\(task.checks.of)",
            task.taskFile?.path ?? "", task.notes ?? "",
        ]
    }

    /// Hours with up to two decimals, rounded down.
    static func hours(_ effort: Effort) -> String {
        let hundredths = effort.seconds / 36
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A cell that no spreadsheet takes for a formula: what could begin one, full-width forms too, gets an apostrophe
    /// before it (OWASP, "CSV Injection"). Control characters that are no line ends become U+FFFD.
    static func harmless(_ cell: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r": text.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        let first = text.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{200B}" }
        let isFormula = first.map { "=+-@|%＝＋－＠".unicodeScalars.contains($0) } ?? false
        let isShifted = text.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
        return isFormula || isShifted ? "'" + String(text) : String(text)
    }

    private static func quoted(_ cell: String) -> String {
        let isPlain = !cell.unicodeScalars.contains { "\",\r\n;\t".unicodeScalars.contains($0) }
        return isPlain && !cell.hasPrefix(" ") && !cell.hasSuffix(" ")
            ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
