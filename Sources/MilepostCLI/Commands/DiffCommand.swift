import ArgumentParser
import MilepostHTML
import MilepostReport
import MilepostWorkspace

/// `milepost diff`: two states of a plan, side by side.
struct DiffCommand: AsyncParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case html
        case json
        case markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Shows what changed between two states of a plan.",
        discussion: """
            A state is a commit (HEAD~5, main, v1.2), a time (7d, 2w, yesterday, last Monday, 2026-01-15: the last commit \
            before it), a folder, a report.json or a one-file report. A..B compares two commits, A...B what B did since \
            it left A. Without B it is the files as they are, without A the last commit. Commits are read from git as they \
            are; nothing is checked out. A path that exists wins over a branch of the same name: write refs/heads/docs.

            EXAMPLES
              milepost diff                           since the last commit
              milepost diff 7d --in docs              since a week ago
              milepost diff main... --format markdown what this branch did
              milepost diff last-week.json docs       since a report that was kept

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The earlier and the later state.", valueName: "state"), completion: .file())
    var states: [String] = []

    @Option(
        name: .customLong("in"),
        help: ArgumentHelp("The folder or file to read in each commit, and where no path is named.", valueName: "path"),
        completion: .file())
    var paths: [String] = ["."]

    @Option(help: ArgumentHelp("What to print.", valueName: "format"))
    var format = Format.text

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The configuration to use, instead of the project's milepost.yml.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var configuration: String?

    @OptionGroup(title: "Theme") var themed: ThemeOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if states.count > 2 { throw ValidationError("diff compares two states, not \(states.count)") }
    }

    func run() async throws {
        let pipeline = Pipeline()
        let present = try pipeline.present(time)
        let pair = StatePair(states, paths: paths, present: present, kind: pipeline.workspace.kind)
        var options = InputOptions()
        (options.paths, options.configuration, options.time) = (paths, configuration, time)
        let input = try await pipeline.compare(pair, options, present: present)
        switch output.json ? .json : format {
        case .json: try StandardStream.output.write(ComparisonDocument.json(input).text)
        case .html:
            do {
                let look = try pipeline.theme(themed, pipeline.configuration(options))
                try StandardStream.output.write(ComparisonHTML(input).bytes(theme: look.theme))
            } catch let error as CommandFailure {
                throw error
            } catch {
                throw CommandFailure(.unwritable, "the page cannot be made: \(error)")
            }
        case .markdown: try StandardStream.output.write(ComparisonMarkdown(input).text)
        case .text:
            let screen = DiffScreen(terminal: output.terminal(of: .output), input: input)
            try StandardStream.output.write(screen.text)
        }
    }
}
