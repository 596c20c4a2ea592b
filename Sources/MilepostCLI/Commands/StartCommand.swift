import ArgumentParser
import MilepostProtocol

/// `milepost start`: a task is begun.
struct StartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Begins a task.",
        discussion: """
            Only where the pre-checks are complete and what the task needs is done; else it says what is missing and which \
            command mends that. Sets status and start date in the plan and in the task's file, and adds a row to both logs. \
            Of several who start a task at once, one does, and the others are told who.

            EXAMPLES
              milepost start TASKS-07
              milepost start TASKS-07 --dry-run
              milepost start TASKS-07 --force "the review can wait" --by Ines

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("Begin although something is missing; the logs say why.", valueName: "why"))
    var force: String?

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws { try Blank.refuse(force, "--force") }

    func run() async throws {
        try await EditReport(output: options.output).run("start") {
            try await EditPipeline().run(
                EditRequest("start", task: id, options, by: person.by), StartStep(force: force))
        }
    }
}
