import ArgumentParser
import MilepostReport

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
              milepost status --json | jq .overall.done

            \(HelpText.exitCodes)
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let run = try await Pipeline().run(input)
        run.keepUntilExit()
        let report = run.report
        if output.json { return try StandardStream.output.write(ReportDocument.bytes(report)) }
        let screen = StatusScreen(terminal: output.terminal(run), report: report)
        try StandardStream.output.write(screen.text)
    }
}
