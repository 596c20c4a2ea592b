import ArgumentParser
import MilepostModel
import MilepostProtocol

/// `milepost rename`: a task gets another id.
struct RenameCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Gives a task another id, in every file that names it.",
        discussion: """
            Rows, YAML, logs, tags, links and prose of the plan and its task files, and the name of its own file.

            EXAMPLES
              milepost rename TASKS-07 TASKS-21
              milepost rename TASKS-07 TASKS-21 --dry-run

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("The new id.", valueName: "new-id"))
    var new: String

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func run() async throws {
        try await EditReport(output: options.output).run("rename") {
            try await EditPipeline().run(
                EditRequest("rename", task: id, options, by: person.by), RenameStep(new: TaskID(new)))
        }
    }
}
