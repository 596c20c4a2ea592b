import ArgumentParser
import MilepostAnalysis
import MilepostModel
import MilepostProtocol
import MilepostReport

/// `milepost next`: the task to begin now.
struct NextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Shows the task to begin now.",
        discussion: """
            The task, why it is the next one, its pre-checks, its execution commands, and where its file is. When \
            nothing in the current phase is free, what everything waits for and what could start early; the exit \
            code is then 5. With several plans each has its own next task.

            EXAMPLES
              milepost next
              milepost next --all            every open task in the order of work
              milepost next docs --json
              milepost next --start          begin it, as milepost start does

            \(HelpText.exitCodes)
            """)

    @Flag(help: "Show every open task in the order of work.")
    var all = false

    @Flag(help: "Begin the task, as milepost start does.")
    var start = false

    @OptionGroup var input: InputOptions
    @OptionGroup var person: PersonOptions
    @OptionGroup(title: "With --start") var change: ChangeOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        if start, all { throw ValidationError("--start begins one task, and --all shows every one") }
        if !start, change.dryRun || change.commit || person.by != nil {
            throw ValidationError("--dry-run, --commit and --by go with --start")
        }
    }

    func run() async throws {
        if start { return try await begin() }
        let run = try await Pipeline().runForTracking(input)
        keepUntilExit(run.report)
        let report = run.report
        if output.json {
            try StandardStream.output.write(NextDocument.json(report, all: all).text)
        } else {
            try StandardStream.output.write(screen(run).text)
        }
        if report.analysis.plans.allSatisfy({ $0.next == nil }) { throw CommandFailure(.nothingToDo) }
    }

    private func begin() async throws {
        let request = EditRequest(
            "start", task: nil, paths: input.paths, change, input.time, by: person.by)
        try await EditReport(output: output).run("start") {
            try await EditPipeline().run(request, StartStep())
        }
    }

    private func screen(_ run: Run) -> ScreenText {
        let report = run.report
        let terminal = output.terminal(run)
        var screen = ScreenText(terminal)
        for plan in report.project.plans.indices {
            let words = TaskWords(report, plan: plan, terminal: terminal)
            if report.project.plans.count > 1 {
                screen.heading(terminal.text(words.plan.title))
                screen.line()
            }
            if all {
                QueueScreen(words: words).show(in: &screen)
            } else {
                NextScreen(words: words, project: report.project).show(in: &screen)
            }
        }
        if report.project.plans.isEmpty { screen.line("There are no tasks here.") }
        return screen
    }
}
