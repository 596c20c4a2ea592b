import ArgumentParser

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

    @OptionGroup(title: "Server") var server: ServerOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var pages: LanguageOptions
    @OptionGroup(title: "Theme") var themed: ThemeOptions
    @OptionGroup(title: "Watching") var watching: WatchOptions
    @OptionGroup(title: "Output") var shown: TerminalOptions

    func run() async throws {
        try await LiveSite(
            input: input, watching: watching, shown: shown, themed: themed, language: pages.language
        )
        .serve(server)
    }
}
