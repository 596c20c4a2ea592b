import ArgumentParser
import MilepostReport

/// `milepost demo`: the example's site, with nothing else on disk.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Writes the report of an example project.",
        discussion: """
            The example, a plan of 36 tasks in seven phases, is inside the program: you need no plan of your own to \
            see what a report looks like.

            EXAMPLES
              milepost demo                     to milepost-demo in this folder
              milepost demo --output /tmp/demo

            \(HelpText.exitCodes)
            """)

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"), completion: .directory)
    var output = "milepost-demo"

    @OptionGroup(title: "Output") var shown: OutputOptions

    func run() async throws {
        var stopwatch = Stopwatch()
        let pipeline = Pipeline(workspace: ExampleProject.workspace)
        let input = try InputOptions.parse([ExampleProject.folder, "--now", ExampleProject.now])
        let run = try await pipeline.run(input, for: .folder(output), stopwatch: &stopwatch)
        run.keepUntilExit()
        let written = try await pipeline.write(run, to: output, protecting: [], stopwatch: &stopwatch)
        if shown.json {
            try StandardStream.output.write(BuildDocument.json(run.report, folder: output, files: written.files).text)
        } else if !shown.quiet {
            let summary = BuildSummary(
                report: run.report, folder: output, pages: written.pages, terminal: shown.terminal(run))
            try StandardStream.output.write(summary.text)
        }
    }
}
