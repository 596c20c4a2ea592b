import ArgumentParser
import MilepostServer

/// `milepost serve`: the site while its plan is written.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows the report in your browser while you write.",
        discussion: """
            Serves the site on this machine, and again whenever a file is saved: open pages follow by themselves and \
            keep their place. Errors are shown over the page, and printed here. Nothing is written to disk. Stop it \
            with Ctrl-C.

            Only this machine can reach it, unless --host says otherwise.

            EXAMPLES
              milepost serve                      the plan in this folder
              milepost serve docs --open          and open it in your browser
              milepost serve --port 8080
              milepost serve --host 0.0.0.0       for every machine that can reach this one

            \(HelpText.exitCodes)
            """)

    @Option(
        help: ArgumentHelp(
            "The port to listen on; 0 takes a free one. (default: 4500, or the next that is free)", valueName: "port"))
    var port: UInt16?

    @Option(
        help: ArgumentHelp(
            "The address or name to listen on. Whoever can reach it can read the report.", valueName: "host"))
    var host = "127.0.0.1"

    @Flag(help: "Open the report in your browser.")
    var open = false

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Watching") var watching: WatchOptions
    @OptionGroup(title: "Output") var shown: TerminalOptions

    func validate() throws {
        if host.isEmpty { throw ValidationError("--host takes an address or a name, such as 127.0.0.1") }
    }

    func run() async throws {
        try await LiveSite(input: input, watching: watching, shown: shown)
            .serve(at: LiveSite.addresses(host: host, port: port.map(Int.init)), opens: open)
    }
}
