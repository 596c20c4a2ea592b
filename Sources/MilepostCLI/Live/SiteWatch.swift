import MilepostReport
import MilepostSource
import MilepostWorkspace

/// `build --watch`: the site in a folder, written again whenever something was saved, until it is stopped.
///
/// What cannot be read or written is told and waited for: the next save may mend it.
struct SiteWatch: Sendable {
    let command: BuildCommand
    var pipeline = Pipeline()

    /// What the last writing left behind.
    private struct State {
        var kept: Kept
        /// What the folder's site was made from.
        var input: String
        var marks: [String: ContentDigest]
        var diagnostics: [Diagnostic]
    }

    /// - Throws: ``CommandFailure`` when the first site cannot be made; from then on it goes on.
    func run() async throws {
        // Watched before it is read, so that no change is missed in between. A configuration that lies beside the plan
        // says what else there is to watch.
        let (_, configuration) = try await pipeline.load(command.input, for: .folder(command.output))
        let folder = pipeline.folder(.folder(command.output), configuration)
        let watch = pipeline.workspace.watch(
            command.watching.request(
                command.input, configuration, command.themed, leavingOut: folder.map { [$0] } ?? []))
        let first = try await write(after: nil)
        if !command.shown.quiet {
            try StandardStream.error.write(command.watching.remark(watch, command.input))
        }
        await pipeline.workspace.untilStopped {
            var state = first
            for await _ in watch.changes {
                do {
                    state = try await write(after: state)
                } catch {
                    FailureText(error as? CommandFailure ?? CommandFailure(.unwritable, "\(error)")).print()
                }
            }
        }
    }

    /// Writes the site, if it is not what stands there already.
    private func write(after last: State?) async throws(CommandFailure) -> State {
        var stopwatch = Stopwatch()
        let run = try await pipeline.run(
            command.input, for: .folder(command.output), since: command.since.since, language: command.pages.language,
            after: last?.kept ?? Kept(), themed: command.themed, stopwatch: &stopwatch)
        let kept = run.kept ?? Kept()
        if let last, run.standing != nil, run.report.diagnostics == last.diagnostics {
            return State(kept: kept, input: run.input, marks: last.marks, diagnostics: last.diagnostics)
        }
        // Files that somebody else has touched are not known by what we marked them with.
        let isAsLeft = last.map { pipeline.workspace.standing(run.folder, $0.input) != nil } ?? false
        let written = try await pipeline.write(
            run, protecting: command.input.paths, marks: isAsLeft ? last?.marks : [:],
            stopwatch: &stopwatch)
        if run.report.diagnostics != last?.diagnostics { try command.printFindings(run) }
        try command.printSummary(run, written)
        if command.timings { try StandardStream.error.write(stopwatch.text) }
        return State(kept: kept, input: run.input, marks: written.marks, diagnostics: run.report.diagnostics)
    }
}
