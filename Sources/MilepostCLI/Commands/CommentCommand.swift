import ArgumentParser
import MilepostReport

/// `milepost comment`: what a branch did to the plan, as a comment under its pull request.
struct CommentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comment",
        abstract: "Prints what changed as a comment for a pull request.",
        discussion: """
            Markdown for GitHub and GitLab: progress then and now, the tasks that changed, new findings, and the rest \
            folded. It stays within what the platforms take. Its first line is hidden where it is shown, so that CI can \
            find the comment again and write it anew; Docs/ci.md has the recipes.

            EXAMPLES
              milepost comment docs                          since the branch left main
              milepost comment docs --since origin/develop...
              milepost comment docs --name ledger            one of several comments

            \(HelpText.exitCodes)
            """)

    @Option(
        help: ArgumentHelp(
            "The state to compare with.", discussion: "As milepost diff takes it.", valueName: "state"))
    var since = "main..."

    @Option(help: ArgumentHelp("Tells several comments of a repository apart.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The most bytes to print.", valueName: "bytes"))
    var limit = PullRequestComment.defaultLimit

    @OptionGroup var input: InputOptions

    func validate() throws {
        let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"
        if let name, name.isEmpty || name.count > 60 || !name.allSatisfy(letters.contains) || name.contains("--") {
            throw ValidationError(
                "--name takes letters, digits, '.', '_' and single '-', not '\(TerminalText.sanitized(name))'")
        }
        if limit < PullRequestComment.smallestLimit {
            throw ValidationError("--limit takes \(PullRequestComment.smallestLimit) bytes or more, not \(limit)")
        }
    }

    func run() async throws {
        let run = try await Pipeline().run(input, since: since)
        guard let changes = run.report.changes else { return }
        try StandardStream.output.write(PullRequestComment(changes, name: name, limit: limit).text)
    }
}
