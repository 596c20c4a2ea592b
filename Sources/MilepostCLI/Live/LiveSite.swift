import MilepostHTML
import MilepostModel
import MilepostReport
import MilepostServer
import MilepostSource
import MilepostWorkspace

/// `serve`: a site whose pages are made when somebody asks for them, from the files as they were last saved, until it is
/// stopped.
///
/// A save costs reading what changed and computing the numbers anew; no page is rendered that nobody looks at.
struct LiveSite: Sendable {
    let input: InputOptions
    /// How to learn of saves; nil for files that nobody can save.
    let watching: WatchOptions?
    let shown: TerminalOptions
    /// How the pages look, and in which language.
    let themed: ThemeOptions
    var language: PageLanguage?
    var pipeline = Pipeline()

    /// What the last run that came to an end left behind, and the edition that is served now.
    private struct State {
        var kept: Kept
        /// What the edition was made from.
        var input: String
        var diagnostics: [Diagnostic]
        var edition: Edition
        /// Why the runs since have failed.
        var failure: String?
    }

    /// - Throws: ``CommandFailure`` when the first site cannot be made, or no address be listened on.
    func serve(_ options: ServerOptions) async throws {
        // Watched before it is read, so that no change is missed in between.
        let watch = try await watch()
        let first = try await run(after: nil)
        let board = EditionBoard(first.edition)
        let server = try await server(options.addresses, board)
        try StandardStream.output.write("Open \(server.address.url)\n")
        if !shown.quiet { try StandardStream.error.write(remark(watch)) }
        await pipeline.workspace.untilStopped {
            // Beside the server: what opens a page may wait for its answer, or for the browser to be closed.
            async let _ = open(options, server)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await server.run() }
                if let watch { group.addTask { await follow(watch, from: first, board) } }
                // When one of them ends, nobody serves or nobody watches.
                await group.next()
                group.cancelAll()
            }
        }
    }

    /// Tells of saves, where there is anything to be saved. A configuration that lies beside the plan says what else there is.
    private func watch() async throws -> Watch? {
        guard let watching else { return nil }
        let (_, configuration) = try await pipeline.load(input)
        return pipeline.workspace.watch(watching.request(input, configuration, themed))
    }

    private func open(_ options: ServerOptions, _ server: SiteServer) async {
        guard options.open, !(await pipeline.workspace.openPage(server.address.url)), !Task.isCancelled else { return }
        if !shown.quiet { try? StandardStream.error.write("No browser could be opened.\n") }
    }

    private func remark(_ watch: Watch?) -> String {
        guard let watching, let watch else { return "Stop with Ctrl-C.\n" }
        return watching.remark(watch, input)
    }

    private func server(_ addresses: [ServerAddress], _ board: EditionBoard) async throws(CommandFailure) -> SiteServer
    {
        var last = "there is no address to listen on"
        for address in addresses {
            do {
                return try await SiteServer(address, board: board, now: pipeline.workspace.now)
            } catch {
                last = error.message
                if !error.isTaken { break }
            }
        }
        throw CommandFailure(.unwritable, last, hint: "name another with --port or --host; --port 0 takes a free one")
    }

    private func follow(_ watch: Watch, from first: State, _ board: EditionBoard) async {
        var state = first
        for await _ in watch.changes {
            let number = state.edition.number
            do {
                state = try await run(after: state)
            } catch {
                state = failed(error as? CommandFailure ?? CommandFailure(.unwritable, "\(error)"), state)
            }
            if state.edition.number != number { await board.put(state.edition) }
        }
    }

    /// Reads what is there now.
    ///
    /// - Returns: the state with another edition, or with the same where nothing has changed.
    private func run(after last: State?) async throws -> State {
        var stopwatch = Stopwatch()
        let run = try await pipeline.run(
            input, for: .pages, language: language, after: last?.kept ?? Kept(), themed: themed, stopwatch: &stopwatch)
        let kept = run.kept ?? Kept()
        if var last, last.input == run.input, last.failure == nil {
            last.kept = kept
            return last
        }
        let site = try await SiteOutput().site(run.report, theme: run.theme, templates: run.templates)
        var files: [String: @Sendable () throws -> [UInt8]] = [:]
        for (position, path) in site.paths.enumerated() { files[path.text] = { try site.bytes(at: position) } }
        let edition = Edition(number: (last?.edition.number ?? 0) + 1, files: files, notice: notice(of: run))
        try tell(run, last: last)
        return State(kept: kept, input: run.input, diagnostics: run.report.diagnostics, edition: edition)
    }

    /// The last site that could be made stays, and says why there is no other.
    private func failed(_ failure: CommandFailure, _ last: State) -> State {
        let text = FailureText(failure).text
        guard text != last.failure else { return last }
        FailureText(failure).print()
        var state = last
        state.failure = text
        state.edition = last.edition.next(
            saying: Edition.Notice(title: "This is the last site that could be made", text: text))
        return state
    }

    /// Errors, as they are printed; none of files that nobody can mend.
    private func notice(of run: Run) -> Edition.Notice? {
        let errors = run.report.diagnostics.filter { $0.severity == .error }
        guard !errors.isEmpty, watching != nil else { return nil }
        var terminal = Terminal(width: 100)
        terminal.root = run.root
        let format = ConsoleFormat(terminal: terminal)
        let texts = errors.prefix(Self.noticeLimit).map { format.text($0, files: run.report.project.files) }
        let more = errors.count - texts.count
        let rest = more > 0 ? ["And \(Count.text(more, "error")) more."] : []
        return Edition.Notice(
            title: Count.text(errors.count, "error"), text: (texts + rest).joined(separator: "\n\n"))
    }

    /// More errors than that have one reason.
    private static let noticeLimit = 50

    /// How far the work is now, and what was found, if that is something else than before.
    private func tell(_ run: Run, last: State?) throws(CommandFailure) {
        guard !shown.quiet else { return }
        if watching != nil, run.report.diagnostics != last?.diagnostics {
            let format = ConsoleFormat(terminal: shown.errorTerminal(run))
            try StandardStream.error.write(
                format.text(run.report.diagnostics, files: run.report.project.files))
        }
        let line = ProgressLine(report: run.report, terminal: shown.terminal(run))
        try StandardStream.output.write(line.text + "\n")
    }
}
