import MilepostTestSupport
import Testing

@Suite("Pages, as a reader gets them")
struct PageGoldenTests {
    @Test(
        "a small plan gives each page its words",
        arguments: [
            "index.html", "queue.html", "graph.html", "log.html", "plan.html", "findings.html", "receipt.html",
            "phases/prerequisites-permits.html", "phases/phase-1-pole.html", "phases/phase-2-village.html",
            "tasks/setup-02.html", "tasks/tasks-01.html", "tasks/tasks-02.html", "tasks/tasks-03.html",
            "tasks/tasks-05.html", "tasks/tasks-07.html", "tasks/tasks-09.html", "documents/how-to-write-a-task.html",
        ])
    func lantern(path: String) async throws {
        let main = try #require(try await Site(LanternPlan.files).main(path))
        let mismatch = Golden.mismatch(main, "Pages/lantern/\(path)")
        #expect(mismatch == nil)
    }

    @Test(
        "two plans stand below one overview, each with pages of its own",
        arguments: ["index.html", "plans/lantern-implementation-plan/index.html", "receipt.html"])
    func twoPlans(path: String) async throws {
        let files =
            LanternPlan.files.map { ("lamps/\($0.path)", $0.text) } + [
                (
                    "kiln/IMPLEMENTATION_PLAN.md",
                    "# Kiln\n\n## Phase 1: Bricks\n\n| Status | ID | Task |\n|-|-|-|\n| TODO | K-1 | Fire |\n"
                )
            ]
        let main = try #require(try await Site(files).main(path))
        #expect(Golden.mismatch(main, "Pages/two-plans/\(path)") == nil)
    }

    @Test("no file at all gives one page that says what was looked for")
    func nothing() async throws {
        let main = try #require(try await Site([]).main("index.html"))
        #expect(Golden.mismatch(main, "Pages/nothing/index.html") == nil)
    }

    @Test(
        "a document that tracks nothing is shown as it is, with what was looked for",
        arguments: ["index.html", "plan.html"])
    func noPlan(path: String) async throws {
        let site = try await Site([("NOTES.md", LanternPlan.notes)], named: true)
        let main = try #require(site.main(path), "\(site.pages.map(\.path))")
        #expect(Golden.mismatch(main, "Pages/no-plan/\(path)") == nil)
    }
}
