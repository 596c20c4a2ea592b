import ArgumentParser
import MilepostWorkspace

/// How to show the result: the same for every command.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print the result as JSON.")
    var json = false

    @OptionGroup var text: TerminalOptions

    var quiet: Bool { text.quiet }
}

/// What is printed for people, and how.
struct TerminalOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Print no findings and no remarks on standard error.")
    var quiet = false

    @Option(help: ArgumentHelp("When to use colours.", valueName: "when"))
    var color = ColorChoice.auto
}

extension ColorChoice: ExpressibleByArgument {}

extension OutputOptions {
    /// What standard output can show.
    ///
    /// - Parameter run: whose paths will be shown.
    func terminal(_ run: Run) -> Terminal { text.terminal(run) }
    /// The same, by the folder that paths are relative to.
    func terminal(root: String) -> Terminal { text.terminal(root: root) }
    /// What standard error can show.
    func errorTerminal(_ run: Run) -> Terminal { text.errorTerminal(run) }
    /// The same, by the folder that paths are relative to.
    func errorTerminal(root: String) -> Terminal { text.errorTerminal(root: root) }
    /// What a stream can show, where no path of a run is shown.
    func terminal(of stream: StandardStream) -> Terminal { text.terminal(of: stream) }
}

extension TerminalOptions {
    /// What standard output can show.
    ///
    /// - Parameter run: whose paths will be shown.
    func terminal(_ run: Run) -> Terminal { terminal(of: .output, root: run.root) }
    /// The same, by the folder that paths are relative to.
    func terminal(root: String) -> Terminal { terminal(of: .output, root: root) }
    /// What standard error can show.
    func errorTerminal(_ run: Run) -> Terminal { errorTerminal(root: run.root) }
    /// The same, by the folder that paths are relative to.
    func errorTerminal(root: String) -> Terminal { terminal(of: .error, root: root) }

    private func terminal(of stream: StandardStream, root: String) -> Terminal {
        var terminal = terminal(of: stream)
        terminal.root = root
        return terminal
    }

    /// What a stream can show, where no path of a run is shown.
    func terminal(of stream: StandardStream) -> Terminal {
        let values = Terminal.variables.compactMap { name in Workspace.disk.environment(name).map { (name, $0) } }
        return stream.terminal(environment: Dictionary(values) { first, _ in first }, color: color)
    }
}
