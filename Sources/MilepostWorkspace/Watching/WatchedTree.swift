import MilepostSource

/// What lies where a run looks, as far as a change of it can be seen without reading: folders, and candidates with their
/// sizes and time stamps.
struct WatchedTree: Equatable {
    /// Every folder that is searched, and the one that all paths have in common, by its absolute path.
    private(set) var folders: [RawPath: FileSystem.Identity] = [:]
    /// The folder that all paths have in common, where none of them is searched for it; folders in it do not matter.
    private(set) var root: RawPath?
    /// Only where it was asked for.
    private(set) var files: [RawPath: Stamp] = [:]

    /// By it a change of a file is seen.
    struct Stamp: Equatable {
        let identity: FileSystem.Identity
        let size: Int
        /// Nanoseconds.
        let modified: Int
    }

    /// - Parameter withFiles: whether candidates are looked at too.
    init(_ request: WatchRequest, withFiles: Bool) {
        var excluded: Set<FileSystem.Identity> = []
        for path in request.excluded {
            if let info = try? FileSystem.info(RawPath(path), followingLink: true) { excluded.insert(info.identity) }
        }
        // What is not there now may come back.
        let inputs = (request.paths.isEmpty ? ["."] : request.paths).compactMap { try? InputPath($0) }
        for input in inputs {
            if let name = input.name { add(named: input.folder.appending(name), withFiles: withFiles) }
            let walk = FolderWalk(
                folder: input.folder, root: input.folder, excluded: excluded, isCandidate: request.isCandidate
            )
            .run()
            for folder in walk.folders { add(folder: folder) }
            if withFiles {
                for file in walk.files { add(file: file.real) }
            }
        }
        if let first = inputs.first {
            add(root: inputs.dropFirst().reduce(first.folder) { $0.commonFolder(with: $1.folder) }, request, withFiles)
        }
    }

    /// The project's own folder, which need not be one of those that are searched: what lies in it and matters.
    private mutating func add(root: RawPath, _ request: WatchRequest, _ withFiles: Bool) {
        guard folders[root] == nil else { return }
        self.root = root
        add(folder: root)
        guard withFiles, let names = try? FileSystem.names(in: root) else { return }
        for name in names where name.bytes.first != UInt8(ascii: ".") && request.isCandidate(name.text) {
            add(file: root.appending(name))
        }
    }

    /// A file given by name, which may be a link that leads elsewhere.
    private mutating func add(named path: RawPath, withFiles: Bool) {
        guard let real = FileSystem.realPath(path) else { return }
        add(folder: real.parent)
        if withFiles { add(file: real) }
    }

    private mutating func add(folder: RawPath) {
        folders[folder] = (try? FileSystem.info(folder))?.identity
    }

    private mutating func add(file: RawPath) {
        guard let info = try? FileSystem.info(file, followingLink: true) else { return }
        files[file] = Stamp(identity: info.identity, size: info.size, modified: info.modifiedNanoseconds)
    }
}
