import ArgumentParser

/// `milepost generate-manual`: the manual page, made from the same definitions as the help. Hidden, for packagers.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-manual",
        abstract: "Prints the manual page milepost(1) as mdoc.",
        discussion: """
            EXAMPLES
              milepost generate-manual > /usr/local/share/man/man1/milepost.1
              milepost generate-manual | man -l -
            """,
        shouldDisplay: false)

    func run() throws {
        try StandardStream.output.write(Self.page().text)
    }

    /// The manual page of the commands as they are.
    static func page() throws -> ManualPage {
        ManualPage(try ToolInfo(json: MilepostCommand._dumpHelp()))
    }
}
