import ArgumentParser
import CMalloc

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
        if let name = arguments.first,
            let type = MilepostCommand.configuration.subcommands.first(where: { $0._commandName == name }),
            let command = try? type.parse(Array(arguments.dropFirst()))
        {
            return command
        }
        return try MilepostCommand.parseAsRoot(arguments)
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
