import MilepostModel
import MilepostReport
import MilepostSource
import MilepostWorkspace

/// Tells what an editing command did, in the form that was asked for.
struct EditReport {
    let output: OutputOptions

    /// Runs the command and tells its outcome; a refusal is told as JSON too where JSON is asked for.
    ///
    /// - Parameters:
    ///   - showsNext: whether the next task is shown behind it.
    ///   - isCheck: whether nothing is written, and anything to write is a finding.
    func run(
        _ command: String, showsNext: Bool = false, isCheck: Bool = false, _ body: () async throws -> EditOutcome
    ) async throws {
        let outcome: EditOutcome
        do {
            outcome = try await body()
        } catch let failure as CommandFailure where output.json && failure.status == .findings {
            let document = EditDocument.refusal(command: command, message: failure.message, help: failure.hint)
            try StandardStream.output.write(document.text)
            throw CommandFailure(.findings)
        }
        keepUntilExit(outcome)
        try tell(outcome, showsNext: showsNext, isCheck: isCheck)
        if outcome.isPartial || (isCheck && outcome.isChanged) { throw CommandFailure(.findings) }
    }

    private func tell(_ outcome: EditOutcome, showsNext: Bool, isCheck: Bool) throws {
        if output.json {
            var document = outcome.document
            if showsNext { document = document.adding(["next": NextDocument.json(outcome.makeReport(), all: false)]) }
            return try StandardStream.output.write(document.text)
        }
        if outcome.request.dryRun {
            if !output.quiet { try remark(outcome) }
            if isCheck, !outcome.isChanged {
                return try StandardStream.output.write(TerminalText.sanitized(outcome.sentence) + "\n")
            }
            return try StandardStream.output.write(shown(outcome.diffText))
        }
        let terminal = output.terminal(root: outcome.root)
        if !output.quiet { try remark(outcome) }
        var screen = ScreenText(terminal)
        let glyph = outcome.status.map { terminal.glyph($0) + " " } ?? ""
        screen.line(glyph + terminal.text(outcome.sentence))
        for (path, diff) in outcome.diffs {
            let counts = "+\(diff.added) \(terminal.isUTF8 ? "−" : "-")\(diff.removed)"
            screen.line("  \(terminal.path(path))  \(terminal.paint(counts, .muted))")
        }
        if !outcome.isChanged { screen.line("  Nothing had to be changed.") }
        if showsNext { next(outcome, in: &screen, terminal) }
        try StandardStream.output.write(screen.text)
    }

    private func remark(_ outcome: EditOutcome) throws {
        for remark in outcome.remarks {
            try StandardStream.error.write(TerminalText.sanitized(remark) + "\n")
        }
    }

    /// A diff as it is where a program reads it, without control characters where a person does.
    private func shown(_ diff: String) -> String {
        guard StandardStream.output.isTerminal else { return diff }
        return diff.split(separator: "\n", omittingEmptySubsequences: false)
            .map { TerminalText.sanitized(String($0)) }.joined(separator: "\n")
    }

    private func next(_ outcome: EditOutcome, in screen: inout ScreenText, _ terminal: Terminal) {
        let report = outcome.makeReport()
        guard let plan = report.project.plans.firstIndex(where: { $0.path == outcome.plan }) else { return }
        screen.line()
        NextScreen(words: TaskWords(report, plan: plan, terminal: terminal), project: report.project)
            .show(in: &screen)
    }
}
