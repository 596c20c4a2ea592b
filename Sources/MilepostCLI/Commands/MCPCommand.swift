import ArgumentParser
import MilepostAssistant
import MilepostWorkspace

/// `milepost mcp`: the project for an assistant, by the Model Context Protocol.
struct MCPCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Lets an assistant work by the plan: a Model Context Protocol server.",
        discussion: """
            Speaks the Model Context Protocol on standard input and output until the input ends: tools for each step of \
            the execution protocol, and the plan, the tasks and the report as resources. An assistant's program starts \
            it by itself; what it does, the rules allow. Only the files of the folder are read and written.

            EXAMPLES
              milepost mcp                       the plan of this folder
              milepost mcp docs --by "Agent 7"   what the logs say of who did it

            \(HelpText.exitCodes)
            """)

    /// Bytes of a line. Nobody asks for so much.
    private static let limit = 16 << 20

    @Argument(help: ArgumentHelp("The folder with the plan.", valueName: "folder"), completion: .directory)
    var folder = "."

    @OptionGroup var person: PersonOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let workspace = Workspace.disk
        guard workspace.kind(folder) == .folder else {
            throw CommandFailure(
                .unreadable, "“\(TerminalText.sanitized(folder))” is no folder",
                hint: "name the folder that holds the plan")
        }
        let tools = ProjectTools(workspace: workspace, folder: folder, now: time.now, by: person.by)
        var server = AssistantServer(
            name: "milepost", version: Version.text, tools: tools.all, resources: ProjectResources(tools: tools).shelf,
            instructions: { await tools.instructions() })
        var input = LineInput(limit: Self.limit)
        while let line = input.next() {
            let answer =
                switch line {
                case .bytes(let bytes): await server.answer(bytes)
                case .tooLong: server.refusal(ofLongerThan: Self.limit)
                }
            if let answer { try StandardStream.output.write(answer + "\n") }
        }
    }
}
