import MilepostSource

/// Finds and reads the files of a commit, as ``InputLoader`` does those of the disk: the same files are found, and they
/// are shown by the same paths, so that two states of a plan can be told from two plans.
struct RevisionLoader {
    let request: RevisionRequest

    /// A path of the request, seen from the top of its repository.
    private struct Place {
        /// Its folder.
        let folder: RawPath
        /// The file's name; nil for a folder.
        let name: RawPath?
        var path: RawPath { name.map { folder.appending($0) } ?? folder }
    }

    func load() async throws(WorkspaceError) -> RevisionInput {
        let paths = request.input.paths.isEmpty ? ["."] : request.input.paths
        let first = Self.standing(RawPath(paths[0])).folder.text
        let commit = try await Git.commit(request.revision, in: first)
        var tops: [RawPath] = []
        var asked: [RawPath] = []
        for path in paths {
            let (top, below) = try await Self.top(of: path)
            tops.append(top)
            asked.append(below)
        }
        guard Set(tops).count == 1 else {
            throw WorkspaceError(
                .input, path: paths[0], "the paths lie in several repositories, which have no commit in common",
                hint: "name paths of one repository")
        }
        // Of a file, its whole folder: task files lie beside a plan and below it.
        let listing = zip(paths, asked).map { given, path in
            (try? FileSystem.info(RawPath(given), followingLink: true))?.kind == .folder ? path : Self.parent(of: path)
        }
        guard let listed = await Git.files(of: commit.name, below: listing, in: tops[0].text) else {
            throw WorkspaceError(
                .input, path: paths[0], "the files of commit \(commit.name.prefix(10)) cannot be listed",
                hint: "see whether the clone is whole: git fsck")
        }
        let places = try asked.enumerated().map { index, path throws(WorkspaceError) in
            try Self.place(path, in: listed, given: paths[index], commit)
        }
        let root = places.dropFirst().reduce(places[0].folder) { Self.common($0, $1.folder) }
        let found = await following(find(places, listed, root: root), listed, in: tops[0].text)
        let files = try await read(found, root: root, in: tops[0].text, commit)
        return RevisionInput(
            commit: GitCommit(hash: String(commit.name.prefix(10)), date: commit.date), files: files)
    }

    /// The innermost folder of a path that is on the disk, and what follows it: what a commit holds may be gone by now.
    private static func standing(_ path: RawPath) -> (folder: RawPath, rest: RawPath) {
        var folder = path
        var rest: [RawPath] = []
        while (try? FileSystem.info(folder, followingLink: true))?.kind != .folder {
            let parent = folder.parent
            guard parent != folder else { break }
            rest.insert(folder.lastPart, at: 0)
            folder = parent
        }
        return (folder, rest.reduce(RawPath("")) { $0.bytes.isEmpty ? $1 : $0.appending($1) })
    }

    /// The top of the repository that a path lies in, and the path below it.
    private static func top(of path: String) async throws(WorkspaceError) -> (top: RawPath, below: RawPath) {
        let (folder, rest) = standing(RawPath(path))
        guard let answer = await Git.run(["rev-parse", "--show-toplevel", "--show-prefix"], in: folder.text),
            answer.code == 0
        else {
            throw WorkspaceError(
                .input, path: path, "“\(path)” lies in no work tree of git", hint: "name a folder of the repository")
        }
        var lines = answer.output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { RawPath(bytes: Array($0)) }
        guard lines.count >= 2 else {
            throw WorkspaceError(.input, path: path, "“\(path)” lies in no work tree of git")
        }
        let top = lines.removeFirst()
        let prefix = lines[0].bytes.isEmpty ? RawPath("") : lines[0].withoutEndSlash
        if rest.bytes.isEmpty { return (top, prefix) }
        return (top, prefix.bytes.isEmpty ? rest : prefix.appending(rest))
    }

    private static func place(
        _ path: RawPath, in listed: [Git.Blob], given: String, _ commit: Git.Commit
    ) throws(WorkspaceError) -> Place {
        if path.bytes.isEmpty { return Place(folder: path, name: nil) }
        if listed.contains(where: { $0.path == path }) {
            return Place(folder: Self.parent(of: path), name: path.lastPart)
        }
        guard listed.contains(where: { below($0.path, path) != nil }) else {
            throw WorkspaceError(
                .input, path: given, "“\(given)” is not in commit \(commit.name.prefix(10))",
                hint: "name a path that was there at that time")
        }
        return Place(folder: path, name: nil)
    }

    /// The folder of a path; the top is the empty path.
    private static func parent(of path: RawPath) -> RawPath {
        let parent = path.parent
        return parent == RawPath(".") ? RawPath("") : parent
    }

    /// A path below a folder; everything is below the top.
    private static func below(_ path: RawPath, _ folder: RawPath) -> RawPath? {
        folder.bytes.isEmpty ? path : path.below(folder).flatMap { $0.bytes.isEmpty ? nil : $0 }
    }

    private static func common(_ one: RawPath, _ other: RawPath) -> RawPath {
        var folder = one
        while !folder.bytes.isEmpty, other != folder, below(other, folder) == nil {
            folder = parent(of: folder)
        }
        return folder
    }

    private struct Found {
        /// Of a link that was followed, what it leads to.
        var blob: Git.Blob
        let shown: String
        var isNamed: Bool
        let isLink: Bool
        var problem: UnreadableFile?
    }

    /// What is worth reading, in the order of what is shown. Folders that hold an earlier report of ours are passed over,
    /// hidden ones and `node_modules` too.
    private func find(_ places: [Place], _ listed: [Git.Blob], root: RawPath) -> [Found] {
        let manifest = RawPath(OutputManifest.name)
        let outputs = Set(listed.filter { $0.path.lastPart == manifest }.map(\.path.parent))
        var found: [RawPath: Found] = [:]
        for place in places {
            for blob in listed {
                guard let below = Self.below(blob.path, place.folder), let shown = Self.below(blob.path, root) else {
                    continue
                }
                let isNamed = blob.path == place.path
                guard isNamed || Self.isSearched(below, folder: place.folder, outputs) else { continue }
                let isCandidate = place.name == nil ? request.input.isCandidate : request.input.isCandidateBesideNamed
                guard isNamed || isCandidate(shown.text) else { continue }
                found[blob.path] = self.found(
                    blob, shown, isNamed: isNamed || found[blob.path]?.isNamed == true)
            }
        }
        return found.values.sorted { $0.shown.utf8.lexicographicallyPrecedes($1.shown.utf8) }
    }

    /// Links with what they lead to, and each file once, by its own name before those of links.
    private func following(_ found: [Found], _ listed: [Git.Blob], in top: String) async -> [Found] {
        let links = found.filter { $0.isLink && $0.problem == nil }
        guard !links.isEmpty else { return found }
        let targets = await Git.contents(of: links.map(\.blob), in: top) ?? []
        let byPath = Dictionary(listed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var leads: [String: RawPath?] = [:]
        for (link, target) in zip(links, targets) {
            leads[link.shown] = .some(Self.resolved(target, from: link.blob.path))
        }
        var followed: [Found] = []
        var seen = Set(found.filter { !$0.isLink }.map(\.blob.path))
        for var file in found {
            guard file.isLink, file.problem == nil else {
                followed.append(file)
                continue
            }
            let path = leads[file.shown] ?? nil
            if let path, let blob = byPath[path], !blob.isLink {
                guard seen.insert(path).inserted else { continue }
                file.blob = blob
                if blob.size > request.input.sizeLimit { file.problem = .tooLarge(limit: request.input.sizeLimit) }
            } else if let path, listed.contains(where: { Self.below($0.path, path) != nil }) {
                // A folder: what it holds is found where it lies.
                continue
            } else {
                file.problem = path == nil ? .outside : .dangling
            }
            followed.append(file)
        }
        return followed
    }

    /// Where a link leads, from the top of the repository; nil for what lies outside of it.
    private static func resolved(_ target: [UInt8], from link: RawPath) -> RawPath? {
        guard target.first != UInt8(ascii: "/") else { return nil }
        var parts = link.bytes.split(separator: UInt8(ascii: "/")).dropLast().map(Array.init)
        for part in target.split(separator: UInt8(ascii: "/")) {
            if part.elementsEqual(".".utf8) { continue }
            guard part.elementsEqual("..".utf8) else {
                parts.append(Array(part))
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return RawPath(bytes: Array(parts.joined(separator: [UInt8(ascii: "/")])))
    }

    private static func isSearched(_ below: RawPath, folder: RawPath, _ outputs: Set<RawPath>) -> Bool {
        let parts = below.bytes.split(separator: UInt8(ascii: "/"))
        guard !parts.contains(where: { $0.first == UInt8(ascii: ".") }) else { return false }
        var holder = folder
        for part in parts.dropLast() {
            if part.elementsEqual("node_modules".utf8) { return false }
            holder = holder.bytes.isEmpty ? RawPath(bytes: Array(part)) : holder.appending(RawPath(bytes: Array(part)))
            if outputs.contains(holder) { return false }
        }
        return true
    }

    private func found(_ blob: Git.Blob, _ shown: RawPath, isNamed: Bool) -> Found {
        var problem: UnreadableFile?
        if !shown.isUTF8 {
            problem = .name
        } else if blob.size > request.input.sizeLimit {
            problem = .tooLarge(limit: request.input.sizeLimit)
        }
        return Found(blob: blob, shown: shown.text, isNamed: isNamed, isLink: blob.isLink, problem: problem)
    }

    private func read(
        _ found: [Found], root: RawPath, in top: String, _ commit: Git.Commit
    ) async throws(WorkspaceError) -> Diagnosed<LoadedInput> {
        let readable = found.filter { $0.problem == nil }.map(\.blob)
        guard let contents = await Git.contents(of: readable, in: top) else {
            throw WorkspaceError(
                .input, path: top, "files of commit \(commit.name.prefix(10)) are not in this clone",
                hint: "fetch them: git fetch --refetch --filter=blob:limit=64m, or clone again without --filter")
        }
        var rest = contents[...]
        var files: [SourceFile] = []
        var named: Set<FileID> = []
        var unreadable: Set<FileID> = []
        var diagnostics: [Diagnostic] = []
        for file in found {
            let bytes = file.problem == nil ? rest.popFirst() ?? [] : []
            let source = SourceFile(id: FileID(files.count), path: file.shown, bytes: bytes)
            files.append(source)
            if file.isNamed { named.insert(source.id) }
            if let problem = file.problem ?? UTF8Check.fault(in: bytes) {
                unreadable.insert(source.id)
                diagnostics.append(problem.diagnostic(in: source))
            }
        }
        let folder = root.bytes.isEmpty ? "." : root.text
        return Diagnosed(
            LoadedInput(files: files, named: named, unreadable: unreadable, root: folder, rootPath: top), diagnostics)
    }
}
