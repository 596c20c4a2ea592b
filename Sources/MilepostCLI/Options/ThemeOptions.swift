import ArgumentParser

/// How pages look: the same for every command that makes some.
struct ThemeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder whose templates and assets replace those of the same names.",
            discussion: "milepost theme eject writes ours, to begin with.", valueName: "folder"),
        completion: .directory)
    var theme: String?

    @Flag(
        help: ArgumentHelp(
            "Use the theme that milepost.yml names.",
            discussion: """
                A theme can put scripts on your pages, so a configuration alone cannot bring one: somebody's pull \
                request may have written it.
                """))
    var trustTheme = false
}
