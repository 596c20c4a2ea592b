import ArgumentParser
import MilepostHTML
import MilepostSource
import MilepostWorkspace

/// `milepost theme`: what pages are made of.
struct ThemeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Helps to make the site one's own.",
        discussion: """
            EXAMPLES
              milepost theme eject              our templates and assets, to be changed
              milepost build docs --theme theme

            \(HelpText.exitCodes)
            """,
        subcommands: [EjectCommand.self])
}

/// `milepost theme eject`: our templates and assets, to begin with.
struct EjectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eject",
        abstract: "Writes templates and assets out, to be changed.",
        discussion: """
            Without a name, all of them. Keep those that you change, and give their folder to milepost build --theme; \
            what is not in it is taken from the program. Files that are there already are not touched.

            EXAMPLES
              milepost theme eject                       all, to the folder theme
              milepost theme eject pages/task
              milepost theme eject assets/milepost.css --output docs/theme
              milepost build docs --theme theme

            \(HelpText.exitCodes)
            """)

    @Argument(help: ArgumentHelp("A template or asset, such as pages/task or assets/milepost.css.", valueName: "name"))
    var name: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
    var output = "theme"

    @Flag(help: "Write over files that are there already.")
    var force = false

    func run() async throws {
        let files = try chosen()
        do {
            try Pipeline().workspace.writeFiles(output, files, force)
        } catch {
            throw CommandFailure(error)
        }
        let folder = TerminalText.sanitized(output)
        let list = files.keys.sorted().map { "\(folder)/\($0)\n" }.joined()
        try StandardStream.output.write(list + "Change them, and build with --theme \(folder)\n")
    }

    private func chosen() throws(CommandFailure) -> [String: [UInt8]] {
        let all = ThemeFolder.files(of: .embedded)
        guard let name else { return all }
        for path in [name, name + ".mustache", "assets/" + name] {
            if let bytes = all[path] { return [path: bytes] }
        }
        let names = all.keys.sorted().map { $0.hasSuffix(".mustache") ? String($0.dropLast(9)) : $0 }
        let near = NearMiss.of(name, among: names)
        throw CommandFailure(
            .usage, "there is no template or asset “\(name)”",
            hint: near.map { "did you mean \($0)?" } ?? "use one of \(names.joined(separator: ", "))")
    }
}
