import Foundation
import MilepostTestSupport
import Testing

@Suite("milepost demo")
struct DemoCommandTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The example's files as they lie in the repository, below `harbour`.
    private static var example: [String: String] {
        get throws {
            let folder = root.appendingPathComponent("Examples/harbour")
            let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
            return Dictionary(
                uniqueKeysWithValues: try paths.filter { $0.hasSuffix(".md") }.map { path in
                    ("harbour/\(path)", try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8))
                })
        }
    }

    @Test("with nothing on disk, the example's site is written, and it is said where")
    func empty() throws {
        let project = try TemporaryProject([:])
        let outcome = try project.milepost("demo")
        #expect(outcome.status == 0)
        #expect(outcome.error.isEmpty)
        #expect(outcome.output.hasPrefix("Harbour: 61 % done (21 of 34)\n"))
        #expect(outcome.output.hasSuffix("\nOpen milepost-demo/index.html\n"))
        #expect(try project.text("milepost-demo/index.html").contains("Waiting List"))
    }

    @Test("it is the site that the example's own files give")
    func same() throws {
        let project = try TemporaryProject(try Self.example)
        _ = try project.milepost("demo", "--output", "demo")
        _ = try project.milepost("build", "harbour", "--output", "site", "--now", "2026-02-27T18:00:00")
        let demo = try files(of: project, below: "demo")
        #expect(demo.count > 60)
        #expect(try files(of: project, below: "site") == demo)
    }

    @Test("--serve serves the site that a build of the example writes, writes nothing, and stops")
    func served() async throws {
        let project = try TemporaryProject(try Self.example)
        _ = try project.milepost("build", "harbour", "--output", "site", "--now", "2026-02-27T18:00:00")
        let empty = try TemporaryProject([:])
        let running = try RunningMilepost(["demo", "--serve", "--port", "0"], in: empty.folder)
        let port = try await running.waits {
            running.output.firstMatch(of: /Open http:\/\/127\.0\.0\.1:(\d+)\/\n/).flatMap { UInt16($0.output.1) }
        }
        for path in ["report.json", "graph.dot", "assets/search-index.js", "feed.xml"] {
            #expect(try HTTPExchange("/\(path)", port: port).text == project.text("site/\(path)"), "\(path)")
        }
        #expect(try HTTPExchange("/tasks/tasks-16.html", port: port).text.contains("Waiting List"))
        _ = try await running.waits { running.error.contains("Stop with Ctrl-C.\n") ? true : nil }
        #expect(try await running.stop() == 0)
        #expect(running.error == "Stop with Ctrl-C.\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty.folder.path).isEmpty)
    }

    @Test("options that would have no effect are refused")
    func usage() throws {
        let project = try TemporaryProject([:])
        for arguments in [
            ["demo", "--port", "0"], ["demo", "--open"], ["demo", "--serve", "--output", "x"],
            ["demo", "--serve", "--json"], ["demo", "--serve", "--host", ""],
        ] {
            #expect(try Milepost.run(arguments, in: project.folder).status == 2, "\(arguments)")
        }
    }

    @Test("a folder with other files is left alone")
    func foreign() throws {
        let project = try TemporaryProject(["milepost-demo/notes.txt": "mine\n"])
        let outcome = try project.milepost("demo")
        #expect(outcome.status == 4)
        #expect(try project.text("milepost-demo/notes.txt") == "mine\n")
    }

    /// Every file but the list of what is ours, which says what it was made from.
    private func files(of project: TemporaryProject, below folder: String) throws -> [String: String] {
        let base = project.folder.appendingPathComponent(folder)
        let paths = (FileManager.default.subpaths(atPath: base.path) ?? []).filter { !$0.hasPrefix(".") }
        var files: [String: String] = [:]
        for path in paths {
            files[path] = try? String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
        }
        return files
    }
}
