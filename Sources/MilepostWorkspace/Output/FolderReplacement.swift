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
    private let wanted: [RawPath: [UInt8]]

    init(_ request: ReplaceRequest, environment: (String) -> String?) throws(WorkspaceError) {
        try OutputPath.check(request.files, folder: request.folder)
        self.request = request
        old = try OutputFolder(request, environment: environment)
        wanted = Dictionary(request.files.map { (RawPath($0.path), $0.bytes) }) { first, _ in first }
        beside = FolderLeftovers.name(beside: old.path)
    }

    func run() throws(WorkspaceError) -> ReplaceSummary {
        try checkOthers()
        let unchanged = unchangedPaths()
        let paths = OutputPath.sorted(request.files.map(\.path))
        let summary = ReplaceSummary(
            written: paths.filter { !unchanged.contains($0) }, unchanged: paths.filter(unchanged.contains),
            removed: OutputPath.sorted(old.ours.filter { wanted[RawPath($0)] == nil && isOldFile($0) }))
        if old.exists, summary.written.isEmpty, summary.removed.isEmpty, old.ours == Set(paths) { return summary }
        do {
            try build(unchanged)
            try put()
        } catch {
            // Everything in it is a copy or a second name.
            FolderLeftovers.remove(beside, standing: old.path)
            throw OutputFolder.unwritable(request.folder, error)
        }
        return summary
    }

    /// What is in the folder and not ours must not stand where our files go.
    private func checkOthers() throws(WorkspaceError) {
        for path in OutputPath.sorted(request.files.map(\.path)) {
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

    /// Files that lie there already with the same bytes.
    private func unchangedPaths() -> Set<String> {
        var unchanged: Set<String> = []
        for file in request.files where isOldFile(file.path) && old.ours.contains(file.path) {
            let path = old.path.appending(file.path)
            guard case .bytes(file.bytes)? = try? FileSystem.read(path, limit: file.bytes.count) else { continue }
            unchanged.insert(file.path)
        }
        return unchanged
    }

    private func build(_ unchanged: Set<String>) throws(SystemError) {
        try FileSystem.makeFolder(beside)
        let manifest = OutputManifest(paths: Set(request.files.map(\.path)))
        try FileSystem.writeNew(beside.appending(OutputManifest.name), manifest.bytes)
        var folders: Set<String> = []
        for file in request.files {
            for folder in OutputPath.folders(of: file.path) where folders.insert(folder).inserted {
                try FileSystem.makeFolder(beside.appending(folder))
            }
            let path = beside.appending(file.path)
            if unchanged.contains(file.path) {
                try FileSystem.linkOrCopy(old.path.appending(file.path), as: path)
            } else {
                try FileSystem.writeNew(path, file.bytes)
            }
        }
        try keepOthers()
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
