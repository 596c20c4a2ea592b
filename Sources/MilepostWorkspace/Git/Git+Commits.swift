import MilepostSource

extension Git {
    /// A commit by its whole name, in the repository that holds a folder.
    struct Commit {
        let name: String
        let date: String
    }

    /// Looks a commit up.
    ///
    /// - Throws: ``WorkspaceError`` where the folder is in no repository, or git knows no such commit, and why.
    static func commit(_ revision: RevisionName, in folder: String) async throws(WorkspaceError) -> Commit {
        guard RepositorySearch.mayFind(from: RawPath(folder)),
            let inside = await run(["rev-parse", "--git-dir"], in: folder)
        else {
            throw WorkspaceError(
                .input, path: folder, "\(shown(revision)) cannot be looked up: this is no git repository",
                hint: "name two folders, reports or snapshots to compare")
        }
        guard inside.code == 0 else {
            throw WorkspaceError(
                .input, path: folder, "\(shown(revision)) cannot be looked up: git refuses to read this repository",
                hint: "see what git status says")
        }
        guard let name = await name(of: revision, in: folder) else { throw await missing(revision, in: folder) }
        let show = ["log", "-1", "--no-show-signature", "--no-decorate", "--format=%ct", name, "--"]
        guard let answer = await run(show, in: folder), answer.code == 0,
            let seconds = Int(String(decoding: answer.output.prefix { $0 > 0x20 }, as: UTF8.self))
        else { throw await missing(revision, in: folder) }
        return Commit(name: name, date: SystemClock.text(seconds: seconds))
    }

    /// The commit's whole name; nil where there is none.
    private static func name(of revision: RevisionName, in folder: String) async -> String? {
        switch revision {
        case .named(let text):
            guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
            return await hash(
                ["rev-parse", "--verify", "--quiet", "--end-of-options", text + "^{commit}"], in: folder)
        case .before(let time):
            return await hash(
                ["rev-list", "-1", "--first-parent", "--before=\(time)Z", "HEAD", "--"], in: folder)
        case .commonAncestor(let one, let other):
            guard let first = await name(of: .named(one), in: folder),
                let second = await name(of: .named(other), in: folder)
            else { return nil }
            return await hash(["merge-base", first, second], in: folder)
        }
    }

    private static func hash(_ arguments: [String], in folder: String) async -> String? {
        guard let answer = await run(arguments, in: folder), answer.code == 0 else { return nil }
        let hash = String(decoding: answer.output.prefix { $0 > 0x20 }, as: UTF8.self)
        return hash.count >= 40 && hash.allSatisfy(\.isHexDigit) ? hash : nil
    }

    /// Why there is no such commit. A shallow clone is the usual reason in CI, and looks like a wrong name.
    private static func missing(_ revision: RevisionName, in folder: String) async -> WorkspaceError {
        let shallow = await run(["rev-parse", "--is-shallow-repository"], in: folder)
        if shallow.map({ $0.code == 0 && String(decoding: $0.output, as: UTF8.self).hasPrefix("true") }) ?? false {
            return WorkspaceError(
                .input, path: folder,
                "\(shown(revision)) is not in this clone, which is shallow: its history was cut off when it was made",
                hint: "fetch the rest (git fetch --unshallow), or let CI clone with its whole history (fetch-depth: 0)")
        }
        if await name(of: .named("HEAD"), in: folder) == nil {
            return WorkspaceError(
                .input, path: folder, "\(shown(revision)) is not there: nothing was committed yet",
                hint: "commit first, or name two folders to compare")
        }
        return switch revision {
        case .named:
            WorkspaceError(
                .input, path: folder, "git knows no commit \(shown(revision))",
                hint: await nearest(revision, in: folder))
        case .before:
            WorkspaceError(
                .input, path: folder, "no commit is as old as that (\(shown(revision)))", hint: "name a later day")
        case .commonAncestor:
            WorkspaceError(
                .input, path: folder, "\(shown(revision)) is not there", hint: "name two branches with a common history"
            )
        }
    }

    private static func nearest(_ revision: RevisionName, in folder: String) async -> String {
        let fallback = "name a branch, a tag, a commit, a date such as 2026-01-15 or 7d, or a path that exists"
        guard case .named(let text) = revision,
            let answer = await run(["for-each-ref", "--format=%(refname:short)"], in: folder), answer.code == 0
        else { return fallback }
        let names = String(decoding: answer.output, as: UTF8.self).split(separator: "\n").map(String.init)
        return NearMiss.of(text, among: names).map { "did you mean “\($0)”?" } ?? fallback
    }

    private static func shown(_ revision: RevisionName) -> String {
        switch revision {
        case .named(let text): "“\(text)”"
        case .before(let time): "before \(time)"
        case .commonAncestor(let one, let other): "a common ancestor of “\(one)” and “\(other)”"
        }
    }
}
