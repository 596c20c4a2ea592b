import Foundation
import MilepostHTML
import Testing

@Suite("The embedded theme")
struct EmbeddedThemeTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    /// Files below a folder of the package, by their paths in it, without hidden ones.
    private func files(in folder: String) throws -> [String: Data] {
        let base = root.appending(path: folder).resolvingSymlinksInPath()
        let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path)
        var files: [String: Data] = [:]
        for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            var isFolder: ObjCBool = false
            let url = base.appending(path: path)
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = try Data(contentsOf: url)
        }
        return files
    }

    @Test("is what Templates/ and Public/ hold, byte for byte")
    func sameAsFolders() throws {
        let templates = try files(in: "Templates").filter { $0.key.hasSuffix(".mustache") }
        #expect(Theme.embedded.templates.keys.sorted() == templates.keys.map { String($0.dropLast(9)) }.sorted())
        for (path, data) in templates {
            #expect(Theme.embedded.templates[String(path.dropLast(9))].map { Data($0.utf8) } == data, "\(path)")
        }
        let assets = try files(in: "Public")
        #expect(Theme.embedded.assets.keys.sorted() == assets.keys.sorted())
        for (path, data) in assets {
            #expect(Theme.embedded.assets[path].map { Data($0) } == data, "\(path)")
        }
    }

    @Test("every template can be read")
    func templates() throws {
        _ = try TemplateLibrary(theme: .embedded)
    }
}
