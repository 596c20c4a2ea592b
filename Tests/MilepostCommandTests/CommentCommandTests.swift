import Foundation
import MilepostTestSupport
import Testing

@Suite("milepost comment, and build --since")
struct CommentCommandTests {
    private static func plan(_ rows: [(status: String, name: String)]) -> String {
        let lines = rows.enumerated().map { "| \($1.status) | T-\($0 + 1) | \($1.name) | P1 |\n" }.joined()
        return "# Plan\n\n## Phase 1: Work\n\n| Status | ID | Task / Service | Priority |\n|---|---|---|---|\n" + lines
    }

    private func project(_ before: [(String, String)], _ after: [(String, String)]) throws -> TemporaryProject {
        try TemporaryProject([
            "old/IMPLEMENTATION_PLAN.md": Self.plan(before), "new/IMPLEMENTATION_PLAN.md": Self.plan(after),
        ])
    }

    @Test("the marker, the change in one line, a table, and where it is from")
    func comment() throws {
        let project = try project(
            [("IN_PROGRESS", "One"), ("NOT_STARTED", "Two")], [("COMPLETED", "One"), ("NOT_STARTED", "Two")])
        let outcome = try project.milepost("comment", "new", "--since", "old", "--now", "2026-03-06")
        #expect(outcome.status == 0 && outcome.error.isEmpty)
        #expect(
            outcome.output == """
                <!-- milepost-comment -->
                ### Plan

                **50 % done (1 of 2), was 0 % (0 of 2)** · 1 finished

                | | Task | Change |
                | --- | --- | --- |
                | ● | T-1 One (P1) | finished, was in progress |

                <details><summary>Next, and what is mended</summary>

                Next: T-2 Two, as before

                </details>

                <sub>old \\(2026-03-06\\) → the files as they are \\(2026-03-06\\), made by Milepost 0.1.0</sub>

                """)
        let named = try project.milepost("comment", "new", "--since", "old", "--name", "ledger")
        #expect(named.output.hasPrefix("<!-- milepost-comment: ledger -->\n"))
        #expect(try project.milepost("comment", "new", "--since", "old", "--name", "a --> b").status == 2)
    }

    @Test("both sides are held to the project's rules of today: what it does not ask for was not mended")
    func rules() throws {
        let project = try project([("BLOCKED", "One"), ("NOT_STARTED", "Two")], [("BLOCKED", "One"), ("DONE", "Two")])
        let asked = try project.milepost("check", "old", "--only", "missing-started-date,blocked-without-reason")
        #expect(asked.output.contains("blocked-without-reason"))
        let before = try project.milepost("comment", "new", "--since", "old", "--now", "2026-03-06")
        try project.write("new/milepost.yml", "rules:\n  blocked-without-reason: off\n")
        let after = try project.milepost("comment", "new", "--since", "old", "--now", "2026-03-06")
        #expect(!before.output.contains("mended: ") && after.output == before.output)
    }

    @Test(
        "it stays within the limit, says what is left out, and closes what it opened",
        arguments: [2_000, 9_000, 60_000])
    func limits(_ limit: Int) throws {
        let names = (1...3_000).map { "A task with quite a name, number \($0)" }
        let project = try project(
            names.map { ("NOT_STARTED", $0) }, names.map { ("COMPLETED", $0) })
        let outcome = try project.milepost("comment", "new", "--since", "old", "--limit", "\(limit)")
        #expect(outcome.output.utf8.count <= limit)
        #expect(outcome.output.utf8.count > limit / 2)
        #expect(outcome.output.contains("more tasks changed"))
        #expect(outcome.output.hasSuffix("</sub>\n"))
        #expect(
            outcome.output.components(separatedBy: "<details>").count
                == outcome.output.components(separatedBy: "</details>").count)
    }

    @Test("no name makes markup, a mention, a reference, or a second marker")
    func hostile() throws {
        let names = [
            "<img src=x onerror=alert(1)>", "@everyone see #1 and !2", "</details></sub><!-- milepost-comment -->",
            "[a](javascript:alert(1)) `x` **b**", "a \\| b", "```", "\u{202E}txt.exe",
        ]
        let project = try project(
            names.map { ("NOT_STARTED", $0) }, names.map { ("BLOCKED", $0) })
        let text = try project.milepost("comment", "new", "--since", "old").output
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ■") }
        #expect(rows.count == names.count)
        for row in rows {
            #expect(
                !row.contains("<") && !row.contains("@") && !row.contains("](") && !row.contains("\u{202E}"), "\(row)")
            #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 4, "\(row)")
        }
        #expect(text.components(separatedBy: "<!--").count == 2)
    }

    @Test("a site built since a state says on its overview what changed, and marks the tasks")
    func site() throws {
        let project = try project(
            [("IN_PROGRESS", "One"), ("NOT_STARTED", "Two")],
            [("COMPLETED", "One"), ("NOT_STARTED", "Two"), ("TODO", "Three")])
        #expect(try project.milepost("build", "new", "--since", "old", "--now", "2026-03-06").status == 0)
        let overview = try project.text("_site/index.html")
        #expect(overview.contains("<h2>What changed <span class=\"count\">since old (2026-03-06)</span></h2>"))
        #expect(overview.contains("33 % done (1 of 3), was 0 % (0 of 2); 3 tasks, 1 more than before."))
        #expect(
            try project.text("_site/tasks/t-1.html").contains(
                "<span class=\"changed\">finished, was in progress</span>"))
        #expect(
            try project.text("_site/phases/phase-1-work.html").contains("<span class=\"changed\">added, not started"))
        #expect(try !project.text("_site/tasks/t-2.html").contains("class=\"changed\""))
        // Another state is another site, although the plan is the same.
        #expect(try project.milepost("build", "new", "--now", "2026-03-06").status == 0)
        #expect(try !project.text("_site/index.html").contains("What changed"))
        let two = try project.milepost("build", "new", "--since", "a..b")
        #expect(two.status == 2 && two.error.contains("--since takes one state"))
    }
}
