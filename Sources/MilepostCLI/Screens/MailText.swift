import MilepostReport

/// The text part of a mail: what `milepost status` and `milepost diff` say, in plain words, and where the report stands.
struct MailText {
    let report: ReportInput
    let site: String?

    var text: String {
        let terminal = Terminal(width: 72)
        var text = StatusScreen(terminal: terminal, report: report).text
        if let changes = report.changes {
            text += "\nWhat changed\n\n" + DiffScreen(terminal: terminal, input: changes).text
        }
        if let site { text += "\nThe report: \(TerminalText.sanitized(site))\n" }
        return text
    }
}
