import ArgumentParser
import CMalloc
import MilepostSource

/// Where the program begins and ends. The one place where exit codes are made.
package enum CommandLineStart {
    /// Runs what the arguments ask for and ends the process.
    package static func run() async -> Never {
        // Widening heaps page by page costs a run as much as checking the rules does.
        milepost_reserve_heaps(16 << 20)
        StandardStream.ignoreBrokenPipes()
        do {
            var command = try parsed(Array(CommandLine.arguments.dropFirst()))
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            end(.fine)
        } catch let failure as CommandFailure {
            FailureText(failure).print()
            end(failure.status)
        } catch {
            end(parsing: error)
        }
    }

    /// The command that arguments ask for. One that is named first is parsed alone: the tree of all of them costs half of
    /// what starting the program does. What it does not take, help among it, is for the root, which knows all names.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help" else {
            return try MilepostCommand.parseAsRoot(arguments)
        }
        let commands = MilepostCommand.configuration.subcommands
        guard let type = commands.first(where: { $0._commandName == name }) else {
            throw unknown(name, among: commands.map { $0._commandName })
        }
        return try (try? type.parse(Array(arguments.dropFirst()))) ?? MilepostCommand.parseAsRoot(arguments)
    }

    private static func unknown(_ name: String, among names: [String]) -> CommandFailure {
        let near = NearMiss.of(name, among: names).map { "did you mean “\($0)”?" }
        return CommandFailure(
            .usage, "there is no command “\(TerminalText.sanitized(name))”",
            hint: near ?? "milepost --help lists the commands")
    }

    /// Help, version and completion scripts arrive as errors too; ArgumentParser knows which is which.
    private static func end(parsing error: any Error) -> Never {
        let text = MilepostCommand.fullMessage(for: error)
        let code = MilepostCommand.exitCode(for: error)
        let isFine = code == .success
        if !text.isEmpty {
            do {
                try (isFine ? StandardStream.output : .error).write(text.hasSuffix("\n") ? text : text + "\n")
            } catch {
                end(.unwritable)
            }
        }
        end(isFine ? .fine : .usage)
    }

    private static func end(_ status: ExitStatus) -> Never {
        MilepostCommand.exit(withError: ExitCode(status.rawValue))
    }
}
