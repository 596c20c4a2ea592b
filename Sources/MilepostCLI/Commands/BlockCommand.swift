import ArgumentParser
import MilepostModel
import MilepostProtocol

/// `milepost block`: a task is held up.
struct BlockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "block",
        abstract: "Says that a task is held up.",
        discussion: """
            The task becomes BLOCKED, and both logs say why. --by takes the id of the task that holds it up, or, where it \
            is no id of the plan, who does it.

            EXAMPLES
              milepost block TASKS-07 "the bank sends no files"
              milepost block TASKS-07 "the interface is not settled" --by TASKS-05

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("Why, for the logs.", valueName: "why"))
    var why: String

    @Option(
        help: ArgumentHelp(
            "The task that holds it up, or who does it.",
            discussion: "A person is taken from MILEPOST_USER or git where --by is a task.", valueName: "id-or-name"))
    var by: String?

    @OptionGroup var options: EditOptions

    func validate() throws { try Blank.refuse(why, "the reason") }

    func run() async throws {
        let request = EditRequest("block", task: id, options)
        try await EditReport(output: options.output).run("block") {
            try await EditPipeline().run(request) { desk throws(Refusal) in
                guard let by, !by.isEmpty else { return try BlockStep(why: why).decide(desk) }
                let blocker = TaskID(by)
                if desk.plan.tasks.contains(where: { $0.id == blocker }) {
                    return try BlockStep(why: why, blocker: blocker).decide(desk)
                }
                return try BlockStep(why: why).decide(desk.done(by: by))
            }
        }
    }
}
