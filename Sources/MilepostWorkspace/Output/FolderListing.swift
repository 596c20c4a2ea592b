/// All that lies in an output folder, without following a link.
struct FolderListing {
    struct Entry {
        /// Below the folder.
        let path: RawPath
        let info: FileSystem.Info
    }

    /// Folders before what lies in them.
    private(set) var entries: [Entry] = []
    private(set) var kinds: [RawPath: FileSystem.Kind] = [:]
    /// What is known of each ordinary file.
    private(set) var files: [RawPath: FileSystem.Info] = [:]

    init() {}

    init(_ folder: RawPath) throws(SystemError) {
        var rest = [RawPath("")]
        while let next = rest.popLast() {
            for name in try FileSystem.names(in: folder.appending(next)) {
                let path = next.appending(name)
                let info = try FileSystem.info(folder.appending(path))
                entries.append(Entry(path: path, info: info))
                kinds[path] = info.kind
                if info.kind == .file { files[path] = info }
                if info.kind == .folder { rest.append(path) }
            }
        }
    }

    /// Paths of folders, the innermost first.
    var foldersInsideOut: [RawPath] {
        entries.filter { $0.info.kind == .folder }.map(\.path).reversed()
    }
}
