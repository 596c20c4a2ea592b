import Foundation
import MilepostTestSupport
import Testing

@Suite("milepost snapshot")
struct SnapshotCommandTests {
    private func snapshot(_ files: [String: String], _ arguments: String...) throws -> (TemporaryProject, String) {
        let project = try TemporaryProject(files)
        let outcome = try Milepost.run(
            ["snapshot", "docs", "--output", "report.html", "--now", "2026-01-15"] + arguments, in: project.folder)
        #expect(outcome.status == 0, "\(outcome.error)")
        return (project, try project.text("report.html"))
    }

    @Test("one file, whose links lead to places that are in it, and whose policy names its scripts and style")
    func whole() throws {
        for depth in ["overview", "tasks", "full"] {
            let (_, page) = try snapshot(Ledger.files, "--depth", depth)
            let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
            #expect(ids.count == Set(ids).count, "\(depth)")
            for link in page.matches(of: #/ href="([^"]*)"/#).map({ String($0.1) }) {
                #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(depth): \(link)")
            }
            #expect(page.components(separatedBy: "<script").count == 4)
            #expect(!page.contains(" src=") && !page.contains("<link") && !page.contains("@import"))
            let policy = try #require(page.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/))
            #expect(policy.1.contains("script-src &#39;sha256-") && policy.1.hasPrefix("default-src &#39;none&#39;"))
            #expect(page.contains("id=\"tasks/tasks-04\"") == (depth != "overview"))
        }
    }

    @Test("status and diff read it back, without the plan")
    func readBack() throws {
        let (project, _) = try snapshot(Ledger.files)
        let then = try project.milepost("status", "docs", "--now", "2026-01-15")
        let read = try project.milepost("status", "report.html")
        #expect(read.status == 0)
        #expect(read.output == then.output)
        let json = try project.milepost("status", "report.html", "--json").output
        #expect(json == (try project.milepost("status", "docs", "--json", "--now", "2026-01-15").output))
        #expect(try project.milepost("diff", "report.html", "docs").output.contains("Nothing changed."))
        try project.write("page.html", "<p>no report</p>")
        #expect(try project.milepost("status", "page.html").status == 3)
    }

    @Test("the same plan gives the same bytes, and another name for the output is asked for")
    func stable() throws {
        let (_, one) = try snapshot(Ledger.files)
        let (project, two) = try snapshot(Ledger.files)
        #expect(one == two)
        #expect(try project.milepost("snapshot", "docs", "--output", "docs/IMPLEMENTATION_PLAN.md").status == 2)
        #expect(try project.text("docs/IMPLEMENTATION_PLAN.md") == Ledger.plan)
        #expect(try project.milepost("snapshot", "docs", "--output", "none/report.html").status == 4)
    }

    @Test("no text of a plan ends an element, or becomes one")
    func hostile() throws {
        let plan = """
            # <script>alert(1)</script> </script><img src=x onerror=alert(1)>

            ## Phase 1: </section><base href=//evil>

            | Status | ID | Task / Service |
            |---|---|---|
            | TODO | T-1" id="main | <!-- <script> `</style>` [x](javascript:alert(1)) |
            """
        let (_, page) = try snapshot(["docs/IMPLEMENTATION_PLAN.md": plan], "--depth", "full")
        #expect(page.components(separatedBy: "<script").count == 4)
        #expect(page.components(separatedBy: "</script").count == 4)
        #expect(page.components(separatedBy: "<!--").count == 1)
        #expect(!page.contains("<img") && !page.contains("<base") && !page.contains("href=\"javascript"))
        #expect(page.components(separatedBy: "id=\"main\"").count == 2)
    }

    @Test("several plans, no plan's task and a state to compare with are in it too")
    func others() throws {
        var files = Ledger.files
        files["docs/shop/IMPLEMENTATION_PLAN.md"] =
            "# Shop\n\n## Phase 1: Doors\n\n| Status | ID | Task |\n|-|-|-|\n| DONE | S-1 | Door |\n"
        let (project, page) = try snapshot(files)
        #expect(page.contains("id=\"plans/ledger/index\"") && page.contains("id=\"plans/shop/tasks/s-1\""))
        try project.write(
            "docs/shop/IMPLEMENTATION_PLAN.md",
            "# Shop\n\n## Phase 1: Doors\n\n| Status | ID | Task |\n|-|-|-|\n| TODO | S-1 | Door |\n")
        #expect(try project.milepost("snapshot", "docs", "--output", "two.html", "--since", "report.html").status == 0)
        #expect(try project.text("two.html").contains("What changed"))
    }
}
