import MilepostSource

/// Finds and reads the files of a run.
struct InputLoader {
    let request: LoadRequest

    func load() async throws(WorkspaceError) -> Diagnosed<LoadedInput> {
        var inputs: [InputPath] = []
        for path in request.paths.isEmpty ? ["."] : request.paths { inputs.append(try InputPath(path)) }
        let root = inputs.dropFirst().reduce(inputs[0].folder) { $0.commonFolder(with: $1.folder) }
        let found = await find(inputs, root: root)
        return await read(found.files, named: found.named, root: root, shownRoot: Self.shown(root, inputs))
    }

    private func find(
        _ inputs: [InputPath], root: RawPath
    ) async -> (files: [FoundFile], named: Set<RawPath>) {
        var files: [FoundFile] = []
        for input in inputs {
            if let name = input.name { files.append(namedFile(input.folder.appending(name), root: root)) }
        }
        let named = Set<RawPath>(files.map { $0.real })
        var excluded: Set<FileSystem.Identity> = []
        for path in request.excluded {
            if let info = try? FileSystem.info(RawPath(path), followingLink: true) { excluded.insert(info.identity) }
        }
        var searched: Set<RawPath> = []
        // Folders first: what is found in one need not be looked for beside a file.
        let folders = inputs.filter { $0.name == nil }
        let besides = inputs.filter { $0.name != nil }
        for input in folders + besides {
            guard searched.insert(input.folder).inserted else { continue }
            let walk = FolderWalk(
                folder: input.folder, root: root, excluded: excluded,
                isCandidate: input.name == nil ? request.isCandidate : request.isCandidateBesideNamed)
            files += await withoutIgnored(walk.run(), in: input.folder)
        }
        return (Self.once(files), named)
    }

    /// A file given by name, whatever it is. A link is followed wherever it leads: the user asked for it.
    private func namedFile(_ path: RawPath, root: RawPath) -> FoundFile {
        let kind = (try? FileSystem.info(path, followingLink: true))?.kind
        return FoundFile(
            path: path, shown: (path.below(root) ?? path).text, real: FileSystem.realPath(path) ?? path,
            problem: kind == .special ? .special : path.isUTF8 ? nil : .name)
    }

    /// Asks git once for each repository that holds files.
    private func withoutIgnored(_ walk: FolderWalk.Result, in folder: RawPath) async -> [FoundFile] {
        let repositories = Set(walk.repositories)
        var ignored: [RawPath: IgnoredPaths] = [:]
        var kept: [FoundFile] = []
        for file in walk.files {
            let holder = Self.holder(of: file.path, repositories, folder)
            if ignored[holder] == nil { ignored[holder] = await IgnoredPaths.ask(in: holder) }
            guard let path = file.path.below(holder), ignored[holder]?.contains(path) == true else {
                kept.append(file)
                continue
            }
        }
        return kept
    }

    /// The innermost repository below the folder that a file lies in, else the folder.
    private static func holder(of path: RawPath, _ repositories: Set<RawPath>, _ folder: RawPath) -> RawPath {
        guard !repositories.isEmpty else { return folder }
        var holder = path.parent
        while holder.bytes.count > folder.bytes.count, !repositories.contains(holder) { holder = holder.parent }
        return holder.bytes.count > folder.bytes.count ? holder : folder
    }

    /// Each file once, by its own name before those of links, in the order of what is shown.
    private static func once(_ files: [FoundFile]) -> [FoundFile] {
        var seen: Set<RawPath> = []
        let ordered = files.sorted { $0.shown.utf8.lexicographicallyPrecedes($1.shown.utf8) }
        let kept = (ordered.filter { !$0.isLink } + ordered.filter(\.isLink)).filter { seen.insert($0.real).inserted }
        return kept.sorted { $0.shown.utf8.lexicographicallyPrecedes($1.shown.utf8) }
    }

    private func read(
        _ found: [FoundFile], named: Set<RawPath>, root: RawPath, shownRoot: String
    ) async -> Diagnosed<LoadedInput> {
        let contents = await Array(found.enumerated()).concurrentMap { index, file in
            let (bytes, problem) = content(of: file)
            return (source: source(FileID(index), path: file.shown, bytes), problem: problem)
        }
        let files = contents.map(\.source)
        var unreadable: Set<FileID> = []
        var diagnostics: [Diagnostic] = []
        for (source, problem) in contents {
            if let problem {
                unreadable.insert(source.id)
                diagnostics.append(problem.diagnostic(in: source))
            }
        }
        let ids = zip(found, files).filter { named.contains($0.0.real) }.map(\.1.id)
        let input = LoadedInput(
            files: files, named: Set(ids), unreadable: unreadable, root: shownRoot, rootPath: root.text)
        return Diagnosed(input, diagnostics)
    }

    /// The file as an earlier run loaded it, if it has not changed.
    private func source(_ id: FileID, path: String, _ bytes: [UInt8]) -> SourceFile {
        if request.known.indices.contains(id.index) {
            let known = request.known[id.index]
            if known.id == id, known.path == path, known.bytes == bytes { return known }
        }
        return SourceFile(id: id, path: path, bytes: bytes)
    }

    private func content(of file: FoundFile) -> (bytes: [UInt8], problem: UnreadableFile?) {
        if let problem = file.problem { return ([], problem) }
        do {
            switch try FileSystem.read(file.real, limit: request.sizeLimit) {
            case .bytes(let bytes): return (bytes, UTF8Check.fault(in: bytes))
            case .tooLarge: return ([], .tooLarge(limit: request.sizeLimit))
            case .special: return ([], .special)
            }
        } catch {
            return ([], .system(error.reason))
        }
    }

    /// The root as people see it: what they named, else from the current folder, else in full.
    private static func shown(_ root: RawPath, _ inputs: [InputPath]) -> String {
        if inputs.count == 1 {
            return inputs[0].name == nil ? inputs[0].given : RawPath(inputs[0].given).parent.text
        }
        guard let current = FileSystem.realPath(RawPath(".")), let below = root.below(current) else { return root.text }
        return below.bytes.isEmpty ? "." : below.text
    }
}
