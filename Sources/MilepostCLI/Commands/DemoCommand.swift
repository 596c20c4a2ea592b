import ArgumentParser
import MilepostReport

/// `milepost demo`: the example's site, in a folder or in the browser, with nothing else on disk.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Shows the report of an example project.",
        discussion: """
            The example, a plan of 36 tasks in seven phases, is inside the program: you need no plan of your own to \
            see what a report looks like. It is written to a folder, or, with --serve, served on this machine until \
            you stop it with Ctrl-C.

            EXAMPLES
              milepost demo                     to milepost-demo in this folder
              milepost demo --output /tmp/demo
              milepost demo --serve --open      in your browser, writing nothing

            \(HelpText.exitCodes)
            """)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder to write. (default: \(usualFolder))", valueName: "folder"),
        completion: .directory)
    var output: String?

    private static let usualFolder = "milepost-demo"

    @Flag(help: "Serve the report instead of writing it.")
    var serve = false

    @OptionGroup(title: "Server") var server: ServerOptions
    @OptionGroup(title: "Theme") var themed: ThemeOptions
    @OptionGroup(title: "Output") var shown: OutputOptions

    func validate() throws {
        if serve, output != nil { throw ValidationError("--serve writes nothing; use it without --output") }
        if serve, shown.json { throw ValidationError("--serve goes on until you stop it; use it without --json") }
        if !serve, server.isStated { throw ValidationError("--port, --host and --open say how to serve; add --serve") }
    }

    func run() async throws {
        let pipeline = Pipeline(workspace: ExampleProject.workspace)
        let input = try InputOptions.parse([ExampleProject.folder, "--now", ExampleProject.now])
        guard serve else { return try await write(pipeline, input, to: output ?? Self.usualFolder) }
        try await LiveSite(
            input: input, watching: nil, shown: shown.text, themed: themed, pipeline: pipeline
        )
        .serve(server)
    }

    private func write(_ pipeline: Pipeline, _ input: InputOptions, to output: String) async throws {
        var stopwatch = Stopwatch()
        let run = try await pipeline.run(input, for: .folder(output), themed: themed, stopwatch: &stopwatch)
        keepUntilExit(run.report)
        let written = try await pipeline.write(run, protecting: [], stopwatch: &stopwatch)
        if shown.json {
            try StandardStream.output.write(
                BuildDocument.json(run.report, folder: run.folder, files: written.files).text)
        } else if !shown.quiet {
            let summary = BuildSummary(
                told: BuildTold(run.report), folder: run.folder, pages: written.pages, terminal: shown.terminal(run))
            try StandardStream.output.write(summary.text)
        }
    }
}
