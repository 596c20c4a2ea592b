import ArgumentParser
import MilepostAnalysis
import MilepostModel
import MilepostReport

/// `milepost show`: all that is known of one task.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows all that is known of a task.",
        discussion: """
            Status in plan and task file, checks, dates, what it needs and who needs it, log rows, findings, and \
            where it is stated. Letter case and leading zeros of an id do not matter: tasks-7 is TASKS-07. Of several \
            plans that have the same id, name one as PLAN/ID.

            EXAMPLES
              milepost show TASKS-07
              milepost show tasks-7 docs
              milepost show ledger/TASKS-07 --json

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let run = try await Pipeline().run(input)
        let report = run.report
        let found = try TaskSearch(report.project).tasks(id)
        if output.json {
            guard found.count == 1, let only = found.first else {
                let names = found.map(\.name).joined(separator: ", ")
                throw CommandFailure(.usage, "\(id) is in \(found.count) plans", hint: "name one of them: \(names)")
            }
            let document = ShowDocument.json(report, plan: only.plan, task: only.task)
            return try StandardStream.output.write(document.text)
        }
        let terminal = output.terminal(run)
        var screen = ScreenText(terminal)
        for place in found {
            if found.count > 1 { screen.heading(terminal.text(place.name)) }
            let words = TaskWords(report, plan: place.plan, terminal: terminal)
            ShowScreen(words: words, task: place.task, project: report.project, findings: report.diagnostics)
                .show(in: &screen)
        }
        try StandardStream.output.write(screen.text)
    }
}
