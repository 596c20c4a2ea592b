import Foundation
import MilepostSource
import MilepostWorkspace
import Synchronization
import Testing

@Suite("Replacing a folder")
struct FolderReplacementTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @discardableResult
    private func replace(
        _ files: [String: String], in site: String = "site", protecting: [String] = []
    ) async throws -> ReplaceSummary {
        let files = files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
        return try await Workspace.disk.replace(
            folder: folder(site), files: files, protecting: protecting.map { folder($0) })
    }

    private func refusal(_ files: [String: String] = ["a": "1"], in site: String = "site", protecting: [String] = [])
        async -> WorkspaceError?
    {
        let error = await #expect(throws: WorkspaceError.self) {
            try await replace(files, in: site, protecting: protecting)
        }
        #expect(error?.kind == .output)
        return error
    }

    @Test("a new folder is made, with the folders on the way to it")
    func new() async throws {
        let summary = try await replace(["index.html": "<p>", "tasks/a.html": "a"], in: "x/y/site")
        #expect(summary == ReplaceSummary(written: ["index.html", "tasks/a.html"], unchanged: [], removed: []))
        #expect(
            folder.everything(in: "x/y") == [
                "site", "site/.milepost-files", "site/index.html", "site/tasks", "site/tasks/a.html",
            ])
        #expect(
            folder.text("x/y/site/.milepost-files")?.split(separator: "\n").dropFirst() == [
                "index.html", "tasks/a.html",
            ])
    }

    @Test("an empty folder is filled, and keeps its permissions")
    func empty() async throws {
        try folder.makeFolder("site")
        chmod(folder("site"), 0o750)
        try await replace(["a": "1"])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder("site"))
        #expect(attributes[.posixPermissions] as? Int == 0o750)
    }

    @Test("files that change are written, those that stay keep their time stamps, those no longer wanted go")
    func again() async throws {
        try await replace(["same": "1", "changed": "1", "gone/x": "1", "dir/same": "2"])
        let stamps = try [folder.stamp("site/same"), folder.stamp("site/dir/same")]
        let summary = try await replace(["same": "1", "changed": "2", "new": "3", "dir/same": "2"])
        #expect(
            summary
                == ReplaceSummary(written: ["changed", "new"], unchanged: ["dir/same", "same"], removed: ["gone/x"]))
        #expect(try [folder.stamp("site/same"), folder.stamp("site/dir/same")] == stamps)
        #expect(folder.everything(in: "site") == [".milepost-files", "changed", "dir", "dir/same", "new", "same"])
        #expect(folder.text("site/changed") == "2")
        #expect(folder.everything(in: "").filter { $0.contains("milepost-new") }.isEmpty)
    }

    @Test("nothing is touched when nothing changes")
    func nothing() async throws {
        try await replace(["a": "1", "b/c": "2"])
        let before = try [folder.stamp("site"), folder.stamp("site/.milepost-files"), folder.stamp("site/b/c")]
        #expect(try await replace(["a": "1", "b/c": "2"]).written.isEmpty)
        #expect(try [folder.stamp("site"), folder.stamp("site/.milepost-files"), folder.stamp("site/b/c")] == before)
    }

    @Test("a folder says what its files were made from, as long as nobody touches them")
    func standing() async throws {
        let request = ReplaceRequest(folder: folder("site"), paths: ["a", "b/c"], input: "one at rev") { [UInt8($0)] }
        _ = try await Workspace.disk.replaceFolder(request)
        let standing = Workspace.disk.standing
        #expect(standing(folder("site"), "one") == StandingFolder(paths: ["a", "b/c"], input: "one at rev"))
        #expect(standing(folder("site"), "two") == nil && standing(folder("nowhere"), "one") == nil)
        for (file, bytes) in [("site/a", [1, 2]), ("site/a", [7]), ("site/.milepost-files", [])] as [(String, [UInt8])]
        {
            try folder.write(file, bytes)
            #expect(standing(folder("site"), "one") == nil, "\(file)")
            if file == "site/.milepost-files" { continue }
            _ = try await Workspace.disk.replaceFolder(request)
            #expect(standing(folder("site"), "one") != nil, "\(file)")
        }
    }

    @Test("a folder does not count as finished while a broken run has left something beside it")
    func standingBesideLeftovers() async throws {
        let request = ReplaceRequest(folder: folder("site"), paths: ["a"], input: "one") { _ in [1] }
        _ = try await Workspace.disk.replaceFolder(request)
        let left = ".site.milepost-new-2147483646-1"
        try folder.write(["\(left)/.milepost-files": "# Files that Milepost wrote here.\na\n", "\(left)/a": "2"])
        #expect(Workspace.disk.standing(folder("site"), "one") == nil)
        _ = try await Workspace.disk.replaceFolder(request)
        #expect(Workspace.disk.standing(folder("site"), "one") != nil)
        #expect(folder.everything(in: "") == ["site", "site/.milepost-files", "site/a"])
    }

    @Test("the same files from another input are left alone, and what they are made from is noted")
    func noted() async throws {
        for input in ["one", "two"] {
            let request = ReplaceRequest(folder: folder("site"), paths: ["a"], input: input) { _ in [1] }
            let summary = try await Workspace.disk.replaceFolder(request)
            #expect(summary.written.isEmpty == (input == "two"))
            #expect(Workspace.disk.standing(folder("site"), input)?.paths == ["a"])
        }
        #expect(folder.everything(in: "") == ["site", "site/.milepost-files", "site/a"])
    }

    @Test("each file is made once, and none that is not wanted")
    func once() async throws {
        let made = Mutex<[Int: Int]>([:])
        let paths = (0..<100).map { "dir\($0 % 3)/file\($0)" }
        let request = ReplaceRequest(folder: folder("site"), paths: paths) { position in
            made.withLock { $0[position, default: 0] += 1 }
            return [UInt8](repeating: 7, count: position)
        }
        #expect(try await Workspace.disk.replaceFolder(request).written.count == 100)
        #expect(made.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<100).map { ($0, 1) }))
    }

    @Test("a file that is known to stand stays the same file, and marks come back")
    func known() async throws {
        try await replace(["a": "1", "b/c": "2"])
        let stamp = try folder.stamp("site/b/c")
        var mark = ContentDigest()
        mark.add("b")
        let request = ReplaceRequest(folder: folder("site"), paths: ["a", "b/c"]) { [mark] position in
            ReplaceRequest.File(bytes: position == 0 ? [9] : nil, mark: position == 0 ? nil : mark)
        }
        let summary = try await Workspace.disk.replaceFolder(request)
        #expect(summary == ReplaceSummary(written: ["a"], unchanged: ["b/c"], removed: [], marks: ["b/c": mark]))
        #expect(try folder.stamp("site/b/c") == stamp)
        #expect(folder.text("site/b/c") == "2")
    }

    @Test("a file that is said to stand and does not is no reason to lose the folder")
    func unknown() async throws {
        try await replace(["a": "1"])
        let request = ReplaceRequest(folder: folder("site"), paths: ["a", "b"]) { _ in
            ReplaceRequest.File(bytes: nil)
        }
        await #expect(throws: WorkspaceError.self) { try await Workspace.disk.replaceFolder(request) }
        #expect(folder.everything(in: "site") == [".milepost-files", "a"])
    }

    @Test("what cannot be made leaves the folder as it was, and nothing beside it")
    func unmade() async throws {
        struct Broken: Error {}
        try await replace(["a": "1"])
        let request = ReplaceRequest(folder: folder("site"), paths: ["a", "b"]) { position in
            if position == 1 { throw Broken() }
            return [2]
        }
        await #expect(throws: Broken.self) { try await Workspace.disk.replaceFolder(request) }
        #expect(folder.everything(in: "") == ["site", "site/.milepost-files", "site/a"])
        #expect(folder.text("site/a") == "1")
    }

    @Test("files that are not ours stay the files they are")
    func others() async throws {
        try await replace(["a": "1", "gone/x": "1"])
        try folder.write(["site/CNAME": "example.org", "site/gone/mine": "m", "site/.git/config": "c"])
        try folder.makeFolder("site/empty")
        try folder.link("site/link", to: "/nonexistent")
        try folder.run("mkfifo", ["site/pipe"])
        let stamps = try ["CNAME", "gone/mine", "link", "pipe"].map { try folder.stamp("site/\($0)") }
        let summary = try await replace(["a": "2"])
        #expect(summary.removed == ["gone/x"])
        #expect(try ["CNAME", "gone/mine", "link", "pipe"].map { try folder.stamp("site/\($0)") } == stamps)
        #expect(
            folder.everything(in: "site") == [
                ".git", ".git/config", ".milepost-files", "CNAME", "a", "empty", "gone", "gone/mine", "link", "pipe",
            ])
        #expect(folder.everything(in: "").filter { $0.contains("milepost-new") }.isEmpty)
    }

    @Test("a folder with files and without our list is left alone")
    func foreign() async throws {
        try folder.write(["site/thesis.txt": "years of work"])
        #expect(await refusal()?.message.contains("holds files that Milepost did not write") == true)
        try folder.write(["site/.milepost-files": "something else\n"])
        #expect(await refusal()?.hint == "name a new or an empty folder")
        #expect(folder.everything(in: "site") == [".milepost-files", "thesis.txt"])
        #expect(folder.everything(in: "").count == 3)
    }

    @Test("a file of somebody else where ours should go stops everything")
    func inTheWay() async throws {
        try await replace(["a": "1"])
        try folder.write(["site/new": "mine", "site/dir": "mine"])
        #expect(await refusal(["a": "2", "new": "x"])?.message.contains("in the way") == true)
        #expect(await refusal(["a": "2", "dir/x": "x"])?.message.contains("in the way") == true)
        #expect(folder.text("site/a") == "1" && folder.text("site/new") == "mine")
    }

    @Test("a file of ours may become a folder, and a folder of ours a file")
    func changeKind() async throws {
        try await replace(["a": "1", "b/c": "2"])
        try await replace(["a/x": "1", "b": "2"])
        #expect(folder.everything(in: "site") == [".milepost-files", "a", "a/x", "b"])
        try folder.write(["site/a/mine": "m"])
        #expect(await refusal(["a": "1"])?.message.contains("in the way") == true)
    }

    @Test("links are never followed out of the folder")
    func links() async throws {
        let other = try TemporaryFolder()
        try other.write(["a": "theirs", "sub/b": "theirs"])
        try await replace(["a": "1", "sub/b": "1"])
        try FileManager.default.removeItem(atPath: folder("site/a"))
        try FileManager.default.removeItem(atPath: folder("site/sub"))
        try folder.link("site/a", to: other("a"))
        try folder.link("site/sub", to: other("sub"))
        // Where a file of ours was, a link may be replaced; where a folder was, it is somebody's.
        #expect(await refusal(["a": "2", "sub/b": "2"])?.message.contains("in the way") == true)
        try FileManager.default.removeItem(atPath: folder("site/sub"))
        try await replace(["a": "2", "sub/b": "2"])
        #expect(other.text("a") == "theirs" && other.text("sub/b") == "theirs")
        #expect(folder.text("site/a") == "2")
        try await replace(["x": "1"])
        #expect(other.everything(in: "") == ["a", "sub", "sub/b"])
    }

    @Test("a folder that is a link, and a file, are refused")
    func notAFolder() async throws {
        try folder.makeFolder("real")
        try folder.link("site", to: "real")
        #expect(await refusal()?.message.contains("is a link") == true)
        #expect(folder.everything(in: "real").isEmpty)
        try folder.write(["file": "x"])
        #expect(await refusal(in: "file")?.message.contains("is no folder") == true)
        #expect(await refusal(in: "file/site") != nil)
    }

    @Test("the input, what holds it, the home folder, the current one and the disk are refused")
    func protected() async throws {
        try folder.makeFolder("input/docs")
        try folder.link("alias", to: "input")
        for site in ["input", "input/docs", "alias/", "input/docs/..", "."] {
            #expect(await refusal(in: site, protecting: ["input/docs"]) != nil, "\(site)")
        }
        try await replace(["a": "1"], in: "input/docs/site", protecting: ["input/docs"])
        let home = try #require(Workspace.disk.environment("HOME"))
        for site in ["/", home, home + "/..", ".", "", ".."] {
            await #expect(throws: WorkspaceError.self) { try await Workspace.disk.replace(folder: site, files: []) }
        }
    }

    @Test(
        "paths that leave the folder or cannot be are refused before anything is made",
        arguments: [
            "../x", "a/../../x", "/etc/x", "a//b", "", ".", "a/.", "a/", "a\u{0}b", "a\nb", "a\\b", ".milepost-files",
            String(repeating: "a", count: 256), String(repeating: "a/", count: 600) + "b",
        ])
    func paths(path: String) async {
        #expect(await refusal([path: "x"]) != nil)
        #expect(folder.everything(in: "").isEmpty)
    }

    @Test("two files of one path, and a file that is the folder of another, are refused")
    func clashes() async {
        let twice = [OutputFile(path: "a", bytes: [1]), OutputFile(path: "a", bytes: [1])]
        await #expect(throws: WorkspaceError.self) {
            try await Workspace.disk.replace(folder: folder("site"), files: twice)
        }
        #expect(await refusal(["a": "1", "a/b": "2"])?.message == "“a” would be a file and the folder of “a/b”")
        #expect(folder.everything(in: "").isEmpty)
    }

    @Test("lines that somebody put into the list do not lead out of the folder")
    func forgedList() async throws {
        try folder.write(["precious": "p", "site/a": "1"])
        let title = "# Files that Milepost wrote here.\n"
        try folder.write(["site/.milepost-files": title + "a\n../precious\n/etc/passwd\n./a\n"])
        #expect(try await replace(["b": "2"]).removed == ["a"])
        #expect(folder.text("precious") == "p")
    }

    @Test("what a broken run left is removed, if it carries our list; what does not stays")
    func leftovers() async throws {
        try await replace(["a": "1"])
        let list = "# Files that Milepost wrote here.\na\nhalf\n"
        // No process has this number.
        let left = ".site.milepost-new-2147483646-1"
        try folder.write(["\(left)/.milepost-files": list, "\(left)/a": "2", "\(left)/mine": "m"])
        try folder.write([".site.milepost-new-2147483646-2/a": "theirs"])
        try await replace(["a": "3"])
        #expect(!FileManager.default.fileExists(atPath: folder(left)))
        #expect(folder.text(".site.milepost-new-2147483646-2/a") == "theirs")
        // What was in it and nobody's copy is kept.
        #expect(folder.text("site/mine") == "m" && folder.text("site/a") == "3")
    }

    @Test("what a run left that was killed before its list stood is removed; files of others beside it stay")
    func unbegun() async throws {
        let left = (1...4).map { ".site.milepost-new-2147483646-\($0)" }
        try FileManager.default.createDirectory(atPath: folder(left[0]), withIntermediateDirectories: true)
        try folder.write(["\(left[1])/.milepost-files": "# Files that"])
        try FileManager.default.createDirectory(atPath: folder("\(left[2])/tasks"), withIntermediateDirectories: true)
        try folder.write(["\(left[3])/.milepost-files": "# Files of mine", "\(left[3])/tasks/a": "theirs"])
        try await replace(["a": "1"])
        for name in left[..<3] { #expect(!FileManager.default.fileExists(atPath: folder(name)), "\(name)") }
        #expect(folder.text("\(left[3])/tasks/a") == "theirs")
    }

    @Test("an old folder that a broken run had moved aside comes back")
    func restored() async throws {
        try await replace(["same": "1"])
        let stamp = try folder.stamp("site/same")
        try FileManager.default.moveItem(atPath: folder("site"), toPath: folder(".site.milepost-old-2147483646"))
        #expect(try await replace(["same": "1", "new": "2"]).unchanged == ["same"])
        #expect(try folder.stamp("site/same") == stamp)
    }

    @Test("when the new folder cannot be made, the old one stands as it was and nothing lies beside it")
    func failure() async throws {
        // Deep enough that short paths can be written and long ones cannot.
        let parent = (0..<13).map { _ in String(repeating: "s", count: 240) }.joined(separator: "/")
        let site = parent + "/site"
        try await replace(["a": "1", "b": "1"], in: site)
        let stamp = try folder.stamp(site + "/b")
        let deep = (0..<4).map { _ in String(repeating: "d", count: 240) }.joined(separator: "/")
        #expect(
            await refusal(["a": "2", "b": "1", deep: "x"], in: site)?.message.hasSuffix("the path is too long") == true)
        #expect(folder.text(site + "/a") == "1")
        #expect(try folder.stamp(site + "/b") == stamp)
        #expect(folder.everything(in: parent) == ["site", "site/.milepost-files", "site/a", "site/b"])
    }

    @Test("a folder with a very long name can be replaced")
    func longName() async throws {
        let site = String(repeating: "s", count: 250)
        try await replace(["a": "1"], in: site)
        #expect(try await replace(["a": "2"], in: site).written == ["a"])
        #expect(folder.everything(in: "") == [site, site + "/.milepost-files", site + "/a"])
    }
}
