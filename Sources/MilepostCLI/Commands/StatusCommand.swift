import ArgumentParser
import MilepostAnalysis
import MilepostReport
import MilepostWorkspace

/// `milepost status`: the first screen of the report, in the terminal.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Shows how far the work is.",
        discussion: """
            Progress, phases, the next task, what is held up, and how many findings there are: the first screen of \
            the report. With --json the whole report, the same as report.json of the site.

            EXAMPLES
              milepost status
              milepost status docs/IMPLEMENTATION_PLAN.md
              milepost status report.html             what a kept report says
              milepost status --json | jq .overall.done

            \(HelpText.exitCodes)
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let pipeline = Pipeline()
        if let path = input.paths.first, input.paths.count == 1, StatePair.isReport(path),
            pipeline.workspace.kind(path) == .file
        {
            return try show(try pipeline.writtenReport(path))
        }
        let run = try await pipeline.run(input)
        keepUntilExit(run.report)
        let report = run.report
        if output.json { return try StandardStream.output.write(ReportDocument.bytes(report)) }
        let screen = StatusScreen(terminal: output.terminal(run), report: report)
        try StandardStream.output.write(screen.text)
    }

    /// The status that a report tells, as of the time that it speaks of.
    private func show(_ written: WrittenReport) throws {
        if output.json { return try StandardStream.output.write(written.json) }
        let report = ReportInput(
            project: written.project, analysis: Analysis(of: written.project), diagnostics: written.diagnostics,
            asOf: written.asOf, revision: written.revision, version: Version.text)
        let screen = StatusScreen(terminal: output.terminal(of: .output), report: report)
        try StandardStream.output.write(screen.text)
    }
}
