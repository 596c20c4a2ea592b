import Foundation
import MilepostHTML
import MilepostMarkdown
import MilepostModel
import MilepostReport
import MilepostSource
import Synchronization
import Testing

/// How much a site weighs and how often it does a thing: neither depends on the machine.
@Suite("A site of three hundred tasks")
struct SiteWeightTests {
    private static let phases = 12
    private static let tasksInPhase = 25

    /// A plan in which each task needs the one before it and was worked on twice, and a file for each task.
    private static let texts: [(path: String, text: String)] = {
        var plan = "# Implementation Plan: Weigh House\n\nScales for a harbour.\n"
        var log = "\n## Session Log\n\n| Date | Task ID | Status | Notes |\n|---|---|---|---|\n"
        var files: [(path: String, text: String)] = []
        for phase in 1...phases {
            plan += "\n### Phase \(phase): Quay \(phase)\n\n"
            plan += "| Status | ID | Task / Service | Priority | Dependents |\n|---|---|---|---|---|\n"
            for place in 1...tasksInPhase {
                let number = (phase - 1) * tasksInPhase + place
                let id = "TASKS-\(number)"
                let word = number < 150 ? "COMPLETED" : number < 160 ? "IN_PROGRESS" : "NOT_STARTED"
                plan += "| \(word) | \(id) | Weigh barge number \(number) | P\(number % 3) | TASKS-\(number + 1) |\n"
                log += "| 2026-01-10 | \(id) | COMPLETED | Weighed it, and wrote the weight down. |\n"
                log += "| 2026-01-09 | \(id) | IN_PROGRESS | Began with the bow. |\n"
                let rows = (1...20).map { "| Part \($0) | sound |" }.joined(separator: "\n")
                let text = "# \(id): Weigh barge number \(number)\n\n## Parts\n\n| Part | State |\n|---|---|\n\(rows)\n"
                files.append((path: "tasks/\(id)_barge.md", text: text))
            }
        }
        return files + [(path: "IMPLEMENTATION_PLAN.md", text: plan + log)]
    }()

    @Test("the overview stays under 60 KB with its styles, and under 100 KB with its script")
    func overview() async throws {
        let tree = try await Site(Self.texts).tree
        func size(_ path: String...) throws -> Int { try #require(tree[OutputPath(path)]).bytes.count }
        let withStyles = try size("index.html") + size("assets", "milepost.css")
        #expect(withStyles < 60_000)
        #expect(try withStyles + size("assets", "milepost.js") < 100_000)
    }

    @Test("a task's page stays under 40 KB beside its document")
    func tasks() async throws {
        let site = try await Site(Self.texts)
        for (path, html) in site.pages where path.parts.first == "tasks" {
            let document = html.components(separatedBy: "<div class=\"prose\">").dropFirst().first ?? ""
            #expect(html.utf8.count - document.utf8.count < 40_000, "\(path)")
        }
    }

    @Test(
        "a row of a long table costs no more than its words need",
        arguments: [
            ("log.html", 600, 520), ("graph.html", 299, 760), ("queue.html", 300, 1_500),
        ])
    func rows(page: String, rows: Int, bytes: Int) async throws {
        let site = try await Site(Self.texts)
        #expect(try #require(site.page(page)).utf8.count < rows * bytes + 30_000)
    }

    @Test("report.json stays under 5 KB a task")
    func report() async throws {
        let tree = try await Site(Self.texts).tree
        #expect(try #require(tree[OutputPath("report.json")]).bytes.count < 300 * 5_000)
    }

    @Test("no task file is parsed for its page where its text was made ready, and the plan once")
    func parsing() async throws {
        let site = try await Site(Self.texts)
        let project = site.input.project
        let parsed = Mutex<[FileID: Int]>([:])
        let document: @Sendable (FileID) -> ProseDocument = { file in
            ProseDocument(MarkdownDocument.parse(project.file(file)).value)
        }
        let input = ReportInput(
            project: project, analysis: site.input.analysis, diagnostics: site.input.diagnostics,
            asOf: site.input.asOf, revision: site.input.revision, version: site.input.version,
            document: { file in
                parsed.withLock { $0[file, default: 0] += 1 }
                return document(file)
            },
            prepared: { ReportInput.prepared(document($0), of: project.file($0)) })
        #expect(try await SiteOutput().files(input, theme: .embedded) == site.tree)
        #expect(parsed.withLock { $0 } == [try #require(project.plans.first?.file): 1])
    }
}
