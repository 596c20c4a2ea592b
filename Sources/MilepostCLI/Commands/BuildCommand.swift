import ArgumentParser
import MilepostModel
import MilepostReport
import MilepostSource
import MilepostWorkspace

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
              milepost build docs --since 7d          with what changed in a week
              milepost build docs/PLAN.md --json      what was written, as JSON
              milepost build --watch                  and again whenever a file is saved

            \(HelpText.exitCodes)
            """)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder to write.", discussion: "Without it, the one that milepost.yml names, or _site.",
            valueName: "folder"), completion: .directory)
    var output: String?

    @Flag(help: "Exit with 1 when there are errors, or lines that look like tracked work and are not accounted for.")
    var strict = false

    @OptionGroup var since: SinceOptions
    @OptionGroup var pages: LanguageOptions

    @Option(help: ArgumentHelp("How to print findings on standard error.", valueName: "format"))
    var findings = DiagnosticFormat.console

    @Flag(help: "Say on standard error how long each stage took.")
    var timings = false

    @Flag(help: "Go on after the site is written: watch the files, and write it again whenever one is saved.")
    var watch = false

    @OptionGroup(title: "Theme") var themed: ThemeOptions
    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Watching") var watching: WatchOptions
    @OptionGroup(title: "Output") var shown: OutputOptions

    func validate() throws {
        if watch, strict {
            throw ValidationError(
                "--watch goes on until you stop it, so --strict has nothing to judge; use one of them")
        }
        if watching.poll, !watch { throw ValidationError("--poll says how to watch; use it with --watch") }
    }

    func run() async throws {
        if watch { return try await SiteWatch(command: self).run() }
        var stopwatch = Stopwatch()
        let pipeline = Pipeline()
        let beginning = try await pipeline.begin(
            input, for: .folder(output), since: since.since, language: pages.language, themed: themed,
            stopwatch: &stopwatch)
        if !shown.json, findings == .console, let same = await pipeline.told(by: beginning) {
            return try sayAgain(same, beginning, stopwatch)
        }
        let run = try await pipeline.run(input, from: beginning, stopwatch: &stopwatch)
        keepUntilExit(run.report)
        let written = try await pipeline.write(
            run, protecting: input.paths, stopwatch: &stopwatch)
        try printFindings(run)
        try printSummary(run, written)
        if timings { try StandardStream.error.write(stopwatch.text) }
        try judge(BuildTold(run.report))
    }

    /// Says what a build of the same input said, whose site stands.
    private func sayAgain(
        _ same: (told: BuildTold, paths: [String]), _ beginning: Pipeline.Beginning, _ stopwatch: Stopwatch
    ) throws {
        var stopwatch = stopwatch
        stopwatch.lap("pages")
        let input = beginning.loaded.value
        if !shown.quiet {
            let format = ConsoleFormat(terminal: shown.errorTerminal(root: input.root))
            try StandardStream.error.write(format.text(same.told.findings, files: input.files))
            let summary = BuildSummary(
                told: same.told, folder: beginning.folder ?? Pipeline.siteFolder, pages: Pipeline.pages(same.paths),
                terminal: shown.terminal(root: input.root))
            try StandardStream.output.write(summary.text)
        }
        if timings { try StandardStream.error.write(stopwatch.text) }
        try judge(same.told)
    }

    /// What was written, on standard output.
    func printSummary(_ run: Run, _ written: Pipeline.Written) throws(CommandFailure) {
        if shown.json {
            try StandardStream.output.write(
                BuildDocument.json(run.report, folder: run.folder, files: written.files).text)
        } else if !shown.quiet {
            let summary = BuildSummary(
                told: BuildTold(run.report), folder: run.folder, pages: written.pages, terminal: shown.terminal(run))
            try StandardStream.output.write(summary.text)
        }
    }

    /// What was found, on standard error.
    func printFindings(_ run: Run) throws(CommandFailure) {
        guard !shown.quiet else { return }
        let text = findings.text(
            run.report.diagnostics, in: run.report.project, terminal: shown.errorTerminal(run))
        try StandardStream.error.write(text)
    }

    private func judge(_ told: BuildTold) throws(CommandFailure) {
        let errors = told.findings.count { $0.severity == .error }
        let unknown = told.skipped[.unknown] ?? 0
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
