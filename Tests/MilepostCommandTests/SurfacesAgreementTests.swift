import Foundation
import MilepostTestSupport
import Testing

/// The terminal, the pages, `report.json`, the badge and the exit codes speak of one analysis, so they cannot disagree.
@Suite("All surfaces")
struct SurfacesAgreementTests {
    /// Every project of the corpus, the fixtures of the commands, and the example.
    static let projects: [Surfaces.Project] = Surfaces.Project.all

    @Test("terminal, overview, report.json, badge and exit codes tell the same", arguments: projects)
    func agree(_ project: Surfaces.Project) throws {
        let folder = try TemporaryProject(project.files)
        let built = try folder.milepost("build", "in", "--output", "site", "--now", "2026-01-15", "--quiet")
        let status = try folder.milepost("status", "in", "--now", "2026-01-15")
        let next = try folder.milepost("next", "in", "--now", "2026-01-15")
        guard built.status != 3 else {
            // Nothing of ours is there: no command invents a report.
            #expect(status.status == 3 && next.status == 3)
            #expect(!folder.has("site/index.html"))
            return
        }
        #expect(built.status == 0 && status.status == 0)
        let report = try Surfaces.Report(try folder.text("site/report.json"))
        let overview = try folder.text("site/index.html")
        if let done = report.done {
            #expect(status.output.contains("\(done) done (\(report.count) of \(report.of))"))
            let shown = done.replacing("<", with: "&lt;")
            #expect(overview.contains("<strong>\(shown)</strong> done"))
            #expect(overview.contains("\(report.count) of \(report.of)"))
            let badge = try Surfaces.object(try folder.text("site/badge.json"))
            #expect(badge["message"] as? String == done)
        } else {
            // Where no task was read, nobody says that all is done.
            #expect(report.total == 0)
            #expect(!status.output.contains("%") && !overview.contains("</strong> done"))
            #expect(try folder.text("site/badge.json").contains("no tasks"))
        }
        #expect(next.status == (report.next.isEmpty ? 5 : 0))
        for id in report.next { #expect(next.output.contains(id)) }
        if report.plans == 1, let id = report.next.first { #expect(overview.contains(id)) }
    }
}

/// What the surfaces are compared by.
enum Surfaces {
    struct Project: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Below the folder `in`.
        let files: [String: String]

        static var all: [Project] {
            let ledger = Ledger.Fixture.allCases.map { fixture in
                Project(
                    testDescription: "ledger, \(fixture)",
                    files: Dictionary(
                        uniqueKeysWithValues: fixture.files.map { ($0.key.replacing("docs/", with: "in/"), $0.value) }))
            }
            return ledger + [example] + corpus
        }

        private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()

        private static var example: Project {
            let folder = root.appendingPathComponent("Examples/harbour")
            let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
            var files: [String: String] = [:]
            for path in paths where path.hasSuffix(".md") {
                files["in/\(path)"] = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            }
            return Project(testDescription: "Examples/harbour", files: files)
        }

        /// The inputs of `Tests/Corpus`: one plan each, or several files in one text.
        private static var corpus: [Project] {
            let folder = root.appendingPathComponent("Tests/Corpus")
            return (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted().compactMap { path in
                guard path.hasSuffix(".txt"),
                    let text = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8),
                    let input = text.components(separatedBy: "\n---8<---").first
                else { return nil }
                let lines = input.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("%%") }
                return Project(testDescription: path, files: files(of: lines.map(String.init)))
            }
        }

        private static func files(of lines: [String]) -> [String: String] {
            var files: [String: String] = [:]
            var name = "in/IMPLEMENTATION_PLAN.md"
            for line in lines {
                if line.hasPrefix("=== ") {
                    name = "in/" + line.dropFirst(4).split(separator: " ")[0]
                    files[name] = ""
                } else {
                    files[name, default: ""] += line + "\n"
                }
            }
            return files
        }
    }

    /// The numbers of `report.json` that other surfaces show.
    struct Report {
        /// Nil where there is nothing to be done.
        let done: String?
        let count: Int
        let of: Int
        /// Tasks that count.
        let total: Int
        let plans: Int
        /// The ids of what is next, one for each plan that has one.
        let next: [String]

        init(_ text: String) throws {
            let document = try Surfaces.object(text)
            let overall = try #require(document["overall"] as? [String: Any])
            let done = try #require(overall["done"] as? [String: Any])
            self.done = done["text"] as? String
            count = try #require(done["count"] as? Int)
            of = try #require(done["of"] as? Int)
            let plans = try #require(document["plans"] as? [[String: Any]])
            self.plans = plans.count
            total = try #require(overall["total"] as? Int)
            next = plans.compactMap { ($0["next"] as? [String: Any])?["task"] as? String }
        }
    }

    static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
