import MilepostAnalysis
import MilepostModel
import MilepostProtocol
import MilepostReading
import MilepostRules
import MilepostSource
import MilepostWorkspace

/// What only the whole run can know of a change: which rules the project has, and which files are found.
extension EditPipeline {
    /// No rule may be broken that was not broken before.
    func guardFindings(_ edited: EditedFiles, from reading: Reading, _ now: PlanDate) async throws(Refusal) {
        let input = reading.input
        let before = await findings(input.files, input.named, input.unreadable, reading, now)
        let after = await findings(edited.project.files, edited.named, edited.unreadable, reading, now)
        guard let new = after.first(where: { $0.value.count > before[$0.key]?.count ?? 0 })?.value.first else { return }
        throw Refusal(
            "check would find what it does not find now: \(new.rule) \(new.message)",
            help: "see the findings with milepost check")
    }

    /// A file that goes or moves must not be a link: what it leads to would be gone, for others who have links to it too,
    /// and what comes back later would be no link.
    func guardLinks(_ edited: EditedFiles, _ root: String) throws(Refusal) {
        for file in edited.files where file.after == nil {
            guard let target = workspace.editing.link(root, file.path) else { continue }
            throw Refusal(
                "\(file.path) is a link to \(target), which would be gone from there",
                help: "put the file itself in the link's place first")
        }
    }

    /// By rule and task, since places and paths are others.
    private func findings(
        _ files: [SourceFile], _ named: Set<FileID>, _ unreadable: Set<FileID>, _ reading: Reading, _ now: PlanDate
    ) async -> [String: [Diagnostic]] {
        let read = await ProjectReader.read(
            files, named: named, unreadable: unreadable, words: reading.configuration.words)
        let rules = Pipeline(workspace: workspace).ruleInput(
            read, Analysis(of: read.value), present: now, isStated: true, rootPath: reading.input.rootPath,
            settings: reading.configuration.rules)
        return Dictionary(grouping: RuleCatalog.check(rules).findings) { "\($0.rule) \($0.task ?? "")" }
    }

    /// A new file has to be found by the next command: where git ignores it, or the configuration leaves it out, what it
    /// holds would be lost from every number. Takes the change back then.
    func guardFound(_ change: ChangeSet, _ request: EditRequest) async throws(CommandFailure) {
        let new = change.files.filter { $0.before == nil }
        guard !new.isEmpty else { return }
        let found = Set(try await Pipeline(workspace: workspace).load(request.paths).0.value.files.map(\.path))
        guard let lost = new.first(where: { !found.contains($0.path) }) else { return }
        let inverse = change.files.map { FileChange(path: $0.path, before: $0.after, after: $0.before) }
        do {
            try workspace.editing.write(
                ChangeSet(root: change.root, folder: change.folder, title: "undo \(change.title)", files: inverse))
        } catch {
            throw CommandFailure(error)
        }
        workspace.editing.forget(change.folder)
        throw CommandFailure(
            .findings, "\(lost.path) would not be found again, so nothing was changed",
            hint: "let git not ignore it (git check-ignore -v \(lost.path)), nor exclude in milepost.yml")
    }
}
