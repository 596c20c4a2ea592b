import ArgumentParser
import MilepostModel
import MilepostProtocol

/// `milepost move`: a task goes to another phase or place.
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Moves a task to another phase or place.",
        discussion: """
            The lines that state it move as they are, row and YAML; its file stays where it is.

            EXAMPLES
              milepost move TASKS-07 --phase 3
              milepost move TASKS-07 --phase 3 --before TASKS-11

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("The phase's number or name.", valueName: "phase"))
    var phase: String

    @Option(
        help: ArgumentHelp(
            "The task that is to follow it.", discussion: "Without it, where its urgency belongs.", valueName: "id"))
    var before: String?

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func run() async throws {
        let step = MoveStep(phase: phase, before: before.map { TaskID($0) })
        try await EditReport(output: options.output).run("move") {
            try await EditPipeline().run(EditRequest("move", task: id, options, by: person.by), step)
        }
    }
}
