import MilepostReport
public import ArgumentParser
import MilepostConfiguration
import MilepostModel
import MilepostRules
public import MilepostSource
import MilepostWorkspace

/// `milepost check`: what breaks the rules.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks the plan against the rules of the format.",
        discussion: """
            Prints every finding with its line, what to do about it, and the other places it has to do with. With \
            findings at or above the limit the exit code is 1. --fix mends what needs no judgement: exactly the bytes \
            of the fixes change. A comment <!-- milepost:ignore rule-id reason --> says of the next block, \
            <!-- milepost:ignore-file rule-id reason --> of the whole file, and # milepost:ignore rule-id reason in \
            YAML of its line or the item below, that a finding is meant.

            EXAMPLES
              milepost check docs
              milepost check --fix                       mend what can be mended
              milepost check --fix --diff                show what that would change
              milepost check --since main                only what this branch brought
              milepost check --format sarif --output findings.sarif
              milepost check --explain plan-drift        why a rule is there

            \(HelpText.exitCodes)
            """)

    @Option(help: ArgumentHelp("How to print the result.", valueName: "format"))
    var format: CheckFormat?

    @Option(help: ArgumentHelp("Write the result to a file.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The severity from which on findings fail the command.", valueName: "severity"))
    var severityLimit = Severity.error

    @Option(help: ArgumentHelp("Look for these rules only, with commas between.", valueName: "rules"))
    var only: [String] = []

    @Option(help: ArgumentHelp("Leave these rules out, with commas between.", valueName: "rules"))
    var except: [String] = []

    @Option(help: ArgumentHelp("Show only what a change since this commit brought.", valueName: "commit"))
    var since: String?

    @Option(
        help: ArgumentHelp("Count the findings this file lists, and do not show them.", valueName: "file"),
        completion: .file())
    var baseline: String?

    @Flag(help: "Write all findings to the baseline (milepost-baseline.json without --baseline).")
    var writeBaseline = false

    @Flag(help: "Mend what needs no judgement.")
    var fix = false

    @Flag(help: "Show what --fix would change, and write nothing.")
    var diff = false

    @Flag(help: "With --fix or --diff, make fixes too that should be looked at.")
    var unsafeFixes = false

    @Option(help: ArgumentHelp("Explain a rule.", valueName: "rule"))
    var explain: String?

    @Flag(help: "List all rules.")
    var listRules = false

    @Flag(help: "Say how often each rule is broken.")
    var statistics = false

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Output") var shown: OutputOptions

    private var chosenFormat: CheckFormat { shown.json ? .json : format ?? .text }

    func validate() throws {
        if shown.json, let format, format != .json {
            throw ValidationError("--json and --format \(format.rawValue) ask for two formats")
        }
        if unsafeFixes, !fix, !diff { throw ValidationError("--unsafe-fixes goes with --fix or --diff") }
        if writeBaseline, fix || diff { throw ValidationError("--write-baseline does not go with --fix or --diff") }
    }

    func run() async throws {
        let screen = RuleScreen(terminal: shown.terminal(of: .output))
        if let explain { return try StandardStream.output.write(screen.explain(RuleChoice.rule(explain))) }
        if listRules {
            return try StandardStream.output.write(chosenFormat == .json ? RuleScreen.json().text : screen.list())
        }
        let pipeline = Pipeline()
        let choice = try RuleChoice(only: only, except: except)
        let known = try baseline.flatMap { path throws(CommandFailure) in try self.known(path, pipeline.workspace) }
        var check = try await pipeline.check(input, choice: choice)
        keepUntilExit(check)
        if fix || diff {
            let outcome = await check.fixed(includesUnsafe: unsafeFixes)
            if diff { return try show(outcome, of: check) }
            try write(outcome, of: check, pipeline.workspace)
            check = await check.after(outcome)
        }
        var findings = KnownFinding.of(check.findings, in: check.project)
        if writeBaseline { return try write(findings, in: check.project, pipeline.workspace) }
        if let since {
            let changed = try await pipeline.findings(since: since, input, choice: choice)
            findings = findings.filter { changed.holds($0, in: check.project) }
        }
        let fresh = findings.filter { known?.fingerprints.contains($0.fingerprint) != true }
        let standing = Set(findings.map(\.fingerprint))
        // Only a run that looks for everything everywhere can say that an entry no longer holds.
        let isWhole = since == nil && choice.isEverything
        var result = CheckResult(
            project: check.project, findings: fresh, known: findings.count - fresh.count, suppressed: check.suppressed,
            removable: isWhole ? known?.fingerprints.subtracting(standing).count ?? 0 : 0, limit: severityLimit,
            root: check.root, files: check.project.files.count)
        result.gates = try await pipeline.gates(check.configuration.value.gates, check, input)
        try print(result, pipeline.workspace)
        if !result.passed { throw CommandFailure(.findings) }
    }

    private func print(_ result: CheckResult, _ workspace: Workspace) throws(CommandFailure) {
        var terminal = shown.terminal(of: .output)
        terminal.root = result.root
        if let output {
            terminal.palette = .none
            do {
                try workspace.writeFile(
                    output, Array(chosenFormat.text(result, terminal: terminal, statistics: statistics).utf8))
            } catch {
                throw CommandFailure(error)
            }
            if !shown.quiet { try StandardStream.error.write(CheckScreen.summary(result) + "\n") }
            return
        }
        if shown.quiet, chosenFormat == .text { return }
        try StandardStream.output.write(chosenFormat.text(result, terminal: terminal, statistics: statistics))
    }

    // MARK: Baseline

    private static let baselineName = "milepost-baseline.json"

    private func known(_ path: String, _ workspace: Workspace) throws(CommandFailure) -> Baseline? {
        // What is about to be written need not be there.
        if writeBaseline { return nil }
        let bytes: [UInt8]
        do {
            bytes = try workspace.readFile(path, 64 << 20)
        } catch {
            throw CommandFailure(error)
        }
        return try Baseline(bytes: bytes, path: path)
    }

    private func write(
        _ findings: [KnownFinding], in project: Project, _ workspace: Workspace
    ) throws(CommandFailure) {
        let path = baseline ?? Self.baselineName
        do {
            try workspace.writeFile(path, Array(Baseline.text(findings, in: project).utf8))
        } catch {
            throw CommandFailure(error)
        }
        guard !shown.quiet else { return }
        let count = Count.text(findings.count, "finding")
        try StandardStream.output.write("\(TerminalText.sanitized(path)) holds \(count)\n")
    }

    // MARK: Fixes

    private func show(_ outcome: FixRun.Outcome, of check: ProjectCheck) throws(CommandFailure) {
        for id in outcome.changed {
            let (old, new) = (check.project.file(id), outcome.files[id.index])
            let path = check.path(old.path)
            let text = UnifiedDiff(path: path, before: old.bytes, after: new.bytes).text
            let safe =
                StandardStream.output.isTerminal
                ? text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { TerminalText.sanitized(String($0)) }.joined(separator: "\n") : text
            try StandardStream.output.write(safe)
        }
        guard !shown.quiet else { return }
        try StandardStream.error.write(Self.summary(outcome, verb: "would mend") + "\n")
    }

    private func write(
        _ outcome: FixRun.Outcome, of check: ProjectCheck, _ workspace: Workspace
    ) throws(CommandFailure) {
        let edit = EditPipeline(workspace: workspace)
        for (folder, ids) in check.byFolder(outcome.changed) {
            // A file that somebody changed meanwhile is theirs.
            let files = ids.map { id in
                FileChange(
                    path: check.project.file(id).path, before: check.project.file(id).bytes,
                    after: outcome.files[id.index].bytes)
            }
            let change = ChangeSet(root: check.rootPath, folder: folder, title: "check --fix", files: files)
            do {
                let lock = try workspace.editing.lock(folder, "milepost check --fix", 30)
                defer { lock.release() }
                _ = try edit.recover(folder, check.rootPath)
                try workspace.editing.write(change)
            } catch ChangeFailure.changed(let path) {
                throw CommandFailure(
                    .unwritable, "\(path) was changed while it was read, so nothing is written", hint: "run it again")
            } catch let failure as ChangeFailure {
                throw CommandFailure(failure)
            } catch let failure as CommandFailure {
                throw failure
            } catch {
                throw CommandFailure(.unwritable, "\(error)")
            }
        }
        guard !shown.quiet else { return }
        try StandardStream.error.write(Self.summary(outcome, verb: "mended") + "\n")
    }

    private static func summary(_ outcome: FixRun.Outcome, verb: String) -> String {
        outcome.changed.isEmpty
            ? "nothing can be mended without judgement"
            : "\(verb) \(Count.text(outcome.fixed, "finding")) in \(Count.text(outcome.changed.count, "file"))"
    }
}

extension Severity: ExpressibleByArgument {}
