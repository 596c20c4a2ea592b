public import ArgumentParser
public import MilepostModel
import MilepostProtocol

/// `milepost log`: a row in the session logs.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Adds a row to the session logs.",
        discussion: """
            A row in the plan's log and in that of the task's file, in the order, the columns and the form of dates that \
            each has.

            EXAMPLES
              milepost log TASKS-07 "half of the fields are mapped"
              milepost log TASKS-07 "waits for a review" --by Ines

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("What happened.", valueName: "text"))
    var text: String

    @Option(help: ArgumentHelp("The status the row says, which has to be the task's own.", valueName: "status"))
    var status: Status?

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws { try Blank.refuse(text, "the text") }

    func run() async throws {
        try await EditReport(output: options.output).run("log") {
            try await EditPipeline().run(
                EditRequest("log", task: id, options, by: person.by), LogStep(text: text, status: status))
        }
    }
}

extension Status: ExpressibleByArgument {
    /// Any letter case, with - for _.
    public init?(argument: String) {
        self.init(rawValue: argument.uppercased().replacing("-", with: "_"))
    }
}
