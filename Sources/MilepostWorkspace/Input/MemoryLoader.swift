import MilepostSource

/// Finds and reads files in memory, as ``InputLoader`` does on the disk.
struct MemoryLoader {
    let files: [String: [UInt8]]

    /// What a path of the request names.
    private struct Place {
        let folder: [Substring]
        /// Nil for a folder.
        let file: String?
    }

    func load(_ request: LoadRequest) throws(WorkspaceError) -> Diagnosed<LoadedInput> {
        var places: [Place] = []
        for path in request.paths.isEmpty ? ["."] : request.paths { places.append(try place(path)) }
        let root = places.dropFirst().reduce(places[0].folder) { common, next in
            zip(common, next.folder).prefix { $0 == $1 }.map(\.0)
        }
        var found: Set<String> = []
        for place in places {
            let isCandidate = place.file == nil ? request.isCandidate : request.isCandidateBesideNamed
            for path in files.keys where Self.parts(path).starts(with: place.folder) {
                if isCandidate(Self.shown(path, root)) { found.insert(path) }
            }
        }
        let named = Set(places.compactMap(\.file))
        return read(found.union(named), named: named, root: root)
    }

    private func place(_ path: String) throws(WorkspaceError) -> Place {
        let parts = Self.parts(path)
        let file = parts.joined(separator: "/")
        if files[file] != nil { return Place(folder: Array(parts.dropLast()), file: file) }
        guard files.keys.contains(where: { Self.parts($0).starts(with: parts) }) else {
            throw WorkspaceError(
                .input, path: path, "“\(path)” cannot be read: \(SystemError.missing.reason)",
                hint: "name a folder or a file that exists")
        }
        return Place(folder: parts, file: nil)
    }

    private func read(_ found: Set<String>, named: Set<String>, root: [Substring]) -> Diagnosed<LoadedInput> {
        var sources: [SourceFile] = []
        var unreadable: Set<FileID> = []
        var ids: Set<FileID> = []
        var diagnostics: [Diagnostic] = []
        for path in OutputPath.sorted(found) {
            let source = SourceFile(id: FileID(sources.count), path: Self.shown(path, root), bytes: files[path] ?? [])
            sources.append(source)
            if named.contains(path) { ids.insert(source.id) }
            if let problem = UTF8Check.fault(in: source.bytes) {
                unreadable.insert(source.id)
                diagnostics.append(problem.diagnostic(in: source))
            }
        }
        let folder = root.isEmpty ? "." : root.joined(separator: "/")
        let input = LoadedInput(files: sources, named: ids, unreadable: unreadable, root: folder, rootPath: folder)
        return Diagnosed(input, diagnostics)
    }

    private static func shown(_ path: String, _ root: [Substring]) -> String {
        parts(path).dropFirst(root.count).joined(separator: "/")
    }

    private static func parts(_ path: String) -> [Substring] {
        path.split(separator: "/").filter { $0 != "." }
    }
}
