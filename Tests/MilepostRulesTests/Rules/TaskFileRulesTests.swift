import MilepostModel
import MilepostRules
import MilepostSource
import Testing

@Suite("missing-task-file and orphan-task-file")
struct TaskFileRulesTests {
    private let header = "| Status | ID | Task |\n|---|---|---|\n"

    @Test("only ids that promise a file miss one")
    func missing() async throws {
        let rows = """
            | TODO | TASKS-00 | Registry |
            | TODO | SETUP-01 | Tools |
            | DEFERRED | TASKS-07 | Session store (Größe & Farbe) |
            | TODO | TASKS-XX | Placeholder |
            | TODO | tasks-8 | 日本語 |
            """
        let found = try await Findings(in: ["IMPLEMENTATION_PLAN.md": planText(header + rows)])
        #expect(
            found.text("missing-task-file") == """
                TASKS-07 Session store (Größe & Farbe) has no task file
                IMPLEMENTATION_PLAN.md:10 `TASKS-07` listed here
                help: write TASKS-07_session_store_gr_e_farbe.md in the plan's folder or below it

                tasks-8 日本語 has no task file
                IMPLEMENTATION_PLAN.md:12 `tasks-8` listed here
                help: write tasks-8.md in the plan's folder or below it
                """)
    }

    @Test("an orphan names the plan that does not list it")
    func orphan() async throws {
        let found = try await Findings(in: [
            "docs/IMPLEMENTATION_PLAN.md": planText(header + "| TODO | TASKS-07 | Store |"),
            "docs/tasks/TASKS-007.md": "# TASKS-007: Store\n", "docs/tasks/TASKS-08_gate.md": "# TASKS-08: Gate\n",
        ])
        #expect(found.messages("missing-task-file") == [])
        #expect(
            found.messages("orphan-task-file") == [
                "TASKS-08 Gate has a task file, but docs/IMPLEMENTATION_PLAN.md does not list it"
            ])
        #expect(
            found.all.map(\.hint) == [
                "list TASKS-08 in a phase of the plan, or move the file to the plan it belongs to"
            ])
    }

    @Test("task files without any plan are no orphans")
    func alone() async throws {
        let found = try await Findings(in: ["TASKS-07.md": "# TASKS-07: Store\n", "TASKS-08.md": "# TASKS-08: Gate\n"])
        #expect(found.all == [])
    }

    @Test("a template breaks no rule")
    func template() async throws {
        let rows = "| TODO | TASKS-07 | [Service Name] |\n| TODO | TASKS-08 | Two |"
        let text = "---\ndocument_type: template\n---\n" + planText(header + rows)
        let found = try await Findings(in: ["IMPLEMENTATION_PLAN_TEMPLATE.md": text])
        #expect(found.project.plans.map(\.isTemplate) == [true])
        #expect(found.all == [])
    }
}
