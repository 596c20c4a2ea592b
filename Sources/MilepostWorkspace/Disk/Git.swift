import Subprocess

/// The `git` program, asked questions that run nothing a repository could have configured: no hooks, no filters, no
/// network, no file monitor.
enum Git {
    /// What it printed and its exit code; nil if it could not be run.
    static func run(_ arguments: [String], in folder: String) async -> (code: Int32, output: [UInt8])? {
        let options = ["-C", folder, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]
        do {
            let result = try await Subprocess.run(
                .name("git"), arguments: Arguments(options + arguments), environment: environment,
                input: .none, output: .bytes(limit: 256 << 20), error: .discarded)
            guard case .exited(let code) = result.terminationStatus else { return nil }
            return (code, result.standardOutput)
        } catch {
            return nil
        }
    }

    /// Ours, without the variables that would send git to another repository than the folder's.
    private static let environment = Environment.inherit.updating([
        "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "GIT_COMMON_DIR": nil,
        "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_NAMESPACE": nil,
        "GIT_GLOB_PATHSPECS": nil, "GIT_NOGLOB_PATHSPECS": nil, "GIT_ICASE_PATHSPECS": nil, "GIT_EXTERNAL_DIFF": nil,
        "GIT_TRACE": nil, "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "LC_ALL": "C",
    ])

    /// The commit that is checked out in a folder. Dirty means that the state of a tracked file below the folder, as git
    /// last saw it, is not the commit's; contents are not compared, since that could run a repository's filters.
    static func revision(in folder: String) async -> GitRevision? {
        guard let head = await run(["rev-parse", "--short=10", "--verify", "--quiet", "HEAD"], in: folder),
            head.code == 0
        else { return nil }
        let hash = String(decoding: head.output.prefix { $0 > 0x20 }, as: UTF8.self)
        guard !hash.isEmpty, hash.allSatisfy(\.isHexDigit) else { return nil }
        let difference = ["diff-index", "--quiet", "--no-ext-diff", "--ignore-submodules=all", "HEAD", "--", "."]
        let isDirty = await run(difference, in: folder)?.code == 1
        return GitRevision(hash: hash, isDirty: isDirty)
    }

    /// What git ignores in a folder; nothing outside a work tree, without git, and in a folder that is ignored itself:
    /// that one was named on purpose.
    ///
    /// Asked for the whole folder and not for single paths: those would have to go through a pipe, and a git that ends
    /// before it has read them would end us, too.
    static func ignored(in folder: RawPath) async -> IgnoredPaths {
        let list = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"]
        guard folder.isUTF8, let answer = await run(list, in: folder.text), answer.code == 0 else {
            return IgnoredPaths([])
        }
        return IgnoredPaths(answer.output.split(separator: UInt8(0)).map { RawPath(bytes: Array($0)) })
    }
}

/// Paths that git ignores, below the folder it was asked for.
struct IgnoredPaths {
    private let paths: Set<RawPath>

    /// - Parameter listed: as git lists them, whole folders with a slash at their end.
    init(_ listed: [RawPath]) {
        let paths = Set(listed.map(\.withoutEndSlash))
        self.paths = paths.contains(RawPath(".")) ? [] : paths
    }

    var isEmpty: Bool { paths.isEmpty }

    /// Whether a path, or a folder it lies in, is ignored.
    func contains(_ path: RawPath) -> Bool {
        var path = path
        while true {
            if paths.contains(path) { return true }
            let parent = path.parent
            guard parent.bytes.count < path.bytes.count, parent != RawPath(".") else { return false }
            path = parent
        }
    }
}
