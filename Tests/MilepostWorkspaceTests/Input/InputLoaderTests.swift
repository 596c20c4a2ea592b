import Foundation
import MilepostSource
import MilepostWorkspace
import Testing

@Suite("Finding and reading files")
struct InputLoaderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func load(_ paths: [String] = [""], excluding: [String] = [], limit: Int = 1 << 20) async throws
        -> Diagnosed<LoadedInput>
    {
        let request = LoadRequest(
            paths: paths.map { folder($0) }, isCandidate: { $0.hasSuffix(".md") },
            isCandidateBesideNamed: { $0.split(separator: "/").last?.hasPrefix("TASKS-") == true },
            excluded: excluding.map { folder($0) }, sizeLimit: limit)
        return try await Workspace.disk.load(request)
    }

    private func paths(_ input: Diagnosed<LoadedInput>) -> [String] { input.value.files.map(\.path) }

    @Test("files are listed in the order of their paths' bytes, and a file's id is its place")
    func order() async throws {
        try folder.write(["b.md": "b", "a/z.md": "z", "a.md": "a", "B.md": "B", "ä.md": "ä", "c.txt": "c"])
        let input = try await load()
        #expect(paths(input) == ["B.md", "a.md", "a/z.md", "b.md", "ä.md"])
        #expect(input.value.files.map(\.id.index) == [0, 1, 2, 3, 4])
        #expect(input.value.files[1].bytes == Array("a".utf8))
        #expect(input.value.rootPath == folder.path)
        #expect(input.diagnostics.isEmpty && input.value.unreadable.isEmpty && input.value.named.isEmpty)
    }

    @Test("hidden folders and files, node_modules and the output are not searched")
    func passedOver() async throws {
        try folder.write([
            "a.md": "", ".git/b.md": "", ".build/c.md": "", "node_modules/d.md": "", "x/node_modules/e.md": "",
            "site/f.md": "", ".g.md": "", "old/.milepost-files": "", "old/h.md": "", "x/i.md": "",
        ])
        #expect(paths(try await load(excluding: ["site"])) == ["a.md", "x/i.md"])
    }

    @Test("what git ignores is not read, also in a repository further down")
    func ignored() async throws {
        try folder.write([
            ".gitignore": "drafts/\n*.tmp.md\n", "a.md": "", "drafts/b.md": "", "c.tmp.md": "",
            "inner/.gitignore": "d.md\n",
            "inner/d.md": "", "inner/e.md": "", "inner/c.tmp.md": "", ":(top)f.md": "",
        ])
        try folder.run("git", ["init", "-q"])
        try folder.run("git", ["init", "-q"], in: "inner")
        #expect(paths(try await load()) == [":(top)f.md", "a.md", "inner/c.tmp.md", "inner/e.md"])
        // A folder that is ignored but was named is read.
        #expect(paths(try await load(["drafts"])) == ["b.md"])
        // So is a file.
        #expect(paths(try await load(["c.tmp.md"])) == ["c.tmp.md"])
    }

    @Test("variables that point git elsewhere do not change what is read")
    func gitVariables() async {
        // In a process of its own: the environment is everybody's.
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try folder.write([".gitignore": "b.md\n", "a.md": "", "b.md": ""])
            try folder.run("git", ["init", "-q"])
            setenv("GIT_DIR", "/nonexistent", 1)
            let request = LoadRequest(paths: [folder.path], isCandidate: { $0.hasSuffix(".md") })
            #expect(try await Workspace.disk.load(request).value.files.map(\.path) == ["a.md"])
        }
    }

    @Test("git that ends early does not end us, however many files there are")
    func brokenRepository() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            for number in 0..<3_000 { try folder.write("\(number)-a-name-long-enough-to-fill-a-pipe.md", []) }
            try folder.write([".git": "gitdir: /nonexistent"])
            let request = LoadRequest(paths: [folder.path], isCandidate: { _ in true })
            #expect(try await Workspace.disk.load(request).value.files.count == 3_000)
        }
    }

    @Test("of several paths, the folder that holds them all is the root")
    func common() async throws {
        try folder.write(["x/a/p.md": "", "x/b/q.md": "", "x/b/c/r.md": ""])
        let input = try await load(["x/b", "x/a", "x/b/c"])
        #expect(paths(input) == ["a/p.md", "b/c/r.md", "b/q.md"])
        #expect(input.value.rootPath == folder("x"))
    }

    @Test("a file given by name is read whatever its name, and what belongs to it is looked for beside it")
    func named() async throws {
        try folder.write(["plan.txt": "p", "other.md": "", "tasks/TASKS-01.md": "", "tasks/notes.md": ""])
        let input = try await load(["plan.txt"])
        #expect(paths(input) == ["plan.txt", "tasks/TASKS-01.md"])
        #expect(input.value.named == [FileID(0)])
        let twice = try await load(["plan.txt", "", "plan.txt"])
        #expect(paths(twice) == ["other.md", "plan.txt", "tasks/TASKS-01.md", "tasks/notes.md"])
        #expect(twice.value.named == [FileID(1)])
    }

    @Test("a path that is not there stops the run, with the nearest name as a hint")
    func missing() async throws {
        try folder.write(["docs/PLAN.md": ""])
        for (path, near) in [
            ("docs/PLAM.md", "docs/PLAN.md"), ("dcos/PLAN.md", "docs"), ("docs/PLAN.md/x", nil), ("zzz", nil),
        ] {
            let error = await #expect(throws: WorkspaceError.self) { try await load([path]) }
            #expect(error?.kind == .input)
            #expect(error?.path == folder(path))
            #expect(
                error?.hint == near.map { "did you mean “\(folder($0))”?" } ?? "name a folder or a file that exists")
        }
        let empty = await #expect(throws: WorkspaceError.self) {
            try await Workspace.disk.load(LoadRequest(paths: [""], isCandidate: { _ in true }))
        }
        #expect(empty?.message == "an empty path names nothing")
    }

    @Test("links inside the folder are followed once, links out of it and to nothing are findings")
    func links() async throws {
        let other = try TemporaryFolder()
        try other.write(["secret.md": "secret", "sub/x.md": ""])
        try folder.write(["in/real.md": "real", "in/only.txt": "text"])
        try folder.link("a-link.md", to: "in/real.md")
        try folder.link("b-link.md", to: "in/only.txt")
        try folder.link("c-link.md", to: "in/only.txt")
        try folder.link("dangling.md", to: "nothing.md")
        try folder.link("out.md", to: other("secret.md"))
        try folder.link("outfolder", to: other.path)
        try folder.link("in/loop", to: "..")
        try folder.link("self.md", to: "self.md")
        let input = try await load()
        #expect(paths(input) == ["b-link.md", "dangling.md", "in/real.md", "out.md", "self.md"])
        #expect(input.diagnostics.map(\.severity) == [.error, .warning, .error])
        #expect(input.diagnostics[1].message == "“out.md” is a link that leads out of the folder, so it is not read")
        #expect(!input.value.files.contains { $0.bytes == Array("secret".utf8) })
        #expect(input.value.readable.map(\.path) == ["b-link.md", "in/real.md"])
        // By name it is read: the user asked for it.
        #expect(try await load(["out.md"]).value.files.map(\.bytes) == [Array("secret".utf8)])
    }

    @Test("a folder that is a link is read as the folder")
    func linkedRoot() async throws {
        try folder.write(["real/a.md": ""])
        try folder.link("link", to: "real")
        let input = try await load(["link"])
        #expect(paths(input) == ["a.md"])
        #expect(input.value.root == folder("link") && input.value.rootPath == folder("real"))
    }

    @Test("pipes are never opened, and folders with the name of a file are findings", .timeLimit(.minutes(20)))
    func special() async throws {
        try folder.write(["a.md": "", "folder.md/b.md": ""])
        try folder.run("mkfifo", ["pipe.md"])
        try folder.link("pipelink.md", to: "pipe.md")
        let input = try await load()
        #expect(paths(input) == ["a.md", "folder.md", "folder.md/b.md", "pipe.md", "pipelink.md"])
        #expect(
            input.diagnostics.map(\.message) == [
                "“folder.md” is a folder, where a file was expected", "“pipe.md” is no ordinary file",
                "“pipelink.md” is no ordinary file",
            ])
        #expect(try await load(["pipe.md"]).diagnostics.map(\.rule.rawValue) == ["unreadable-file"])
    }

    @Test("files that are no UTF-8 are findings at their first bad byte, the others are read")
    func encoding() async throws {
        try folder.write("bad.md", Array("line one\nü".utf8) + [0xFF, 0x41])
        try folder.write("latin.md", [0x67, 0xF6, 0x21])
        try folder.write("wide.md", [0xFF, 0xFE, 0x41, 0x00])
        try folder.write(["good.md": "\u{FEFF}größe 🚀"])
        let input = try await load()
        #expect(
            input.diagnostics.map(\.message) == [
                "“bad.md” is no UTF-8 text: byte 0xFF fits nowhere",
                "“latin.md” is no UTF-8 text: byte 0xF6 fits nowhere",
                "“wide.md” is UTF-16 text; only UTF-8 is read",
            ])
        let bad = input.value.files[0]
        #expect(bad.location(at: input.diagnostics[0].range.start) == SourceLocation(line: 2, column: 2))
        #expect(input.value.readable.map(\.path) == ["good.md"])
    }

    @Test("files over the limit are findings, one at the limit is read")
    func size() async throws {
        try folder.write(["a.md": "12345", "b.md": "123456"])
        let input = try await load(limit: 5)
        #expect(input.value.readable.map(\.path) == ["a.md"])
        #expect(input.diagnostics.map(\.range.file.index) == [1])
    }

    @Test("names that are no UTF-8 are findings")
    func names() async throws {
        try folder.run("sh", ["-c", "touch \"$(printf '\\377.md')\""])
        #expect(try await load().diagnostics.map(\.message) == ["“\u{FFFD}.md” has a name that is no UTF-8"])
    }

    @Test(
        "a file or folder without permission is a finding",
        .disabled(if: getuid() == 0, "the superuser may read everything"))
    func permissions() async throws {
        try folder.write(["a.md": "", "b.md": "", "closed/c.md": ""])
        chmod(folder("b.md"), 0)
        chmod(folder("closed"), 0)
        defer { chmod(folder("closed"), 0o755) }
        let input = try await load()
        #expect(paths(input) == ["a.md", "b.md", "closed/"])
        #expect(
            input.diagnostics.map(\.message) == [
                "“b.md” cannot be read: permission denied", "“closed/” cannot be searched: permission denied",
            ])
    }

    @Test("folders nested very deep are searched")
    func deep() async throws {
        let path = (0..<150).map { _ in "d" }.joined(separator: "/")
        try folder.write(["\(path)/a.md": ""])
        #expect(paths(try await load()) == ["\(path)/a.md"])
    }
}
