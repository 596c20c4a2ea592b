import MilepostAnalysis
import MilepostComparison
import MilepostConfiguration
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

    /// What becomes of a run.
    enum Purpose {
        /// The terminal, or a document: nobody will see the plans' own text.
        case screen
        /// A site in a folder, which is not searched for input; without one, the configuration's, or `_site`. The texts of task files are made ready while they are
        /// parsed, unless the site stands there already.
        case folder(String?)
        /// A site whose pages are made when somebody asks for them.
        case pages
    }

    /// Where a site is written unless somebody says so.
    static let siteFolder = "_site"

    /// - Throws: ``CommandFailure`` when nothing can be read.
    func run(_ input: InputOptions, since: String? = nil) async throws(CommandFailure) -> Run {
        var stopwatch = Stopwatch()
        return try await run(input, for: .screen, since: since, stopwatch: &stopwatch)
    }

    /// A run for those who show tasks and no findings: nothing is checked, but for a plan that is finished as far as it
    /// could be read. Whether it could is for the receipt to say.
    ///
    /// - Throws: ``CommandFailure`` when nothing can be read.
    func runForTracking(_ input: InputOptions) async throws(CommandFailure) -> Run {
        var stopwatch = Stopwatch()
        let beginning = try await begin(input, for: .screen, stopwatch: &stopwatch)
        let run = try await run(input, from: beginning, scope: .tracking, stopwatch: &stopwatch)
        let isFinished = zip(run.report.project.plans, run.report.analysis.plans).contains { plan, state in
            !plan.tasks.isEmpty && state.currentPhase == nil
        }
        return isFinished ? try await self.run(input, from: beginning, stopwatch: &stopwatch) : run
    }

    /// - Parameters:
    ///   - since: an earlier state to compare with, as `--since` names it.
    ///   - language: of the pages, as `--language` names it; nil for the configuration's.
    ///   - themed: how pages look; nil where none are made.
    ///   - kept: what an earlier run over the same input left; where there is any, this run leaves something too. The
    ///     outcome is that of a run without it.
    /// - Throws: ``CommandFailure`` when nothing can be read.
    func run(
        _ input: InputOptions, for purpose: Purpose, since: String? = nil, language: PageLanguage? = nil,
        after kept: Kept? = nil, themed: ThemeOptions? = nil, stopwatch: inout Stopwatch
    ) async throws(CommandFailure) -> Run {
        let beginning = try await begin(
            input, for: purpose, since: since, language: language, after: kept, themed: themed, stopwatch: &stopwatch)
        return try await run(input, from: beginning, stopwatch: &stopwatch)
    }

    /// Reads, analyses and checks what was loaded.
    ///
    /// - Throws: ``CommandFailure`` when there is no plan in it.
    func run(
        _ input: InputOptions, from beginning: Beginning, scope: ReadingScope = .everything, stopwatch: inout Stopwatch
    ) async throws(CommandFailure) -> Run {
        let (loaded, configuration, present) = (beginning.loaded, beginning.configuration, beginning.present)
        let (isSite, kept, look, language) = (beginning.isSite, beginning.kept, beginning.look, beginning.language)
        // Git is another process: it works while we read.
        async let revision = workspace.revision(loaded.value.rootPath)
        let showsText = isSite && (beginning.standing == nil || kept != nil)
        let words: any PageWords = isSite ? language.words(own: OwnNames(configuration.value)) : English()
        // Where one is wrong, whoever makes the site finds it again, and says so.
        async let templates =
            showsText ? try? SiteTemplates(theme: look.theme, words: words, known: kept?.templates) : nil
        let read = await read(
            loaded.value, configuration, showsText: showsText,
            store: showsText && kept == nil ? store(loaded.value) : nil, known: kept?.read ?? ReadFiles(), scope: scope)
        stopwatch.lap("read")
        let project = read.project.value
        guard !project.plans.isEmpty || !project.documents.isEmpty else { throw nothingFound(input.paths) }
        // Texts that many pages ask for are parsed while the numbers are computed.
        async let parsed = Documents(project, areShown: showsText, known: kept?.documents)
        async let paths = SitePaths(project, without: configuration.value.pagesOff)
        async let unknown = LinkTargets.unknownPaths(in: project)
        let analysis = Analysis(of: project)
        stopwatch.lap("analyse")
        let linked = await unknown
        let checked = ruleInput(
            Diagnosed(project, loaded.diagnostics + read.project.diagnostics), analysis, present: present,
            isStated: input.time.now != nil, rootPath: loaded.value.rootPath,
            settings: configuration.rules, linked: linked)
        let outcome =
            scope == .tracking
            ? RuleOutcome(findings: [], suppressed: []) : await RuleCatalog.checkOnAllCores(checked)
        let documents = await parsed
        stopwatch.lap("check")
        let changes = beginning.earlier.map { earlier in
            let states = outcome.findings.sorted().map { FindingState($0, in: project) }
            let now = ProjectState(project, analysis, findings: states)
            return ComparisonInput(
                ProjectComparison(earlier.value, now), before: earlier.side,
                after: .init(name: StateSource.presentName, revision: nil, asOf: beginning.asOf),
                version: Version.text)
        }
        let commit = await revision
        let report = ReportInput(
            project: project, analysis: analysis, diagnostics: outcome.findings, asOf: beginning.asOf,
            revision: Self.text(of: commit), version: Version.text,
            changes: changes, words: words,
            configuration: configuration.value,
            logo: look.logo,
            sourceLinks: SourceLinks(
                configuration.value.links.source, revision: commit?.hash, folder: commit?.folder ?? ""),
            paths: await paths, layouts: kept?.layouts, document: documents.document,
            prepared: Documents.prepared(read.shown))
        let made = made(beginning, standing: checked.standing, commit: commit)
        let ready = await templates
        return Run(
            report: report, root: loaded.value.root, folder: beginning.folder ?? Self.siteFolder, theme: look.theme,
            templates: ready, input: made,
            note: isSite ? note(checked, linked, report) : nil,
            standing: beginning.standing?.input == made ? beginning.standing : nil,
            kept: kept.map {
                Kept(
                    files: loaded.value.files, configuration: configuration.bytes, read: read.files,
                    documents: documents, templates: ready, layouts: $0.layouts)
            })
    }

    /// What is noted beside the site; nil while a date lies ahead, since in an hour it may not.
    private func note(_ checked: RuleInput, _ linked: [String], _ report: ReportInput) -> BuildNote? {
        let newest = checked.newestDate
        if let newest, RuleInput.isAhead(newest, of: checked.latest) { return nil }
        return BuildNote(newest: newest, linked: linked, told: BuildTold(report))
    }

    /// What became of the files of a site.
    struct Written {
        let files: BuildDocument.Files
        /// HTML documents of the site.
        let pages: Int
        /// What each file is known by, to leave those alone that the next run would make again (``SiteFiles``).
        let marks: [String: ContentDigest]
    }

    /// Makes the site and puts it in its place, whole. Each page is written as soon as it is made.
    ///
    /// - Parameter marks: of the files that stand in the folder, from an earlier run; nil where none are wanted. Nobody
    ///   may have touched the folder since.
    func write(
        _ run: Run, protecting protected: [String], marks: [String: ContentDigest]? = nil,
        stopwatch: inout Stopwatch
    ) async throws(CommandFailure) -> Written {
        if let standing = run.standing {
            stopwatch.lap("pages")
            return Written(
                files: BuildDocument.Files(written: 0, unchanged: standing.paths.count, removed: 0),
                pages: Self.pages(standing.paths), marks: marks ?? [:])
        }
        do {
            let site = try await SiteOutput().site(run.report, theme: run.theme, templates: run.templates)
            if marks == nil { keepUntilExit(site) }
            let paths = site.paths.map(\.text)
            let request = ReplaceRequest(
                folder: run.folder, paths: paths, protected: protected, input: run.input, note: run.note?.text
            ) { position in
                guard let marks else { return ReplaceRequest.File(bytes: try site.bytes(at: position)) }
                let file = try site.file(at: position, unlessMarked: marks[paths[position]])
                return ReplaceRequest.File(bytes: file.bytes, mark: file.mark)
            }
            let summary = try await workspace.replaceFolder(request)
            stopwatch.lap("pages")
            let counts = BuildDocument.Files(
                written: summary.written.count, unchanged: summary.unchanged.count, removed: summary.removed.count)
            return Written(files: counts, pages: Self.pages(paths), marks: summary.marks)
        } catch let error as WorkspaceError {
            throw CommandFailure(error)
        } catch {
            throw CommandFailure(.unwritable, "the pages cannot be made: \(error)")
        }
    }

    /// All that rules look at: what was read, the present, and which of the files that links lead to are there.
    ///
    /// - Parameters:
    ///   - isStated: whether somebody said what the present is; a clock's is in UTC.
    ///   - linked: the paths that only the disk can answer for, where they are known already.
    func ruleInput(
        _ read: Diagnosed<Project>, _ analysis: Analysis, present: PlanDate, isStated: Bool, rootPath: String,
        settings: RuleSettings = RuleSettings(), linked: [String]? = nil
    ) -> RuleInput {
        let linked = linked ?? LinkTargets.unknownPaths(in: read.value)
        return RuleInput(
            project: read.value, analysis: analysis, read: read.diagnostics, present: present,
            latest: isStated ? present : Present.latest(present),
            standing: linked.isEmpty ? [] : workspace.existing(rootPath, linked), settings: settings)
    }

    static func pages(_ paths: [String]) -> Int {
        paths.count { $0.hasSuffix(".html") }
    }

    /// A project, the texts of its task files, and what the next run may reuse.
    typealias Reading = (project: Diagnosed<Project>, shown: [StoredProse?], files: ReadFiles)

    /// Where texts lie until their pages are made; nil where there are too few to matter.
    private func store(_ input: LoadedInput) -> StoredProse.Store? {
        guard input.files.count >= Self.manyFiles, let scratch = workspace.scratch() else { return nil }
        return StoredProse.Store(put: { scratch.put($0) }, take: { scratch.take($0) })
    }

    /// Files of a project whose texts are not held in memory.
    private static let manyFiles = 200

    /// - Parameters:
    ///   - store: where texts lie until their pages are made; nil for here.
    ///   - known: what an earlier run read.
    ///   - scope: how much of what is read is kept.
    func read(
        _ input: LoadedInput, _ configuration: ProjectConfiguration, showsText: Bool,
        store: StoredProse.Store? = nil, known: ReadFiles = ReadFiles(), scope: ReadingScope = .everything
    ) async -> Reading {
        guard showsText else {
            let project = await ProjectReader.read(
                input.files, named: input.named, unreadable: input.unreadable, words: configuration.words,
                scope: scope)
            return (project, [], ReadFiles())
        }
        let issues = configuration.value.links.issues
        return await ProjectReader.read(
            input.files, named: input.named, unreadable: input.unreadable, words: configuration.words, reusing: known
        ) { StoredProse(Documents.prepared($0, issues: issues), in: store) }
    }

    /// Reads files, and the configuration that says which.
    ///
    /// - Throws: ``CommandFailure`` when a path is not there, or the configuration is wrong.
    func load(
        _ input: InputOptions, for purpose: Purpose = .screen, known: Kept? = nil
    ) async throws(CommandFailure) -> (Diagnosed<LoadedInput>, ProjectConfiguration) {
        try await load(input.paths, stated: input.configuration, for: purpose, known: known)
    }

    /// - Parameter stated: the configuration that `--config` names.
    func load(
        _ paths: [String], stated: String? = nil, for purpose: Purpose = .screen, known: Kept? = nil
    ) async throws(CommandFailure) -> (Diagnosed<LoadedInput>, ProjectConfiguration) {
        let configuration = try self.configuration(paths, stated: stated)
        let loaded = try await load(paths, configuration, for: purpose, known: known)
        guard configuration.path == nil else { return (loaded, configuration) }
        let beside = try self.configuration(beside: loaded.value)
        // Only now is it known what was not to be read.
        guard beside.limitsInput || beside.value.output != nil else { return (loaded, beside) }
        return (try await load(paths, beside, for: purpose, known: known), beside)
    }

    private func load(
        _ paths: [String], _ configuration: ProjectConfiguration, for purpose: Purpose, known: Kept?
    ) async throws(CommandFailure) -> Diagnosed<LoadedInput> {
        var request = Self.request(paths, configuration)
        request.excluded = folder(purpose, configuration).map { [$0] } ?? []
        request.known = known?.files ?? []
        do {
            return try await workspace.load(request)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The folder that a site is for; nil where none is written.
    func folder(_ purpose: Purpose, _ configuration: ProjectConfiguration) -> String? {
        guard case .folder(let stated) = purpose else { return nil }
        return stated ?? configuration.value.output.map { configuration.path(of: $0) } ?? Self.siteFolder
    }

    /// What to look for in the paths that somebody named.
    static func request(_ paths: [String], _ configuration: ProjectConfiguration) -> LoadRequest {
        LoadRequest(
            paths: paths, isCandidate: { PlanFiles.isCandidate($0) && configuration.includes($0) },
            isCandidateBesideNamed: {
                PlanFiles.isCandidate($0, besideNamed: paths) && configuration.includes($0)
            })
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
