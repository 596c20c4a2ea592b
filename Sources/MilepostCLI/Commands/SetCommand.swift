import ArgumentParser
import MilepostProtocol

/// `milepost set`: fields of a task other than how far it is.
struct SetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Sets fields of a task.",
        discussion: """
            Fields are name, priority, dependents, needs, effort, owner and due. A field is written over each place that \
            states it; one that no place states has to be written once by hand.

            EXAMPLES
              milepost set TASKS-07 priority=P1 owner=Ines
              milepost set TASKS-07 name="Bank import, first part" due=2026-03-01

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("FIELD=VALUE.", valueName: "assignment"))
    var assignments: [String]

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func run() async throws {
        try await EditReport(output: options.output).run("set") {
            try await EditPipeline().run(
                EditRequest("set", task: id, options, by: person.by), SetStep(assignments: assignments))
        }
    }
}
