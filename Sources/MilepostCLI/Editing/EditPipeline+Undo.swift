import MilepostModel
import MilepostSource
import MilepostWorkspace

extension EditPipeline {
    /// Takes back the last change of a project, if its files still are as the change left them.
    func undo(_ request: EditRequest) async throws(CommandFailure) -> EditOutcome {
        let now = try present(request)
        let reading = try await read(request)
        let folder = try folderOfLastChange(request, reading)
        let lock = request.dryRun ? nil : try take(folder, request, request.by)
        defer { lock?.release() }
        let remarks = request.dryRun ? [] : try recover(folder, reading.input.rootPath)
        guard let last = workspace.editing.last(folder, reading.input.rootPath) else { throw Self.nothing }
        if let path = last.touched.first {
            throw CommandFailure(
                .findings, "\(path) was changed since ‘\(last.title)’, which cannot be taken back",
                hint: "see what it was with git diff, and change it by hand")
        }
        let root = reading.input.rootPath
        let change = ChangeSet(root: folder, folder: folder, title: "undo \(last.title)", files: last.inverse)
        if !request.dryRun {
            do {
                try workspace.editing.write(change)
            } catch {
                throw CommandFailure(error)
            }
            workspace.editing.forget(folder)
        }
        let diffs = last.inverse.map { file in
            let path = Self.shown(file.path, folder: folder, root: root)
            return (path: path, diff: UnifiedDiff(path: path, before: file.before, after: file.after))
        }
        let outcome = EditOutcome(
            request: request, plan: nil, task: nil, status: nil,
            sentence: request.dryRun ? "‘\(last.title)’ would be taken back." : "‘\(last.title)’ is taken back.",
            remarks: remarks, isPartial: false, diffs: diffs, root: reading.input.root,
            makeReport: { Self.report(reading.project, now) })
        if !request.dryRun { try await commit(request, change, outcome) }
        return outcome
    }

    private static let nothing = CommandFailure(
        .nothingToDo, "there is no change to take back", hint: "take back what is older with git")

    private func folderOfLastChange(
        _ request: EditRequest, _ reading: Reading
    ) throws(CommandFailure) -> String {
        var folders: [String] = []
        for plan in reading.project.plans {
            let folder = Self.folder(of: plan, root: reading.input.rootPath)
            if !folders.contains(folder) { folders.append(folder) }
        }
        let changed = folders.filter { workspace.editing.last($0, reading.input.rootPath) != nil }
        if let only = changed.first ?? folders.first, changed.count < 2 { return only }
        throw CommandFailure(
            .usage, "\(changed.count) plans have a last change", hint: "name the folder of one of them with --in")
    }

    /// A path that is relative to the project's folder, from the root of the input.
    private static func shown(_ path: String, folder: String, root: String) -> String {
        let whole = path.hasPrefix("/") ? path : "\(folder)/\(path)"
        let prefix = root.hasSuffix("/") ? root : root + "/"
        return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
    }
}
