import ArgumentParser
import MilepostProtocol

/// `milepost remove`: a task that was never begun is taken out.
struct RemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Takes a task out of the plan.",
        discussion: """
            Only one that was never begun, or was put off. Its lines and its file go, and its id out of the lists of those \
            that need it; where anything else speaks of it, it says where. Log rows stay.

            EXAMPLES
              milepost remove TASKS-07 --dry-run
              milepost remove TASKS-07

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func run() async throws {
        try await EditReport(output: options.output).run("remove") {
            try await EditPipeline().run(EditRequest("remove", task: id, options, by: person.by), RemoveStep())
        }
    }
}
