import ArgumentParser
import MilepostProtocol

/// `milepost archive`: a finished phase is put away.
struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Puts a finished phase away, or brings it back.",
        discussion: """
            The phase goes as it is written into a file of its own in the folder archive beside the plan, with the rows \
            of its tasks from the session log; the tasks' files go there too. The plan keeps the heading, and a line \
            that leads to the archive. All of it is still read: every number, link and page is what it was. --undo \
            brings everything back to where it was.

            EXAMPLES
              milepost archive --phase 1
              milepost archive --phase 1 --dry-run
              milepost archive --undo --phase 1

            \(HelpText.exitCodes)
            """)

    @Option(
        help: ArgumentHelp(
            "The phase's number or name.", discussion: "With --undo, the one that is archived without it.",
            valueName: "phase"))
    var phase: String?

    @Flag(help: "Bring the phase back from its archive.")
    var undo = false

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws {
        guard phase != nil || undo else { throw ValidationError("--phase says which phase is put away") }
        try Blank.refuse(phase, "--phase")
    }

    func run() async throws {
        let step = ArchiveStep(phase: phase, undo: undo)
        let name = undo ? "archive --undo" : "archive"
        try await EditReport(output: options.output).run(name) {
            try await EditPipeline().run(inPlan: EditRequest(name, task: nil, options, by: person.by)) {
                scene throws(Refusal) in try step.decide(scene.plan, in: scene.reading.project)
            }
        }
    }
}
