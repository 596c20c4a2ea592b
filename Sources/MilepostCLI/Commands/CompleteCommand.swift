import ArgumentParser
import MilepostProtocol

/// `milepost complete`: a task is finished.
struct CompleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete",
        abstract: "Finishes a task.",
        discussion: """
            Only where the post-checks are complete; else it says which are not. Sets status and date in every place that \
            states them: tracking block, YAML, table row, Document Control. Checks that only the task's file has are copied \
            to the plan, and both logs get a row.

            EXAMPLES
              milepost complete TASKS-07 "all fields are mapped"
              milepost complete TASKS-07 --next           and shows what to do then

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("What the logs say; \"Completed\" where nothing is given.", valueName: "text"))
    var text: String?

    @Flag(help: "Show the next task.")
    var next = false

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws { try Blank.refuse(text, "the text") }

    func run() async throws {
        try await EditReport(output: options.output).run("complete", showsNext: next) {
            var request = EditRequest("complete", task: id, options, by: person.by)
            request.showsNext = next
            return try await EditPipeline().run(request, CompleteStep(text: text))
        }
    }
}
