import ArgumentParser
import MilepostProtocol

/// `milepost new`: a task or a phase.
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Adds a task or a phase.",
        discussion: """
            EXAMPLES
              milepost new phase "Mooring" --goal "The buoy stays where it is"
              milepost new task "Anchor chain" --phase 1 --priority P0

            \(HelpText.exitCodes)
            """,
        subcommands: [NewTaskCommand.self, NewPhaseCommand.self])
}

/// `milepost new task`: a task with the next free id.
struct NewTaskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task",
        abstract: "Adds a task to a phase.",
        discussion: """
            With the next free id, in the form that its neighbours have, behind what is at least as urgent and what it \
            needs. Its file is made from tasks/TASKS-TEMPLATE.md, or from ours where the project has none.

            EXAMPLES
              milepost new task "Anchor chain" --phase 1 --priority P0
              milepost new task "Float" --phase Mooring --needs TASKS-01,TASKS-02 --no-file

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("What is to be done.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("The phase's number or name.", valueName: "phase"))
    var phase: String

    @Option(help: ArgumentHelp("P0 to P9.", valueName: "priority"))
    var priority: String?

    @Option(help: ArgumentHelp("Tasks that it needs, with commas between.", valueName: "ids"))
    var needs: [String] = []

    @Flag(inversion: .prefixedNo, help: "Whether it gets a file; without either, what most tasks of the plan have.")
    var file: Bool?

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws { try Blank.refuse(name, "the name") }

    func run() async throws {
        let step = NewTaskStep(
            name: name, phase: phase, priority: priority, needs: needs, hasFile: file, template: Starter.taskFile)
        try await EditReport(output: options.output).run("new task") {
            try await EditPipeline().run(inPlan: EditRequest("new task", task: nil, options, by: person.by)) {
                scene throws(Refusal) in
                try step.decide(scene.plan, in: scene.reading.project, now: scene.now, by: scene.by)
            }
        }
    }
}

/// `milepost new phase`: a phase behind the last one.
struct NewPhaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phase",
        abstract: "Adds a phase behind the last one.",
        discussion: """
            With the next number, under a heading like that of the phase before it.

            EXAMPLES
              milepost new phase "Mooring"
              milepost new phase "Launch" --goal "Everybody can see it"

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("What the phase is called.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("What is reached at its end.", valueName: "text"))
    var goal: String?

    @OptionGroup var person: PersonOptions
    @OptionGroup var options: EditOptions

    func validate() throws {
        try Blank.refuse(name, "the name")
        try Blank.refuse(goal, "--goal")
    }

    func run() async throws {
        let step = NewPhaseStep(name: name, goal: goal)
        try await EditReport(output: options.output).run("new phase") {
            try await EditPipeline().run(inPlan: EditRequest("new phase", task: nil, options, by: person.by)) {
                scene throws(Refusal) in try step.decide(scene.plan)
            }
        }
    }
}
