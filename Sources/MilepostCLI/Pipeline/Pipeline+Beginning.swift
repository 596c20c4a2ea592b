import MilepostConfiguration
import MilepostModel
import MilepostReport
import MilepostRules
import MilepostSource
import MilepostWorkspace

extension Pipeline {
    /// What is known before a file is read: the files themselves, what is wanted of them, and the site that may stand.
    struct Beginning {
        let loaded: Diagnosed<LoadedInput>
        let configuration: ProjectConfiguration
        let present: PlanDate
        /// The latest that it can be anywhere; ``present`` where that was stated.
        let latest: PlanDate
        /// What a site speaks of.
        let asOf: PlanDate
        let isSite: Bool
        /// That the site is for; nil where none is written.
        let folder: String?
        let look: SiteTheme
        let language: PageLanguage
        let earlier: State?
        /// ``SiteDigest`` of all of it; empty where no site is made.
        let digest: String
        /// The site that stands in the folder, made from files and wishes like these.
        let standing: StandingFolder?
        let kept: Kept?
    }

    /// - Throws: ``CommandFailure`` when nothing can be loaded. For the parameters see ``run``.
    func begin(
        _ input: InputOptions, for purpose: Purpose, since: String? = nil, language: PageLanguage? = nil,
        after kept: Kept? = nil, themed: ThemeOptions? = nil, stopwatch: inout Stopwatch
    ) async throws(CommandFailure) -> Beginning {
        let epoch = workspace.environment("SOURCE_DATE_EPOCH")
        let present = try Present.date(stated: input.time.now, epoch: epoch, clock: workspace.now)
        // A site speaks of a day. That the clock went on since the last run is no reason to write it again.
        var isSite = true
        if case .screen = purpose { isSite = false }
        let isFromClock = input.time.now == nil && (epoch ?? "").isEmpty
        let asOf = isSite && isFromClock ? PlanDate(present.day) ?? present : present
        let (loaded, configuration) = try await load(input, for: purpose, known: kept)
        let folder = folder(purpose, configuration)
        let look = try themed.map { options throws(CommandFailure) in try theme(options, configuration) } ?? SiteTheme()
        // What was read may be read in other words now.
        let kept = kept?.configuration == configuration.bytes ? kept : kept.map { _ in Kept() }
        let language = language ?? configuration.value.language.flatMap(PageLanguage.init) ?? .english
        stopwatch.lap("load")
        let earlier = try await earlierState(
            since, input, present: asOf, isStated: input.time.now != nil, settings: configuration.rules)
        let digest =
            isSite
            ? await SiteDigest.text(
                of: loaded, asOf: asOf, theme: look.theme, language: language, since: earlier?.digest)
            : ""
        return Beginning(
            loaded: loaded, configuration: configuration, present: present,
            latest: input.time.now == nil ? Present.latest(present) : present, asOf: asOf, isSite: isSite,
            folder: folder, look: look, language: language, earlier: earlier, digest: digest,
            standing: folder.flatMap { workspace.standing($0, digest) }, kept: kept)
    }

    /// What a build of the same input told, and left standing: nothing has to be read to say it again. Nil where the
    /// site would be written, and where there is any doubt.
    func told(by beginning: Beginning) async -> (told: BuildTold, paths: [String])? {
        guard beginning.earlier == nil, beginning.kept == nil, let standing = beginning.standing,
            let note = standing.note.flatMap({ BuildNote($0, files: beginning.loaded.value.files) }),
            note.newest.map({ !RuleInput.isAhead($0, of: beginning.latest) }) ?? true
        else { return nil }
        let rootPath = beginning.loaded.value.rootPath
        let commit = await workspace.revision(rootPath)
        let linked = note.linked.isEmpty ? [] : workspace.existing(rootPath, note.linked)
        guard standing.input == made(beginning, standing: linked, commit: commit) else { return nil }
        return (note.told, standing.paths)
    }

    /// All that a site is made from: a digest of the input, the revision, and what else the disk was asked.
    ///
    /// - Parameter standing: the paths of links that only the disk can answer for, and that are there.
    func made(_ beginning: Beginning, standing: Set<String>, commit: GitRevision?) -> String {
        var linked = ContentDigest()
        for path in standing.sorted() { linked.add(path) }
        linked.add(beginning.configuration.bytes)
        linked.add(commit?.folder ?? "")
        return "\(beginning.digest) at \(Self.text(of: commit) ?? "no revision"), with \(linked.text)"
    }

    static func text(of commit: GitRevision?) -> String? {
        commit.map { $0.isDirty ? $0.hash + ReportInput.changedRevision : $0.hash }
    }
}
