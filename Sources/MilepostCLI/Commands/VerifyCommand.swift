import ArgumentParser
import MilepostProtocol

/// `milepost verify`: checks of a task become true, or one of them fails.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Sets checks of a task true.",
        discussion: """
            Sets the named pre- or post-checks true, in the plan and in the task's file, and the status of their section \
            with them. --failed says that a check does not hold: the task becomes BLOCKED, and both logs say why.

            EXAMPLES
              milepost verify TASKS-07 verified_req checked_deps
              milepost verify TASKS-07 --all
              milepost verify TASKS-07 tests_passing --evidence "ci run 4711"
              milepost verify TASKS-07 checked_deps --failed "the bank sends no files"

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("Names of checks.", valueName: "check"))
    var checks: [String] = []

    @Flag(help: "All pre-checks of a task that has not begun, all post-checks of one that has.")
    var all = false

    @Option(help: ArgumentHelp("Which checks are meant, pre or post, where a name is in both.", valueName: "part"))
    var part: VerifyStep.Part?

    @Flag(help: "Set the checks false again.")
    var undo = false

    @Option(help: ArgumentHelp("What shows it: a comment behind the check, or a row in the logs.", valueName: "text"))
    var evidence: String?

    @Option(help: ArgumentHelp("Why the check does not hold. The task becomes BLOCKED.", valueName: "why"))
    var failed: String?

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws {
        if all, !checks.isEmpty { throw ValidationError("--all takes no names of checks") }
        if failed != nil, undo || all || evidence != nil {
            throw ValidationError("--failed goes with names of checks only")
        }
        if undo, evidence != nil { throw ValidationError("--undo takes no --evidence") }
        try Blank.refuse(failed, "--failed")
        try Blank.refuse(evidence, "--evidence")
    }

    func run() async throws {
        let step = VerifyStep(
            items: checks, all: all, part: part, undo: undo, evidence: evidence, failed: failed)
        try await EditReport(output: options.output).run("verify") {
            try await EditPipeline().run(EditRequest("verify", task: id, options, by: person.by), step)
        }
    }
}

extension VerifyStep.Part: ExpressibleByArgument {}
