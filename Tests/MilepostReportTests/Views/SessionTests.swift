import MilepostModel
import MilepostSource
import Testing

@testable import MilepostReport

@Suite("Sessions of a plan and its task files")
struct SessionTests {
    private static let log = """

        ## Session Log

        | Date | Task ID | Status | Notes |
        |---|---|---|---|
        | 2026-01-10T09:00:00 | TASKS-01 | COMPLETED | Weighed it. |
        | 2026-01-09T09:00:00 | TASKS-01 | IN_PROGRESS | Began. |
        | 2026-01-09T09:00:00 | TASKS-02 | IN_PROGRESS | Began. |
        | 2026-01-08T09:00:00 | TASKS-02 | IN_PROGRESS | |

        """

    private func rows(_ file: String) async throws -> [String] {
        let plan = """
            # Implementation Plan: Weigh House

            ### Phase 1: Quay

            | Status | ID | Task / Service |
            |---|---|---|
            | COMPLETED | TASKS-01 | Barge |
            | IN_PROGRESS | TASKS-02 | Skiff |

            """
        let log = "# TASKS-01: Barge\n\n## Session Log\n\n| Date | Status | Summary |\n|---|---|---|\n\(file)\n"
        let site = try await Site([("IMPLEMENTATION_PLAN.md", plan + Self.log), ("tasks/TASKS-01_barge.md", log)])
        let scope = PlanScope(site.input, plan: 0)
        return scope.sessions.map { session in
            let source = session.isInBoth ? "both" : session.isFromTaskFile ? "file" : "plan"
            return
                "\(session.entry.date?.day ?? "") \(session.task ?? -1) \(session.entry.notes?.value ?? "") \(source)"
        }
    }

    @Test("what a task's file says in the plan's words is one row, from both")
    func same() async throws {
        #expect(
            try await rows("| 2026-01-10T09:00:00 | COMPLETED | Weighed it. |") == [
                "2026-01-10 0 Weighed it. both", "2026-01-09 0 Began. plan", "2026-01-09 1 Began. plan",
                "2026-01-08 1  plan",
            ])
    }

    @Test(
        "another time, status or word is another session, and so is a second row",
        arguments: [
            ("| 2026-01-10T10:00:00 | COMPLETED | Weighed it. |", 5, 0),
            ("| 2026-01-10T09:00:00 | IN_PROGRESS | Weighed it. |", 5, 0),
            ("| 2026-01-10T09:00:00 | COMPLETED | Weighed it twice. |", 5, 0),
            (
                "| 2026-01-10T09:00:00 | COMPLETED | Weighed it. |\n| 2026-01-10T09:00:00 | COMPLETED | Weighed it. |",
                5, 1
            ),
            ("| 2026-01-10T09:00:00 | COMPLETED | |", 5, 0),
        ])
    func others(_ file: String, _ count: Int, _ both: Int) async throws {
        let rows = try await rows(file)
        #expect(rows.count == count && rows.count { $0.hasSuffix("both") } == both, "\(rows)")
    }

    @Test("the log counts such a session once and says where it stands")
    func page() async throws {
        let plan =
            "# Implementation Plan: A\n\n### Phase 1: Q\n\n| Status | ID | Task |\n|-|-|-|\n| DONE | TASKS-01 | B |\n"
        let log =
            "\n## Session Log\n\n| Date | Task ID | Status | Notes |\n|-|-|-|-|\n| 2026-01-10 | TASKS-01 | DONE | Weighed. |\n"
        let file =
            "# TASKS-01: B\n\n## Session Log\n\n| Date | Status | Summary |\n|-|-|-|\n| 2026-01-10 | DONE | Weighed. |\n"
        let site = try await Site([("IMPLEMENTATION_PLAN.md", plan + log), ("tasks/TASKS-01_b.md", file)])
        let page = try #require(site.main("log.html"))
        #expect(page.contains("1 session on 1 day") && page.contains(">plan and task file<"), "\(page)")
    }
}
