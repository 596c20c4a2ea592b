import ArgumentParser

/// `--since`: an earlier state to compare with.
struct SinceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Show what changed since a state: a commit, a time such as 7d, a folder, or a report.",
            discussion: "As milepost diff takes it; main... is where the checked-out branch left main.",
            valueName: "state"))
    var since: String?
}
