import ArgumentParser

/// `milepost protocol`: how to work by this plan, for an assistant.
struct ProtocolCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protocol",
        abstract: "Says in few words how to work by the plan.",
        discussion: """
            What is current, the commands of the execution protocol, and the rules that will refuse: for the prompt of an \
            assistant, or for its file of instructions. With --lasting, without what is current, which changes.

            EXAMPLES
              milepost protocol
              milepost protocol --lasting >> AGENTS.md

            \(HelpText.exitCodes)
            """)

    @Flag(help: "Leave out what is current.")
    var lasting = false

    @OptionGroup var input: InputOptions

    func run() async throws {
        let report = try await Pipeline().runForTracking(input).report
        try StandardStream.output.write(ProtocolText(report: report, way: .commandLine, isLasting: lasting).text)
    }
}
