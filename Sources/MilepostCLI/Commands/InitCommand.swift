import ArgumentParser
import MilepostWorkspace

/// `milepost init`: a new plan.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begins a plan.",
        discussion: """
            Writes IMPLEMENTATION_PLAN.md and tasks/TASKS-TEMPLATE.md, which the files of new tasks are made of: change it \
            as you like. Nothing that is there is written over. --template table begins with a table instead of YAML; a \
            folder of your own, with an IMPLEMENTATION_PLAN.md in it, is a template too.

            EXAMPLES
              milepost init --title "Bell Buoy"
              milepost init docs --agents                and AGENTS.md, for assistants
              milepost init --template ../our-template

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
    var folder = "."

    @Option(help: ArgumentHelp("What the plan is called.", valueName: "text"))
    var title = "Implementation Plan"

    @Option(help: ArgumentHelp("standard, table, or a folder.", valueName: "name"))
    var template = Starter.usual

    @Flag(help: "Write AGENTS.md too, which tells assistants how to work by the plan.")
    var agents = false

    @Flag(help: "Tell git that milepost merges plans and task files, as milepost merge-driver --register does.")
    var git = false

    @OptionGroup var person: PersonOptions
    @OptionGroup(title: "Changing") var change: ChangeOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws { try Blank.refuse(title, "the title") }

    func run() async throws {
        let start = ProjectStart(
            folder: folder, title: title.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            starter: try Starter(template, Workspace.disk), agents: agents ? "AGENTS.md" : nil)
        try await EditReport(output: output).run("init") {
            let outcome = try await start.run(
                EditRequest("init", task: nil, paths: [folder], change, time, by: person.by))
            if git, !change.dryRun {
                _ = try await MergeRegistration(workspace: Workspace.disk, folder: folder).run()
            }
            return outcome
        }
    }
}
