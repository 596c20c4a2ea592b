import MilepostAnalysis
import MilepostComparison
import MilepostModel
import MilepostReport
import MilepostRules
import MilepostSource
import MilepostWorkspace

extension Pipeline {
    /// A state and the words for it.
    struct State {
        let value: ProjectState
        let side: ComparisonInput.Side

        /// Tells two states apart, by their name and by all they say.
        var digest: String {
            var digest = ContentDigest()
            digest.add(side.text)
            let nothing = ProjectState(plans: [], findings: [], progress: value.progress)
            digest.add(
                ComparisonDocument.json(
                    ComparisonInput(ProjectComparison(nothing, value), before: side, after: side, version: "")
                ).compactText)
            return digest.text
        }
    }

    /// The state that `--since` names; nil without it.
    ///
    /// - Parameters:
    ///   - isStated: whether somebody said what the present is, as for ``ruleInput(_:_:present:isStated:rootPath:settings:linked:)``.
    ///   - settings: the project's rules today, which both sides are held to: a finding that only one of two sets of
    ///     rules knows did not come with a change.
    func earlierState(
        _ since: String?, _ input: InputOptions, present: PlanDate, isStated: Bool, settings: RuleSettings
    ) async throws(CommandFailure) -> State? {
        guard let since else { return nil }
        let pair = StatePair([since], paths: input.paths, present: present, kind: workspace.kind)
        guard pair.after.place == .files(input.paths) || pair.after.place == .commit(.named("HEAD")) else {
            throw CommandFailure(
                .usage, "--since takes one state, and \(since) names two", hint: "compare two with milepost diff")
        }
        return try await state(pair.before, input, present: present, isStated: isStated, settings: settings)
    }

    /// The time that a run takes for the present.
    func present(_ time: TimeOptions) throws(CommandFailure) -> PlanDate {
        try Present.date(stated: time.now, epoch: workspace.environment("SOURCE_DATE_EPOCH"), clock: workspace.now)
    }

    /// Two states side by side.
    ///
    /// - Parameter input: what is read in a commit, and where no path is named.
    func compare(
        _ pair: StatePair, _ input: InputOptions, present: PlanDate
    ) async throws(CommandFailure) -> ComparisonInput {
        let before = try await state(pair.before, input, present: present)
        let after = try await state(pair.after, input, present: present)
        return ComparisonInput(
            ProjectComparison(before.value, after.value), before: before.side, after: after.side, version: Version.text)
    }

    /// Reads a state: files, a commit, or a report that was written.
    ///
    /// - Parameter settings: what it is held to; nil for what its own configuration says.
    func state(
        _ source: StateSource, _ input: InputOptions, present: PlanDate, isStated: Bool = false,
        settings: RuleSettings? = nil
    ) async throws(CommandFailure) -> State {
        switch source.place {
        case .files(let named):
            let (loaded, configuration) = try await load(input.naming(named))
            let value = try await state(of: loaded, configuration, named, present, isStated, settings)
            return State(value: value, side: .init(name: source.name, revision: nil, asOf: present))
        case .commit(let revision):
            let (loaded, configuration) = try await load(revision, input)
            let value = try await state(of: loaded.files, configuration, input.paths, present, isStated, settings)
            let asOf = PlanDate(loaded.commit.date) ?? present
            return State(value: value, side: .init(name: source.name, revision: loaded.commit.hash, asOf: asOf))
        case .report(let path):
            let report = try writtenReport(path)
            let analysis = Analysis(of: report.project)
            return State(
                value: ProjectState(report.project, analysis, findings: report.findings),
                side: .init(name: source.name, revision: report.revision, asOf: report.asOf))
        }
    }

    /// Reads a commit's files by today's configuration, which says which.
    private func load(
        _ revision: RevisionName, _ input: InputOptions
    ) async throws(CommandFailure) -> (RevisionInput, ProjectConfiguration) {
        func load(_ configuration: ProjectConfiguration) async throws(CommandFailure) -> RevisionInput {
            do {
                return try await workspace.loadRevision(
                    RevisionRequest(revision, Self.request(input.paths, configuration)))
            } catch {
                throw CommandFailure(error)
            }
        }
        let configuration = try configuration(input)
        let loaded = try await load(configuration)
        guard configuration.path == nil else { return (loaded, configuration) }
        let beside = try self.configuration(beside: loaded.files.value)
        // Only now is it known what was not to be read.
        return (beside.limitsInput ? try await load(beside) : loaded, beside)
    }

    /// A report that was written as JSON or as one file.
    func writtenReport(_ path: String) throws(CommandFailure) -> WrittenReport {
        let bytes: [UInt8]
        do {
            bytes = try workspace.readFile(path, 512 << 20)
        } catch {
            throw CommandFailure(error)
        }
        do {
            return try WrittenReport(bytes: bytes)
        } catch {
            throw CommandFailure(
                .unreadable, "\(path) is no report of Milepost: \(error.reason)",
                hint: "write one with milepost status --json, milepost build or milepost snapshot")
        }
    }

    private func state(
        of loaded: Diagnosed<LoadedInput>, _ configuration: ProjectConfiguration, _ paths: [String],
        _ present: PlanDate, _ isStated: Bool, _ settings: RuleSettings?
    ) async throws(CommandFailure) -> ProjectState {
        let (read, _, _) = await read(loaded.value, configuration, showsText: false)
        guard !read.value.plans.isEmpty || !read.value.documents.isEmpty else { throw nothingFound(paths) }
        let analysis = Analysis(of: read.value)
        let input = ruleInput(
            Diagnosed(read.value, loaded.diagnostics + read.diagnostics), analysis, present: present,
            isStated: isStated, rootPath: loaded.value.rootPath, settings: settings ?? configuration.rules)
        return ProjectState(
            read.value, analysis, findings: RuleCatalog.check(input).findings.map { FindingState($0, in: read.value) })
    }
}
