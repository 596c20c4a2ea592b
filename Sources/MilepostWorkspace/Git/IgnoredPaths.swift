/// Paths that git ignores, below the folder it was asked for.
struct IgnoredPaths {
    private let paths: Set<RawPath>

    /// - Parameter listed: as git lists them, whole folders with a slash at their end.
    init(_ listed: [RawPath]) {
        let paths = Set(listed.map(\.withoutEndSlash))
        self.paths = paths.contains(RawPath(".")) ? [] : paths
    }

    /// What git ignores in a folder; nothing outside a work tree, without git, and in a folder that is ignored itself:
    /// that one was named on purpose.
    ///
    /// Asked for the whole folder and not for single paths: those would have to go through a pipe, and a git that ends
    /// before it has read them would end us, too.
    static func ask(in folder: RawPath) async -> IgnoredPaths {
        let list = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"]
        guard folder.isUTF8, RepositorySearch.mayFind(from: folder), let answer = await Git.run(list, in: folder.text),
            answer.code == 0
        else {
            return IgnoredPaths([])
        }
        return IgnoredPaths(answer.output.split(separator: UInt8(0)).map { RawPath(bytes: Array($0)) })
    }

    /// Whether a path, or a folder it lies in, is ignored.
    func contains(_ path: RawPath) -> Bool {
        var path = path
        while !paths.isEmpty {
            if paths.contains(path) { return true }
            let parent = path.parent
            guard parent.bytes.count < path.bytes.count, parent != RawPath(".") else { return false }
            path = parent
        }
        return false
    }
}
