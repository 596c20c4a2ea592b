/// A file that was found, or something in the place of one.
struct FoundFile {
    /// Absolute, with links resolved in all but the last part.
    let path: RawPath
    /// Below the root, as shown.
    let shown: String
    /// Absolute, with all links resolved: what the file is known by.
    let real: RawPath
    var isLink = false
    /// Set when there is nothing to read.
    var problem: UnreadableFile?
}

/// Looks for files below a folder.
///
/// Not searched: hidden folders, `node_modules`, folders a caller excludes, earlier output of Milepost. Links to folders
/// are not followed: one inside leads to what is found anyway, one outside is not ours to read.
struct FolderWalk {
    /// The folder, absolute, links resolved.
    let folder: RawPath
    /// What paths are shown relative to.
    let root: RawPath
    let excluded: Set<FileSystem.Identity>
    let isCandidate: @Sendable (String) -> Bool

    /// What a walk found.
    struct Result {
        var files: [FoundFile] = []
        /// Every folder that was searched, the first of them included.
        var folders: [RawPath] = []
        /// Folders below with a repository of their own.
        var repositories: [RawPath] = []
    }

    /// - Complexity: linear in what lies below the folder. No recursion: folders may be nested as deep as they like.
    func run() -> Result {
        var result = Result()
        var rest = [folder]
        while let next = rest.popLast() {
            let entries: [(name: RawPath, kind: FileSystem.Kind?)]
            do {
                entries = try FileSystem.entries(in: next)
            } catch {
                result.files.append(found(next, .unsearchable(error.reason), suffix: "/"))
                continue
            }
            if next != folder {
                if entries.contains(where: { $0.name == Self.manifest }) { continue }
                if entries.contains(where: { $0.name == Self.git }) { result.repositories.append(next) }
            }
            result.folders.append(next)
            for (name, kind) in entries where name.bytes.first != UInt8(ascii: ".") {
                visit(next.appending(name), kind, into: &result, folders: &rest)
            }
        }
        return result
    }

    private static let manifest = RawPath(OutputManifest.name)
    private static let git = RawPath(".git")
    private static let nodeModules = RawPath("node_modules")

    /// - Parameter kind: as the folder says; nil where it does not.
    private func visit(
        _ path: RawPath, _ kind: FileSystem.Kind?, into result: inout Result, folders: inout [RawPath]
    ) {
        let isWanted = isCandidate(shown(path))
        if kind == .file {
            if isWanted { result.files.append(found(path)) }
            return
        }
        // What is gone since its name was read is not there.
        guard let info = try? FileSystem.info(path) else { return }
        switch info.kind {
        case .file: if isWanted { result.files.append(found(path)) }
        case .special: if isWanted { result.files.append(found(path, .special)) }
        case .link: if isWanted, let file = followed(path) { result.files.append(file) }
        case .folder:
            guard path.lastPart != Self.nodeModules, !excluded.contains(info.identity) else { return }
            if isWanted { result.files.append(found(path, .folder)) }
            folders.append(path)
        }
    }

    /// A link to a file in the folder is read, one to a folder passed over, any other a finding.
    private func followed(_ path: RawPath) -> FoundFile? {
        guard let info = try? FileSystem.info(path, followingLink: true), let real = FileSystem.realPath(path) else {
            return found(path, .dangling)
        }
        if info.kind == .folder { return nil }
        if real.below(folder) == nil { return found(path, .outside) }
        if info.kind == .special { return found(path, .special) }
        return FoundFile(path: path, shown: shown(path), real: real, isLink: true)
    }

    private func found(_ path: RawPath, _ problem: UnreadableFile? = nil, suffix: String = "") -> FoundFile {
        FoundFile(
            path: path, shown: shown(path) + suffix, real: path, problem: path.isUTF8 ? problem : problem ?? .name)
    }

    private func shown(_ path: RawPath) -> String {
        (path.below(root) ?? path).text
    }
}
