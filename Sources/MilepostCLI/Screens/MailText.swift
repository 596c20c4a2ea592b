import MilepostReport

/// The text part of a mail: what `milepost status` and `milepost diff` say, in plain words, and where the report stands.
/// Lists and texts are cut about where those of the HTML part are, since a mail is read in one go whatever the plan's size.
struct MailText {
    let report: ReportInput
    let site: String?

    var text: String {
        var terminal = Terminal(width: 72)
        terminal.longestText = 320
        var text = StatusScreen(terminal: terminal, report: report, limit: StatusScreen.Limit()).text
        if let changes = report.changes {
            text += "\nWhat changed\n\n" + DiffScreen(terminal: terminal, input: changes, limit: 8).text
        }
        if let site { text += "\nThe report: \(TerminalText.sanitized(site))\n" }
        return text
    }
}
