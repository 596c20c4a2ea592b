import ArgumentParser
import MilepostModel

/// What to read, and as of when: the same for every command.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Folders or files to read.",
            discussion: """
                In a folder, plans and task files are found by their names; a file given by name is read whatever it \
                is called.
                """,
            valueName: "path"),
        completion: .file())
    var paths: [String] = ["."]

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "The configuration to use, instead of the project's milepost.yml.",
            discussion: "Without it, milepost.yml in the folder that is read, or beside the plan.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var configuration: String?

    @OptionGroup var time: TimeOptions

    /// The same for other paths.
    func naming(_ paths: [String]) -> InputOptions {
        var options = self
        options.paths = paths
        return options
    }
}

/// `--now`
struct TimeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take this as the present, an ISO 8601 date or date-time.",
            discussion: "Without it SOURCE_DATE_EPOCH is taken, and without that the clock.",
            valueName: "date"))
    var now: String?

    func validate() throws {
        if let now, PlanDate(now) == nil {
            throw ValidationError(
                "--now takes an ISO 8601 date such as 2026-01-15 or 2026-01-15T09:30:00, not '\(TerminalText.sanitized(now))'"
            )
        }
    }
}
