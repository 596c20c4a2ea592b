import ArgumentParser
import MilepostProtocol

/// `milepost reopen`: a completed or deferred task is work again.
struct ReopenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Takes up a completed or deferred task again.",
        discussion: """
            A completed task is IN_PROGRESS again, without a date of completion. A deferred one is where it was. Both logs \
            say why. Refused where tasks that need it have begun, or what it needs is open; --force goes on.

            EXAMPLES
              milepost reopen TASKS-07 "it fails with empty files"

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("Why, for the logs.", valueName: "why"))
    var why: String

    @Flag(help: "Go on although tasks that need it have begun, or what it needs is open.")
    var force = false

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws { try Blank.refuse(why, "the reason") }

    func run() async throws {
        try await EditReport(output: options.output).run("reopen") {
            try await EditPipeline().run(
                EditRequest("reopen", task: id, options, by: person.by), ReopenStep(why: why, force: force))
        }
    }
}
