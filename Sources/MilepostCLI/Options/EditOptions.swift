import ArgumentParser

/// What every command that changes a plan takes.
struct EditOptions: ParsableArguments {
    @Option(
        name: .customLong("in"),
        help: ArgumentHelp(
            "The folder or file to read; may be given several times.",
            discussion: "Without it, the folder you are in.", valueName: "path"),
        completion: .file())
    var paths: [String] = []

    @OptionGroup(title: "Changing") var change: ChangeOptions
    @OptionGroup var time: TimeOptions
    @OptionGroup(title: "Output") var output: OutputOptions
}

/// How a change is made.
struct ChangeOptions: ParsableArguments {
    @Flag(help: "Print the change as a unified diff, and write nothing.")
    var dryRun = false

    @Flag(help: "Make one git commit of the changed files.")
    var commit = false

    @Option(
        help: ArgumentHelp(
            "How long to wait while another command changes the plan, in seconds.", valueName: "seconds"))
    var wait = 30

    func validate() throws {
        guard (0...3600).contains(wait) else { throw ValidationError("--wait takes 0 to 3600 seconds") }
    }
}

/// Who does it, as the logs say.
struct PersonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Who does it, as the logs say.",
            discussion: "Without it MILEPOST_USER is taken, and without that the user.name of git.", valueName: "name"))
    var by: String?
}
