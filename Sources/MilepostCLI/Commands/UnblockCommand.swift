import ArgumentParser
import MilepostProtocol

/// `milepost unblock`: a blocked task goes on where it was.
struct UnblockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unblock",
        abstract: "Lets a blocked task go on.",
        discussion: """
            The task is IN_PROGRESS again, or NOT_STARTED where it had not begun or a pre-check is open. Refused where \
            what it needs is open; --force goes on.

            EXAMPLES
              milepost unblock TASKS-07 "the files have come"

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("What the logs say; \"Unblocked\" where nothing is given.", valueName: "text"))
    var text: String?

    @Flag(help: "Go on although what it needs is open.")
    var force = false

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws { try Blank.refuse(text, "the text") }

    func run() async throws {
        try await EditReport(output: options.output).run("unblock") {
            try await EditPipeline().run(
                EditRequest("unblock", task: id, options, by: person.by), UnblockStep(text: text, force: force))
        }
    }
}
