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

    @OptionGroup var time: TimeOptions
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
