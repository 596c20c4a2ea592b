import MilepostSource
import MilepostWorkspace
import Testing

@Suite("Reading a commit")
struct RevisionLoaderTests {
    private static let date = "2026-02-20T10:00:00Z"

    /// A repository whose commits are the files given, one after the other, a day apart.
    private func repository(_ commits: [[String: String]]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.run("git", ["init", "-q", "-b", "main"])
        for (day, files) in commits.enumerated() {
            try folder.write(files)
            try folder.run("git", ["add", "-A", "."])
            try folder.run(
                "env",
                [
                    "GIT_COMMITTER_DATE=2026-02-\(10 + day)T10:00:00Z", "git", "-c", "user.name=a", "-c",
                    "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "x",
                ])
        }
        return folder
    }

    private func load(
        _ revision: RevisionName, _ paths: [String],
        isCandidate: @escaping @Sendable (String) -> Bool = { $0.hasSuffix(".md") }
    ) async throws -> RevisionInput {
        try await Workspace.disk.loadRevision(
            RevisionRequest(revision, LoadRequest(paths: paths, isCandidate: isCandidate)))
    }

    @Test("its files come as they were, under the paths they have on the disk, and the work tree stays as it is")
    func files() async throws {
        let folder = try repository([
            ["docs/PLAN.md": "one", "docs/tasks/T.md": "t", "docs/notes.txt": "n", "README.md": "r"],
            ["docs/PLAN.md": "two"],
        ])
        try folder.write(["docs/PLAN.md": "three", "docs/new.md": "untracked"])
        let old = try await load(.named("HEAD~1"), [folder("docs")])
        #expect(old.files.value.files.map(\.path) == ["PLAN.md", "tasks/T.md"])
        #expect(old.files.value.files.map { $0.text(in: $0.range) } == ["one", "t"])
        #expect(old.commit.date == "2026-02-10T10:00:00" && old.commit.hash.count == 10)
        #expect(old.files.diagnostics.isEmpty)
        let disk = try await Workspace.disk.load(
            LoadRequest(paths: [folder("docs")], isCandidate: { $0.hasSuffix(".md") }))
        #expect(disk.value.files.map(\.path) == ["PLAN.md", "new.md", "tasks/T.md"])
        #expect(folder.text("docs/PLAN.md") == "three")
        let whole = try await load(.named("HEAD"), [folder.path])
        #expect(whole.files.value.files.map(\.path) == ["README.md", "docs/PLAN.md", "docs/tasks/T.md"])
    }

    @Test("a file given by name brings what lies beside and below it, also when it is gone from the disk")
    func named() async throws {
        let folder = try repository([["docs/PLAN.txt": "p", "docs/tasks/T.md": "t", "other/U.md": "u"]])
        let input = try await load(.named("main"), [folder("docs/PLAN.txt")]).files.value
        #expect(input.files.map(\.path) == ["PLAN.txt", "tasks/T.md"])
        #expect(input.named == [FileID(0)])
        try folder.run("rm", ["-r", "docs"])
        #expect(try await load(.named("main"), [folder("docs")]).files.value.files.map(\.path) == ["tasks/T.md"])
        #expect(try await load(.named("main"), [folder("docs/PLAN.txt")]).files.value.named == [FileID(0)])
    }

    @Test("hidden folders, node_modules and earlier reports are passed over; links are followed inside")
    func passedOver() async throws {
        let folder = try repository([
            [
                "a.md": "a", ".hidden/b.md": "b", "node_modules/c.md": "c", "_site/d.md": "d",
                "_site/.milepost-files": "# Files that Milepost wrote here.\n", "texts/real.txt": "r",
            ]
        ])
        try folder.link("link.md", to: "texts/real.txt")
        try folder.link("second.md", to: "a.md")
        try folder.link("away.md", to: "/etc/hostname")
        try folder.link("nowhere.md", to: "texts/none.txt")
        try folder.run("git", ["add", "-A", "."])
        try folder.run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x"])
        let loaded = try await load(.named("HEAD"), [folder.path])
        let files = loaded.files.value.files
        #expect(files.map(\.path) == ["a.md", "away.md", "link.md", "nowhere.md"])
        #expect(files.map { $0.text(in: $0.range) } == ["a", "", "r", ""])
        let disk = try await Workspace.disk.load(
            LoadRequest(paths: [folder.path], isCandidate: { $0.hasSuffix(".md") }))
        #expect(loaded.files.diagnostics.map(\.message) == disk.diagnostics.map(\.message))
        #expect(files.map(\.path) == disk.value.files.map(\.path))
    }

    @Test("a time means the last commit before it, and two branches the commit they have in common")
    func times() async throws {
        let folder = try repository([["a.md": "1"], ["a.md": "2"], ["a.md": "3"]])
        func text(_ revision: RevisionName) async throws -> String? {
            try await load(revision, [folder.path]).files.value.files.first.map { $0.text(in: $0.range) }
        }
        #expect(try await text(.before("2026-02-12T09:00:00")) == "2")
        #expect(try await text(.before("2026-02-12T10:00:00")) == "3")
        try folder.run("git", ["checkout", "-q", "-b", "work", "HEAD~1"])
        try folder.write(["a.md": "4"])
        try folder.run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-a", "-m", "x"])
        #expect(try await text(.commonAncestor("main", "work")) == "2")
    }

    @Test("what is not there is said, with what to do about it")
    func missing() async throws {
        let folder = try repository([["a.md": "1"], ["a.md": "2"]])
        func error(_ revision: RevisionName, _ path: String) async -> WorkspaceError? {
            do {
                _ = try await load(revision, [path])
                return nil
            } catch { return error as? WorkspaceError }
        }
        let typo = await error(.named("mian"), folder.path)
        #expect(typo?.message == "git knows no commit “mian”" && typo?.hint == "did you mean “main”?")
        #expect(await error(.named("--help"), folder.path)?.message == "git knows no commit “--help”")
        #expect(await error(.before("2020-01-01T00:00:00"), folder.path)?.hint == "name a later day")
        #expect(
            await error(.named("HEAD"), folder("none"))?.message.hasSuffix(
                "is not in commit \(try await load(.named("HEAD"), [folder.path]).commit.hash)") == true)
        let bare = try TemporaryFolder()
        #expect(
            await error(.named("HEAD"), bare.path)?.message == "“HEAD” cannot be looked up: this is no git repository")
        try bare.run("git", ["clone", "-q", "--depth", "1", "file://\(folder.path)", "shallow"])
        let shallow = await error(.named("HEAD~1"), bare("shallow"))
        #expect(
            shallow?.message
                == "“HEAD~1” is not in this clone, which is shallow: its history was cut off when it was made")
        #expect(shallow?.hint?.contains("git fetch --unshallow") == true)
        #expect(await error(.named("HEAD"), bare("shallow")) == nil)
    }

    @Test("bytes that are no text, and files that are too large, are findings")
    func unreadable() async throws {
        let folder = try repository([["big.md": "0123456789"]])
        try folder.write("latin.md", [0x41, 0xE9])
        try folder.run("git", ["add", "."])
        try folder.run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x"])
        let input = LoadRequest(paths: [folder.path], isCandidate: { $0.hasSuffix(".md") }, sizeLimit: 5)
        let loaded = try await Workspace.disk.loadRevision(RevisionRequest(.named("HEAD"), input))
        #expect(loaded.files.value.unreadable.count == 2)
        #expect(loaded.files.diagnostics.count == 2)
    }

    @Test("reading a commit runs nothing that a repository configures")
    func hostile() async throws {
        let folder = try repository([["a.md": "1", ".gitattributes": "*.md filter=evil diff=evil\n"]])
        let touch = "touch '\(folder("ran"))'"
        for key in ["filter.evil.smudge", "diff.evil.textconv", "core.fsmonitor", "log.showSignature", "gpg.program"] {
            try folder.run("git", ["config", key, key == "log.showSignature" ? "true" : touch])
        }
        _ = try await load(.named("HEAD"), [folder.path])
        #expect(folder.text("ran") == nil)
    }
}
