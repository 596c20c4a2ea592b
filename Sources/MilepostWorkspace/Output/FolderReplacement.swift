import MilepostSource

/// Makes a folder hold other files, all at once.
///
/// The new folder is built beside the old one and takes its place in one step; until then, whatever happens, the old one
/// stands as it was. Files that stay the same are the same files (a second name for them, so time stamps stay); so are
/// the files in the folder that are not ours. The new folder's list of files comes first, so that what a broken run
/// leaves behind is known.
struct FolderReplacement {
    private let request: ReplaceRequest
    private let old: OutputFolder
    /// Where the new folder is built.
    private let beside: RawPath

    init(_ request: ReplaceRequest, environment: (String) -> String?) throws(WorkspaceError) {
        try OutputPath.check(request.paths, folder: request.folder)
        self.request = request
        old = try OutputFolder(request, environment: environment)
        beside = FolderLeftovers.name(beside: old.path)
    }

    func run() async throws -> ReplaceSummary {
        try checkOthers()
        do {
            try makeFolders()
            let results = try await writeChanged()
            let summary = summary(results)
            let manifest = OutputManifest(paths: Set(request.paths), stamp: stamp(results)).bytes
            // A folder without a list would be nobody's, should we end here: one takes the other's place.
            try FileSystem.writeNew(beside.appending(OutputManifest.draftName), manifest)
            try FileSystem.move(
                beside.appending(OutputManifest.draftName), to: beside.appending(OutputManifest.name))
            if old.exists, summary.written.isEmpty, summary.removed.isEmpty, old.ours == Set(request.paths) {
                if request.input != nil {
                    try FileSystem.move(
                        beside.appending(OutputManifest.name), to: old.path.appending(OutputManifest.name))
                    try FileSystem.writeNew(beside.appending(OutputManifest.name), manifest)
                }
                FolderLeftovers.remove(beside, standing: old.path)
                return summary
            }
            for path in summary.unchanged {
                try FileSystem.linkOrCopy(old.path.appending(path), as: beside.appending(path))
            }
            try keepOthers()
            try put()
            return summary
        } catch {
            // Everything in it is a copy or a second name.
            FolderLeftovers.remove(beside, standing: old.path)
            guard let error = error as? SystemError else { throw error }
            throw OutputFolder.unwritable(request.folder, error)
        }
    }

    /// What became of a file.
    private struct Result {
        var isUnchanged: Bool
        var size: Int
        var mark: ContentDigest?
    }

    private func stamp(_ results: [Result]) -> OutputManifest.Stamp? {
        guard let input = request.input else { return nil }
        let sizes = zip(request.paths, results).sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
        return OutputManifest.Stamp(
            input: input, sizes: StandingFolder.digest(sizes.map(\.0), sizes.map(\.1.size)), note: request.note)
    }

    private func summary(_ results: [Result]) -> ReplaceSummary {
        let wanted = Set(request.paths)
        func paths(_ isUnchanged: Bool) -> [String] {
            OutputPath.sorted(zip(request.paths, results).filter { $0.1.isUnchanged == isUnchanged }.map(\.0))
        }
        return ReplaceSummary(
            written: paths(false), unchanged: paths(true),
            removed: OutputPath.sorted(old.ours.filter { !wanted.contains($0) && isOldFile($0) }),
            marks: marks(results))
    }

    private func marks(_ results: [Result]) -> [String: ContentDigest] {
        var marks: [String: ContentDigest] = [:]
        for (path, result) in zip(request.paths, results) { marks[path] = result.mark }
        return marks
    }

    /// What is in the folder and not ours must not stand where our files go.
    private func checkOthers() throws(WorkspaceError) {
        for path in OutputPath.sorted(request.paths) {
            for folder in OutputPath.folders(of: path) {
                guard let kind = old.listing.kinds[RawPath(folder)], kind != .folder, !old.ours.contains(folder) else {
                    continue
                }
                throw inTheWay(folder)
            }
            guard let kind = old.listing.kinds[RawPath(path)] else { continue }
            // A folder that held only files of ours may become a file.
            let isFree = kind == .folder ? !holdsOthers(path) : old.ours.contains(path)
            guard isFree else { throw inTheWay(path) }
        }
    }

    private func inTheWay(_ path: String) -> WorkspaceError {
        WorkspaceError(
            .output, path: request.folder,
            "“\(RawPath(request.folder).appending(path).text)” is in the way, and Milepost did not write it",
            hint: "move it away, or name another folder")
    }

    private func holdsOthers(_ folder: String) -> Bool {
        others.contains { $0.path.below(RawPath(folder)) != nil }
    }

    /// What lies in the folder and is not ours: files, links, and folders that hold none of ours.
    private var others: [FolderListing.Entry] {
        let manifest = RawPath(OutputManifest.name)
        var holders: Set<RawPath> = []
        for path in old.ours { holders.formUnion(OutputPath.folders(of: path).map { RawPath($0) }) }
        return old.listing.entries.filter { entry in
            if entry.path == manifest { return false }
            if entry.info.kind == .folder { return !holders.contains(entry.path) }
            return !(entry.path.isUTF8 && old.ours.contains(entry.path.text))
        }
    }

    private func isOldFile(_ path: String) -> Bool {
        old.listing.kinds[RawPath(path)] == .file
    }

    /// The new folder, with the list of what it will hold and the folders in it.
    private func makeFolders() throws(SystemError) {
        try FileSystem.makeFolder(beside)
        try FileSystem.writeNew(
            beside.appending(OutputManifest.name), OutputManifest(paths: Set(request.paths)).bytes)
        var folders: Set<String> = []
        for path in request.paths {
            for folder in OutputPath.folders(of: path) where folders.insert(folder).inserted {
                try FileSystem.makeFolder(beside.appending(folder))
            }
        }
    }

    /// Files that a worker takes at a time: few, so that a large one keeps nobody waiting at the end.
    private static let portion = 8

    /// Makes all files, on all cores, and writes those that are not there already with the same bytes.
    ///
    /// - Returns: for each path what became of it.
    private func writeChanged() async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
            let count = request.paths.count
            for start in stride(from: 0, to: count, by: Self.portion) {
                group.addTask {
                    (start, try (start..<min(start + Self.portion, count)).map { try writeIfChanged($0) })
                }
            }
            var all = [Result](repeating: Result(isUnchanged: false, size: 0), count: count)
            for try await (start, results) in group {
                all.replaceSubrange(start..<start + results.count, with: results)
            }
            return all
        }
    }

    private func writeIfChanged(_ position: Int) throws -> Result {
        let path = request.paths[position]
        let file = try request.file(position)
        let size = old.ours.contains(path) ? old.listing.files[RawPath(path)]?.size : nil
        guard let bytes = file.bytes else {
            guard let size else { throw SystemError.missing }
            return Result(isUnchanged: true, size: size, mark: file.mark)
        }
        if size == bytes.count,
            case .bytes(bytes)? = try? FileSystem.read(old.path.appending(path), limit: bytes.count)
        {
            return Result(isUnchanged: true, size: bytes.count, mark: file.mark)
        }
        try FileSystem.writeNew(beside.appending(path), bytes)
        return Result(isUnchanged: false, size: bytes.count, mark: file.mark)
    }

    private func keepOthers() throws(SystemError) {
        var permissions: [(RawPath, FileSystem.Info)] = []
        for entry in others {
            // A folder of ours that is no longer wanted may still hold others.
            try makeHolders(of: entry.path)
            let path = beside.appending(entry.path)
            if entry.info.kind == .folder {
                if (try? FileSystem.info(path)) == nil { try FileSystem.makeFolder(path) }
                permissions.append((path, entry.info))
            } else {
                try FileSystem.linkOrCopy(old.path.appending(entry.path), as: path)
            }
        }
        // Innermost last to first, once nothing more is put into them.
        for (path, info) in permissions.reversed() {
            try FileSystem.setPermissions(path, info.permissions)
            try FileSystem.setModified(path, info.modified)
        }
        if old.exists { try FileSystem.setPermissions(beside, try FileSystem.info(old.path).permissions) }
    }

    private func makeHolders(of path: RawPath) throws(SystemError) {
        let parent = beside.appending(path).parent
        if (try? FileSystem.info(parent)) == nil { try FileSystem.makeFolders(parent) }
    }

    /// The one step after which the new folder stands; then the old one goes.
    private func put() throws(SystemError) {
        guard old.exists else { return try FileSystem.move(beside, to: old.path) }
        try FolderExchange.exchange(beside, old.path)
        FolderLeftovers.remove(beside, standing: old.path)
    }
}
