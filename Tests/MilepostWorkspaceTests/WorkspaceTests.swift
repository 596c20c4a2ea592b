import MilepostSource
import MilepostWorkspace
import Testing

@Suite("The workspace")
struct WorkspaceTests {
    @Test("the time is the present, in UTC, to the second")
    func now() {
        let now = Workspace.disk.now()
        #expect(now.wholeMatch(of: /20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d/) != nil)
    }

    @Test("variables are looked up")
    func environment() {
        #expect(Workspace.disk.environment("PATH")?.isEmpty == false)
        #expect(Workspace.disk.environment("MILEPOST_SURELY_NOT_SET") == nil)
    }

    @Test("a revision is the commit's name, and dirty when a tracked file was changed")
    func revision() async throws {
        let folder = try TemporaryFolder()
        #expect(await Workspace.disk.revision(folder.path) == nil)
        try folder.run("git", ["init", "-q"])
        #expect(await Workspace.disk.revision(folder.path) == nil)
        try folder.write(["a.md": "1", "docs/b.md": "1"])
        try folder.run("git", ["add", "."])
        try folder.run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x"])
        let clean = try #require(await Workspace.disk.revision(folder.path))
        #expect(clean.hash.count >= 10 && !clean.isDirty)
        try folder.write(["new.md": "untracked"])
        #expect(await Workspace.disk.revision(folder.path) == clean)
        try folder.write(["a.md": "changed"])
        #expect(await Workspace.disk.revision(folder.path) == GitRevision(hash: clean.hash, isDirty: true))
        #expect(
            await Workspace.disk.revision(folder("docs"))
                == GitRevision(hash: clean.hash, isDirty: false, folder: "docs/"))
    }

    @Test("asking git runs nothing that a repository configures")
    func hostileRepository() async throws {
        let folder = try TemporaryFolder()
        try folder.run("git", ["init", "-q"])
        try folder.write(["a.md": "1", ".gitattributes": "*.md filter=evil diff=evil\n"])
        try folder.run("git", ["add", "."])
        try folder.run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x"])
        let touch = "touch '\(folder("ran"))'"
        for key in ["filter.evil.clean", "diff.evil.textconv", "diff.evil.command", "diff.external", "core.fsmonitor"] {
            try folder.run("git", ["config", key, touch])
        }
        try folder.write(["a.md": "2"])
        _ = await Workspace.disk.revision(folder.path)
        _ = try await Workspace.disk.load(LoadRequest(paths: [folder.path], isCandidate: { _ in true }))
        #expect(folder.text("ran") == nil)
    }

    @Test("in memory, files are found, read and written")
    func memory() async throws {
        let files = MemoryFiles(["docs/PLAN.md": "p", "docs/tasks/TASKS-01.md": "t", "README.md": "r"])
        let workspace = Workspace.memory(files, environment: ["A": "1"])
        let all = try await workspace.load(LoadRequest(paths: ["."], isCandidate: { $0.hasSuffix(".md") })).value
        #expect(all.files.map(\.path) == ["README.md", "docs/PLAN.md", "docs/tasks/TASKS-01.md"])
        let named = try await workspace.load(
            LoadRequest(
                paths: ["docs/PLAN.md"], isCandidate: { _ in true }, isCandidateBesideNamed: { $0.contains("TASKS") })
        ).value
        #expect(named.files.map(\.path) == ["PLAN.md", "tasks/TASKS-01.md"] && named.named == [FileID(0)])
        await #expect(throws: WorkspaceError.self) {
            try await workspace.load(LoadRequest(paths: ["nope"], isCandidate: { _ in true }))
        }
        #expect(workspace.environment("A") == "1" && workspace.now() == "2026-01-15T12:00:00")
        try workspace.writeFile("x", [1])
        #expect(files["x"] == [1])
    }

    @Test("in memory, a folder is replaced as on the disk")
    func memoryReplace() async throws {
        let files = MemoryFiles(["site/mine": "m"])
        let workspace = Workspace.memory(files)
        _ = try await workspace.replace(folder: "site", files: ["a", "b"].map { OutputFile(path: $0, bytes: [1]) })
        let again = try await workspace.replace(
            folder: "site", files: [OutputFile(path: "a", bytes: [1]), OutputFile(path: "c", bytes: [])])
        #expect(again == ReplaceSummary(written: ["c"], unchanged: ["a"], removed: ["b"]))
        #expect(files.all.keys.sorted() == ["site/.milepost-files", "site/a", "site/c", "site/mine"])
        await #expect(throws: WorkspaceError.self) {
            try await workspace.replace(folder: "site", files: [OutputFile(path: "../x", bytes: [])])
        }
    }
}
