import ArgumentParser

/// `milepost undo`: Milepost's last change is taken back.
struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes back the last change.",
        discussion: """
            Only if the files still are as that change left them. What was taken back is forgotten; what is older is git's.

            EXAMPLES
              milepost undo
              milepost undo --dry-run

            \(HelpText.exitCodes)
            """)

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func run() async throws {
        try await EditReport(output: options.output).run("undo") {
            try await EditPipeline().undo(EditRequest("undo", task: nil, options, by: person.by))
        }
    }
}
