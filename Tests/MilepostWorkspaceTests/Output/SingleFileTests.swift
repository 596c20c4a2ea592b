import Foundation
import MilepostWorkspace
import Testing

@Suite("Writing one file")
struct SingleFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func write(_ path: String, _ text: String) throws {
        try Workspace.disk.writeFile(folder(path), Array(text.utf8))
    }

    @Test("a new file is made, an old one replaced, permissions kept, nothing left beside it")
    func write() throws {
        try write("a", "1")
        chmod(folder("a"), 0o600)
        try write("a", "2")
        #expect(folder.text("a") == "2")
        #expect(try FileManager.default.attributesOfItem(atPath: folder("a"))[.posixPermissions] as? Int == 0o600)
        #expect(folder.everything(in: "") == ["a"])
    }

    @Test("the same bytes leave the file as it is")
    func same() throws {
        try write("a", "1")
        let stamp = try folder.stamp("a")
        try write("a", "1")
        #expect(try folder.stamp("a") == stamp)
    }

    @Test("a link stays a link, and what it leads to is written")
    func link() throws {
        try write("real", "1")
        try folder.link("link", to: "real")
        try write("link", "2")
        #expect(folder.text("real") == "2")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("link")) == "real")
    }

    @Test("a folder, a missing folder and an empty path are errors, and leave nothing")
    func errors() throws {
        try folder.makeFolder("dir")
        for path in ["dir", "missing/a", "a\u{0}b"] {
            let error = #expect(throws: WorkspaceError.self) { try write(path, "x") }
            #expect(error?.kind == .output)
        }
        #expect(throws: WorkspaceError.self) { try Workspace.disk.writeFile("", []) }
        #expect(folder.everything(in: "") == ["dir"])
    }

    @Test("a device is written into")
    func device() throws {
        try Workspace.disk.writeFile("/dev/null", [1])
    }
}
