import MilepostAnalysis
import MilepostConfiguration
import MilepostModel
import MilepostReading
import MilepostRules
import MilepostSource
import MilepostWorkspace

/// A project that was read and checked, and can be checked again with other bytes.
struct ProjectCheck: Sendable {
    let project: Project
    /// In the order in which they are shown.
    let findings: [Diagnostic]
    /// How many comments say are meant.
    let suppressed: Int
    let root: String
    /// The same, absolute.
    let rootPath: String
    /// What the rules looked at.
    let input: RuleInput
    /// What the project says of rules, gates and words.
    let configuration: ProjectConfiguration
    /// Reads and checks files in the place of these.
    let again: @Sendable ([SourceFile]) async -> ProjectCheck

    /// A file's path from the current folder.
    func path(_ path: String) -> String {
        root.isEmpty || root == "." ? path : root.hasSuffix("/") ? root + path : "\(root)/\(path)"
    }

    /// Files by the folder of the plan they belong to: those change together.
    func byFolder(_ files: [FileID]) -> [(folder: String, files: [FileID])] {
        let groups = Dictionary(grouping: files) { file -> String in
            let owner = project.plans.first { $0.file == file || $0.files.contains(file) } ?? project.plans.first
            return owner.map { EditPipeline.folder(of: $0, root: rootPath) } ?? rootPath
        }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What its fixes come to.
    func fixed(includesUnsafe: Bool) async -> FixRun.Outcome {
        let run = FixRun(includesUnsafe: includesUnsafe) { files in
            let check = await again(files)
            return (check.project, check.findings)
        }
        return await run.run(project.files, project: project, findings: findings)
    }

    /// The same with the fixes made.
    func after(_ outcome: FixRun.Outcome) async -> ProjectCheck { await again(outcome.files) }
}

extension Pipeline {
    /// Loads, reads and checks: all that `milepost check` needs, and no page.
    func check(_ input: InputOptions, choice: RuleChoice) async throws(CommandFailure) -> ProjectCheck {
        let present = try present(input.time)
        let (loaded, configuration) = try await load(input)
        return try await check(loaded, configuration, input, choice: choice, present: present)
    }

    /// What a commit had in the place of these files.
    func findings(
        since revision: String, _ input: InputOptions, choice: RuleChoice
    ) async throws(CommandFailure) -> ChangedFindings {
        let present = try present(input.time)
        let configuration = try await load(input).1
        let loaded: RevisionInput
        do {
            loaded = try await workspace.loadRevision(
                RevisionRequest(.named(revision), Self.request(input.paths, configuration)))
        } catch {
            throw CommandFailure(error)
        }
        // A commit before the first plan has no findings.
        guard let check = try? await check(loaded.files, configuration, input, choice: choice, present: present) else {
            return ChangedFindings(since: Project(files: []), [])
        }
        return ChangedFindings(since: check.project, check.findings)
    }

    private func check(
        _ loaded: Diagnosed<LoadedInput>, _ configuration: ProjectConfiguration, _ input: InputOptions,
        choice: RuleChoice, present: PlanDate
    ) async throws(CommandFailure) -> ProjectCheck {
        let again: @Sendable ([SourceFile]) async -> ProjectCheck = { files in
            await checked(files, loaded, input, configuration, choice: choice, present: present)
        }
        let check = await again(loaded.value.files)
        guard !check.project.plans.isEmpty || !check.project.documents.isEmpty else { throw nothingFound(input.paths) }
        return check
    }

    private func checked(
        _ files: [SourceFile], _ loaded: Diagnosed<LoadedInput>, _ input: InputOptions,
        _ configuration: ProjectConfiguration,
        choice: RuleChoice, present: PlanDate
    ) async -> ProjectCheck {
        let read = await ProjectReader.read(
            files, named: loaded.value.named, unreadable: loaded.value.unreadable, words: configuration.words,
            scope: .findings)
        var settings = configuration.rules
        choice.apply(to: &settings)
        let rules = ruleInput(
            Diagnosed(read.value, loaded.diagnostics + read.diagnostics), Analysis(of: read.value), present: present,
            isStated: input.time.now != nil, rootPath: loaded.value.rootPath, settings: settings)
        let outcome = await RuleCatalog.checkOnAllCores(rules)
        return ProjectCheck(
            project: read.value, findings: RuleCatalog.named(outcome.findings, in: read.value),
            suppressed: outcome.suppressed.count, root: loaded.value.root,
            rootPath: loaded.value.rootPath, input: rules, configuration: configuration,
            again: { await checked($0, loaded, input, configuration, choice: choice, present: present) })
    }
}
