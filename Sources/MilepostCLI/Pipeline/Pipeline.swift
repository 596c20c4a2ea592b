import MilepostAnalysis
import MilepostHTML
import MilepostModel
import MilepostReading
import MilepostReport
import MilepostRules
import MilepostSource
import MilepostWorkspace

/// Load, read, analyse, check: what every command begins with; then pages and writing, for a site.
///
/// The clock is read once, here; every later stage is a pure function of what the one before it gave.
struct Pipeline {
    var workspace = Workspace.disk

    /// - Throws: ``CommandFailure`` when nothing can be read.
    func run(_ input: InputOptions) async throws(CommandFailure) -> Run {
        var stopwatch = Stopwatch()
        return try await run(input, site: nil, stopwatch: &stopwatch)
    }

    /// - Parameter folder: where the site will be written; nil where none will. It is not searched for input. The texts
    ///   of task files are made ready while they are parsed, unless the site stands there already.
    func run(
        _ input: InputOptions, site folder: String?, stopwatch: inout Stopwatch
    ) async throws(CommandFailure) -> Run {
        let epoch = workspace.environment("SOURCE_DATE_EPOCH")
        let present = try Present.date(stated: input.time.now, epoch: epoch, clock: workspace.now)
        // A site speaks of a day. That the clock went on since the last run is no reason to write it again.
        let isFromClock = input.time.now == nil && (epoch ?? "").isEmpty
        let asOf = folder != nil && isFromClock ? PlanDate(present.day) ?? present : present
        let loaded = try await load(input.paths, leavingOut: folder.map { [$0] } ?? [])
        // Git is another process: it works while we read.
        async let revision = workspace.revision(loaded.value.rootPath)
        stopwatch.lap("load")
        let digest = folder == nil ? "" : SiteDigest.text(of: loaded, asOf: asOf, theme: .embedded)
        let standing = folder.flatMap { workspace.standing($0, digest) }
        let showsText = folder != nil && standing == nil
        let (read, texts) = await read(loaded.value, showsText: showsText)
        stopwatch.lap("read")
        guard !read.value.plans.isEmpty || !read.value.documents.isEmpty else { throw nothingFound(input.paths) }
        let analysis = Analysis(of: read.value)
        stopwatch.lap("analyse")
        let findings = loaded.diagnostics + read.diagnostics + RuleCatalog.check(read.value, analysis)
        stopwatch.lap("check")
        let report = ReportInput(
            project: read.value, analysis: analysis, diagnostics: findings, asOf: asOf,
            revision: await revision.map { $0.isDirty ? "\($0.hash) with changes" : $0.hash }, version: Version.text,
            document: Documents(read.value, areShown: showsText).document, prepared: Documents.prepared(texts))
        let made = "\(digest) at \(report.revision ?? "no revision")"
        return Run(
            report: report, root: loaded.value.root, input: made, standing: standing?.input == made ? standing : nil)
    }

    /// Makes the site and puts it in its place, whole. Each page is written as soon as it is made.
    ///
    /// - Returns: what became of the files, and how many pages there are.
    func write(
        _ run: Run, to folder: String, protecting paths: [String], stopwatch: inout Stopwatch
    ) async throws(CommandFailure) -> (files: BuildDocument.Files, pages: Int) {
        if let standing = run.standing {
            stopwatch.lap("pages")
            return (
                BuildDocument.Files(written: 0, unchanged: standing.paths.count, removed: 0), Self.pages(standing.paths)
            )
        }
        do {
            let site = try SiteOutput().site(run.report, theme: .embedded)
            let request = ReplaceRequest(
                folder: folder, paths: site.paths.map(\.text), protected: paths, input: run.input,
                bytes: site.bytes(at:))
            let summary = try await workspace.replaceFolder(request)
            stopwatch.lap("pages")
            let counts = BuildDocument.Files(
                written: summary.written.count, unchanged: summary.unchanged.count, removed: summary.removed.count)
            return (counts, Self.pages(request.paths))
        } catch let error as WorkspaceError {
            throw CommandFailure(error)
        } catch {
            throw CommandFailure(.unwritable, "the pages cannot be made: \(error)")
        }
    }

    private static func pages(_ paths: [String]) -> Int {
        paths.count { $0.hasSuffix(".html") }
    }

    func read(_ input: LoadedInput, showsText: Bool) async -> (Diagnosed<Project>, [PreparedProse?]) {
        guard showsText else {
            let project = await ProjectReader.read(input.files, named: input.named, unreadable: input.unreadable)
            return (project, [])
        }
        return await ProjectReader.read(
            input.files, named: input.named, unreadable: input.unreadable, showing: Documents.prepared)
    }

    func load(_ paths: [String], leavingOut excluded: [String]) async throws(CommandFailure) -> Diagnosed<LoadedInput> {
        do {
            return try await workspace.load(Self.request(paths, leavingOut: excluded))
        } catch {
            throw CommandFailure(error)
        }
    }

    /// What to look for in the paths that somebody named.
    static func request(_ paths: [String], leavingOut excluded: [String] = []) -> LoadRequest {
        LoadRequest(
            paths: paths, isCandidate: PlanFiles.isCandidate,
            isCandidateBesideNamed: { PlanFiles.isCandidate($0, besideNamed: paths) }, excluded: excluded)
    }

    func nothingFound(_ paths: [String]) -> CommandFailure {
        CommandFailure(
            .unreadable, "no plan was found in \(paths.joined(separator: ", "))",
            hint: """
                name the file, or call it IMPLEMENTATION_PLAN.md; looked for that name, DEVELOPMENT_PLAN.md, \
                TASKS-NN_name.md, and phase_N_tasks blocks
                """)
    }
}

extension CommandFailure {
    /// What the workspace could not do, in its own words.
    init(_ error: WorkspaceError) {
        let isNamed = error.message.contains(error.path)
        let message = isNamed || error.path.isEmpty ? error.message : "\(error.path): \(error.message)"
        self.init(error.kind == .input ? .unreadable : .unwritable, message, hint: error.hint)
    }
}
