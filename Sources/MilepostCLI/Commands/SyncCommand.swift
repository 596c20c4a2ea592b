import ArgumentParser
import MilepostProtocol

/// `milepost sync`: plan and task files say the same.
struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Brings plan and task files together.",
        discussion: """
            Copies status, dates and checks between the plan and task files where they differ; which of the two is right, \
            the format decides: what stands further. Without an id, for every task. --check only says what differs, and \
            exits 1 where something does.

            EXAMPLES
              milepost sync
              milepost sync TASKS-07 --dry-run
              milepost sync --check

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The task's id, or PLAN/ID; all tasks without it.", valueName: "id"))
    var id: String?

    @Flag(help: "Say what differs, and write nothing.")
    var check = false

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws {
        if check, options.change.dryRun || options.change.commit {
            throw ValidationError("--check goes with neither --dry-run nor --commit")
        }
    }

    func run() async throws {
        var options = options
        options.change.dryRun = options.change.dryRun || check
        let request = EditRequest("sync", task: id, options, by: person.by)
        try await EditReport(output: options.output).run("sync", isCheck: check) {
            id == nil
                ? try await EditPipeline().syncAll(request) : try await EditPipeline().run(request, SyncStep())
        }
    }
}
