/// An output folder as it stands before it is replaced, known to be one that may be.
struct OutputFolder {
    /// As the user named it.
    let given: String
    /// Absolute, links resolved.
    let path: RawPath
    /// What lies in it; empty when it does not exist.
    let listing: FolderListing
    let exists: Bool
    /// What an earlier run wrote.
    let ours: Set<String>

    /// - Throws: why the folder must not be written to, or cannot be.
    init(_ request: ReplaceRequest, environment: (String) -> String?) throws(WorkspaceError) {
        given = request.folder
        path = try Self.place(request.folder)
        try Self.protect(path, request, home: environment("HOME"))
        FolderLeftovers.remove(beside: path)
        guard let info = try? FileSystem.info(path) else {
            (listing, exists, ours) = (FolderListing(), false, [])
            return
        }
        guard info.kind == .folder else {
            let what = info.kind == .link ? "is a link" : "is no folder"
            throw WorkspaceError(
                .output, path: given, "“\(given)” \(what), so no site is put in its place",
                hint: "name the folder itself, or a new one")
        }
        do {
            listing = try FolderListing(path)
        } catch {
            throw WorkspaceError(.output, path: given, "“\(given)” cannot be searched: \(error.reason)")
        }
        exists = true
        ours = try Self.ours(in: path, listing, given: given)
    }

    /// The folder the path names, with the links on the way to it resolved. Folders on the way are made.
    private static func place(_ given: String) throws(WorkspaceError) -> RawPath {
        let path = RawPath(given)
        guard !given.isEmpty, path.isWhole else {
            throw WorkspaceError(.output, path: given, "an empty path names no folder", hint: "name a folder")
        }
        let last = path.lastPart
        if last == RawPath(".") || last == RawPath("..") || last.bytes.isEmpty {
            guard let real = FileSystem.realPath(path) else { throw unwritable(given, .last) }
            return real
        }
        do {
            try FileSystem.makeFolders(path.parent)
        } catch {
            throw unwritable(given, error)
        }
        guard let parent = FileSystem.realPath(path.parent) else { throw unwritable(given, .last) }
        return parent.appending(last)
    }

    private static func protect(_ path: RawPath, _ request: ReplaceRequest, home: String?) throws(WorkspaceError) {
        let given = request.folder
        guard path != RawPath("/") else {
            throw WorkspaceError(.output, path: given, "“\(given)” is the whole disk", hint: "name a folder of its own")
        }
        for input in request.protected {
            guard let real = FileSystem.realPath(RawPath(input)), real.below(path) != nil else { continue }
            throw WorkspaceError(
                .output, path: given, "“\(given)” holds “\(input)”, which is read from", hint: "name another folder")
        }
        for (place, what) in [(home, "your home folder"), (".", "the current folder")] {
            guard let place, let real = FileSystem.realPath(RawPath(place)), real.below(path) != nil else { continue }
            throw WorkspaceError(
                .output, path: given, "“\(given)” is or holds \(what)", hint: "name a folder of its own")
        }
    }

    private static func ours(
        in path: RawPath, _ listing: FolderListing, given: String
    ) throws(WorkspaceError) -> Set<String> {
        let name = RawPath(OutputManifest.name)
        if listing.kinds[name] == .file,
            case .bytes(let bytes)? = try? FileSystem.read(path.appending(name), limit: 64 << 20),
            let manifest = OutputManifest(bytes: bytes)
        {
            return manifest.paths
        }
        guard listing.entries.isEmpty else {
            throw WorkspaceError(
                .output, path: given,
                "“\(given)” holds files that Milepost did not write (it has no \(OutputManifest.name)), so it is left alone",
                hint: "name a new or an empty folder")
        }
        return []
    }

    static func unwritable(_ given: String, _ error: SystemError) -> WorkspaceError {
        WorkspaceError(.output, path: given, "“\(given)” cannot be written: \(error.reason)")
    }
}
