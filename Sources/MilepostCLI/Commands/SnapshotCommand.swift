import ArgumentParser
import MilepostHTML
import MilepostReport
import MilepostWorkspace

/// `milepost snapshot`: the report as one file.
struct SnapshotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Writes the whole report as one HTML file.",
        discussion: """
            Styles, script and data are inside, and nothing is ever asked of the network: the file opens from a disk, an \
            attachment or a stick. Links, search and the back button work in it. It carries the report as data, so that \
            milepost status and milepost diff can read it back later, without the plan.

            EXAMPLES
              milepost snapshot docs --output report.html
              milepost snapshot docs --output report.html --depth full
              milepost snapshot docs --output friday.html --since monday.html
              milepost diff monday.html friday.html

            \(HelpText.exitCodes)
            """)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; its name ends in .html.", valueName: "file"), completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp(
            "How much is in it.",
            discussion: """
                overview: the overviews, phases and queue. tasks: graph, log, findings and every task too. full: with \
                every task's document and the plan's own text.
                """,
            valueName: "depth"))
    var depth = SnapshotDepth.tasks

    @OptionGroup var since: SinceOptions
    @OptionGroup var pages: LanguageOptions
    @OptionGroup(title: "Theme") var themed: ThemeOptions
    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Output") var shown: OutputOptions

    func validate() throws {
        if shown.json { throw ValidationError("snapshot writes HTML; milepost status --json prints its data") }
        guard output.lowercased().hasSuffix(".html") || output.lowercased().hasSuffix(".htm") else {
            throw ValidationError("--output takes a name that ends in .html, not '\(TerminalText.sanitized(output))'")
        }
    }

    func run() async throws {
        let pipeline = Pipeline()
        var stopwatch = Stopwatch()
        let run = try await pipeline.run(
            input, for: .pages, since: since.since, language: pages.language, themed: themed, stopwatch: &stopwatch)
        keepUntilExit(run.report)
        let bytes = try await pipeline.snapshot(run, depth: depth)
        do {
            try pipeline.workspace.writeFile(output, bytes)
        } catch {
            throw CommandFailure(error)
        }
        guard !shown.quiet else { return }
        let summary = SnapshotSummary(
            report: run.report, file: output, size: bytes.count, terminal: shown.terminal(run))
        try StandardStream.output.write(summary.text)
    }
}

extension SnapshotDepth: ExpressibleByArgument {}

extension Pipeline {
    /// A report as one file.
    func snapshot(_ run: Run, depth: SnapshotDepth) async throws(CommandFailure) -> [UInt8] {
        do {
            return try await SnapshotOutput(depth: depth).bytes(run.report, theme: run.theme)
        } catch {
            throw CommandFailure(.unwritable, "the report cannot be made: \(error)")
        }
    }
}
