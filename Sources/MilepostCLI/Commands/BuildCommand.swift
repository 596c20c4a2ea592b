import ArgumentParser
import MilepostModel
import MilepostReport
import MilepostSource

/// `milepost build`: the site.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Writes the report as a web site.",
        discussion: """
            Reads plans and task files and writes a site of plain files with relative links: overview, phases, tasks, \
            queue, log, findings, report.json, badges and a feed. It is built beside the folder and then swapped in \
            whole. A folder that holds other files is refused. Findings are printed on standard error; they do not \
            fail the command unless --strict is given.

            EXAMPLES
              milepost build                          the plan in this folder, to _site
              milepost build docs --output public
              milepost build --strict                 fail on errors, for CI
              milepost build docs/PLAN.md --json      what was written, as JSON

            \(HelpText.exitCodes)
            """)

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"), completion: .directory)
    var output = "_site"

    @Flag(help: "Exit with 1 when there are errors, or lines that look like tracked work and are not accounted for.")
    var strict = false

    @Option(help: ArgumentHelp("How to print findings on standard error.", valueName: "format"))
    var findings = DiagnosticFormat.console

    @Flag(help: "Say on standard error how long each stage took.")
    var timings = false

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Output") var shown: OutputOptions

    func run() async throws {
        var stopwatch = Stopwatch()
        let pipeline = Pipeline()
        let run = try await pipeline.run(input, site: output, stopwatch: &stopwatch)
        run.keepUntilExit()
        let report = run.report
        let (files, pages) = try await pipeline.write(
            run, to: output, protecting: input.paths, stopwatch: &stopwatch)
        try printFindings(run)
        if shown.json {
            try StandardStream.output.write(BuildDocument.json(report, folder: output, files: files).text)
        } else if !shown.quiet {
            let summary = BuildSummary(report: report, folder: output, pages: pages, terminal: shown.terminal(run))
            try StandardStream.output.write(summary.text)
        }
        if timings { try StandardStream.error.write(stopwatch.text) }
        try judge(report)
    }

    private func printFindings(_ run: Run) throws {
        guard !shown.quiet else { return }
        let text = findings.text(
            run.report.diagnostics, in: run.report.project, terminal: shown.errorTerminal(run))
        try StandardStream.error.write(text)
    }

    private func judge(_ report: ReportInput) throws(CommandFailure) {
        let errors = report.diagnostics.count { $0.severity == .error }
        let unknown = report.project.coverage.unknown.count
        guard strict, errors > 0 || unknown > 0 else { return }
        let reasons = [
            errors > 0 ? Count.text(errors, "error") : nil,
            unknown > 0 ? "\(Count.text(unknown, "line")) that nothing accounts for" : nil,
        ]
        let list = reasons.compactMap { $0 }.joined(separator: " and ")
        let verb = errors + unknown == 1 ? "is" : "are"
        throw CommandFailure(.findings, shown.quiet ? "" : "there \(verb) \(list), and --strict allows none")
    }
}
