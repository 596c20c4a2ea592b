import ArgumentParser
import MilepostProtocol

/// `milepost defer`: a task is put off on purpose.
struct DeferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "defer",
        abstract: "Puts a task off.",
        discussion: """
            The task becomes DEFERRED, which takes it out of what is to be done. Both logs say why.

            EXAMPLES
              milepost defer TASKS-07 "not needed for the first release"

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("Why, for the logs.", valueName: "why"))
    var why: String

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws { try Blank.refuse(why, "the reason") }

    func run() async throws {
        try await EditReport(output: options.output).run("defer") {
            try await EditPipeline().run(EditRequest("defer", task: id, options, by: person.by), DeferStep(why: why))
        }
    }
}
