import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostSource
import MilepostTestSupport
import Testing

/// Every form in which a plan can say how far a task is, with what an edit makes of its bytes.
@Suite("Edits of every form")
struct FormsTests {
    /// A file in two states: `⟦old→new⟧` is what changes, all else has to stay.
    struct Form: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let path: String
        let status: Status
        let marked: String

        init(_ name: String, _ status: Status, path: String = "IMPLEMENTATION_PLAN.md", _ marked: String) {
            testDescription = name
            self.path = path
            self.status = status
            self.marked = marked
        }

        func text(after: Bool) -> String {
            marked.replacing(/⟦([^→]*)→([^⟧]*)⟧/) { String(after ? $0.2 : $0.1) }
        }
    }

    private static func plan(_ body: String) -> String { "# Plan\n\n## Phase 1: Work\n\n\(body)\n" }

    private static func row(_ name: String, _ status: Status, _ cell: String) -> Form {
        Form(name, status, plan("| ID | Status | Task |\n|---|---|---|\n| T-1 | \(cell) | One |\n| T-2 | TODO | Two |"))
    }

    private static func yaml(_ name: String, _ status: Status, _ body: String) -> Form {
        Form(name, status, plan("```yaml\nphase_1_tasks:\n\(body)\n```"))
    }

    static let forms: [Form] = [
        row("a word in a row", .completed, "⟦NOT_STARTED→COMPLETED⟧"),
        row("a word in bold", .blocked, "**⟦IN_PROGRESS→BLOCKED⟧**"),
        row("a word in code", .inProgress, "`⟦NOT_STARTED→IN_PROGRESS⟧`"),
        row("a word as people write it", .inProgress, "⟦Todo→In progress⟧"),
        row("a word in small letters", .completed, "⟦in progress→completed⟧"),
        row("a sign", .completed, "⟦⬜→✅⟧"),
        row("a mark of checkboxes", .completed, "⟦[ ]→[x]⟧"),
        row("a mark of checkboxes that has none for it", .blocked, "⟦[ ]→BLOCKED⟧"),
        row("a word with a sign", .blocked, "⟦Done ✅→BLOCKED⟧"),
        row("a note behind the word", .inProgress, "⟦Done→In progress⟧ (PR 12)"),
        Form(
            "signs where red means open", .completed,
            plan("| ID | Status | Task |\n|---|---|---|\n| T-1 | ⟦🔴→🟢⟧ | One |\n| T-2 | 🟡 | Two |\n| T-3 | 🟢 | Three |")
        ),
        Form(
            "a word that the legend defines", .inProgress,
            "# Plan\n\n## Status Legend\n\n- `AFLOAT` - completed\n\n## Phase 1: Work\n\n"
                + "| ID | Status | Task |\n|---|---|---|\n| T-1 | ⟦AFLOAT→IN_PROGRESS⟧ | One |\n"),
        Form(
            "an aligned table whose column has room", .blocked,
            plan(
                "| ID  | Status      | Task |\n|-----|-------------|------|\n| T-1 | ⟦IN_PROGRESS→BLOCKED    ⟧ | One  |"
            )),
        Form(
            "an aligned table whose column grows", .inProgress,
            plan(
                """
                | ID  | Status⟦ →      ⟧| Task |
                |-----|--------⟦→-----⟧|------|
                | T-1 | ⟦TODO  →IN_PROGRESS⟧ | One  |
                | T-2 | DONE  ⟦ →      ⟧| Two  |
                """.replacing("Status⟦ →      ⟧", with: "Status ⟦→     ⟧")
                    .replacing("DONE  ⟦ →      ⟧", with: "DONE   ⟦→     ⟧")
                    .replacing("⟦TODO  →IN_PROGRESS⟧", with: "⟦TODO  →IN_PROGRESS⟧"))),
        Form(
            "a table without outer pipes", .completed,
            plan("ID | Status | Task\n---|---|---\nT-1 | ⟦TODO→COMPLETED⟧ | One")),
        Form(
            "line ends of Windows, a mark at the beginning, no end of the last line", .completed,
            "\u{FEFF}# Plan\r\n\r\n## Phase 1: Work\r\n\r\n| ID | Status | Task |\r\n|---|---|---|\r\n"
                + "| T-1 | ⟦TODO→COMPLETED⟧ | One |"),
        yaml(
            "YAML in block style, with comments and odd blanks", .completed,
            """
              - id: T-1   # first
                service_name: One
                workflow:
                  implementation:
                    # how far
                    status:   ⟦IN_PROGRESS→COMPLETED⟧    # keep me
                    started: 2026-01-01
            """),
        yaml(
            "YAML in flow style", .blocked,
            "  - {id: T-1, workflow: {implementation: {status: ⟦IN_PROGRESS→BLOCKED⟧, started: null}}} # one"),
        yaml(
            "YAML in quotes", .blocked,
            "  - id: \"T-1\"\n    workflow:\n      implementation: {status: \"⟦IN_PROGRESS→BLOCKED⟧\", started: '2026-01-01'}"
        ),
        yaml(
            "the older schema", .completed,
            "  - id: T-1\n    workflow:\n      pre_check: {status: COMPLETED}\n      tasks:\n        status: ⟦IN_PROGRESS→COMPLETED⟧"
        ),
        yaml(
            "an implementation without a status", .inProgress,
            "  - id: T-1\n    workflow:\n      implementation:\n        started: null⟦→\n        status: IN_PROGRESS⟧\n        completed: null"
        ),
        Form(
            "a plan that is YAML", .completed, path: "IMPLEMENTATION_PLAN.yaml",
            "title: Bakery\nphases:\n  - id: PHASE-1\n    name: Oven\n    tasks:\n      - task_id: T-1\n        name: One  # warm\n        status: ⟦IN_PROGRESS→COMPLETED⟧\n"
        ),
        Form(
            "Document Control of a task file", .completed, path: "TASKS-01_one.md",
            "# TASKS-01: One\n\n## Document Control\n\n| Item | Details |\n|---|---|\n| Status | ⟦In Progress→Completed⟧ |\n| Version | 1.0 |\n"
        ),
        Form(
            "a task file that is YAML", .blocked, path: "TASKS-01_one.yaml",
            "id: TASKS-01\ntasks_tracking:\n  id: TASKS-01\n  service_name: One\n  workflow:\n    implementation:\n      status: ⟦IN_PROGRESS→BLOCKED⟧\n      started: 2026-01-01\n"
        ),
    ]

    @Test("a status is written in the dress of the old one, and no other byte changes", arguments: forms)
    func status(_ form: Form) async throws {
        var bench = await Bench([form.path: form.text(after: false)])
        let id = try #require(bench.project.plans.first?.tasks.first?.id.text)
        #expect(bench.task(id)?.status != form.status)
        try await bench.set(form.status, id)
        #expect(bench.text(form.path) == form.text(after: true))
        #expect(bench.task(id)?.status == form.status)
    }

    @Test("what stands as wanted is left as it is written", arguments: forms)
    func stands(_ form: Form) async throws {
        var bench = await Bench([form.path: form.text(after: false)])
        let task = try #require(bench.project.plans.first?.tasks.first)
        try await bench.set(task.status, task.id.text)
        #expect(bench.text(form.path) == form.text(after: false))
    }

    @Test(
        "a check is set in every style of lists",
        arguments: [
            "checklist: [{one: ⟦false→true⟧}, {two: false}]", "checklist: {one: ⟦false→true⟧, two: false}",
            "checklist: [{one: ⟦False→True⟧}]", "checklist: [{one: ⟦FALSE→TRUE⟧}] # why",
            "checklist: [{one: ⟦\"no\"→true⟧}]",
            "\n          checklist:\n            - one: ⟦false→true⟧   # said Ines\n            - two: false",
            "\n          checklist:\n            one: ⟦→true⟧\n            two: true",
        ])
    func check(_ marked: String) async throws {
        let body = "  - id: T-1\n    workflow:\n      implementation: {status: NOT_STARTED}\n      pre_check: "
        let line = marked.hasPrefix("\n") ? String(body.dropLast()) + marked : body + "{\(marked)}"
        let flow = marked.contains(" # ") && !marked.hasPrefix("\n")
        let text = flow ? body + "{\(marked.replacing(" # why", with: "}")) # why" : line
        let form = Self.yaml("", .notStarted, text.replacing("one: ⟦→", with: "one:⟦→ ").replacing("}]}", with: "}]}"))
        var bench = await Bench([form.path: form.text(after: false)])
        let task = try #require(bench.task("T-1"))
        var tracking = Tracking(of: task)
        let stood = tracking.preCheck?.status
        tracking.preCheck?.set("one", true)
        tracking.preCheck?.status = stood
        try await bench.make([.setTracking(task: task.id, tracking, items: .keep)])
        #expect(bench.text(form.path) == form.text(after: true))
    }

    @Test("dates are written where they stand, where null stands, and where nothing stands")
    func dates() async throws {
        let form = Self.yaml(
            "", .completed,
            """
              - id: T-1
                workflow:
                  implementation:
                    status: ⟦IN_PROGRESS→COMPLETED⟧
                    started:⟦→ 2026-03-02⟧
                    completed: ⟦null→2026-03-03⟧   # not yet
              - {id: T-2, workflow: {implementation: {status: ⟦IN_PROGRESS→COMPLETED, completed: 2026-03-03, started: 2026-03-02⟧}}}
            """)
        var bench = await Bench([form.path: form.text(after: false)])
        for id in ["T-1", "T-2"] {
            var tracking = Tracking(of: try #require(bench.task(id)))
            tracking.status = .completed
            tracking.started = PlanDate("2026-03-02")
            tracking.completed = PlanDate("2026-03-03")
            try await bench.make([.setTracking(task: TaskID(id), tracking, items: .keep)])
        }
        let found = bench.text(form.path)
        #expect(
            found == form.text(after: true)
                || found
                    == form.text(after: true).replacing(
                        "completed: 2026-03-03, started: 2026-03-02", with: "started: 2026-03-02, completed: 2026-03-03"
                    )
        )
    }

    @Test("dates go into the columns of a table, in the form of the others, and are emptied again")
    func columns() async throws {
        let before = Self.plan(
            "| ID | Status | Started | Completed |\n|---|---|---|---|\n| T-1 | DONE | 2026-01-02 | 2026-01-03 |\n| T-2 | TODO |  |  |"
        )
        var bench = await Bench(["IMPLEMENTATION_PLAN.md": before])
        try await bench.step(StartStep(), "T-2")
        #expect(
            bench.text("IMPLEMENTATION_PLAN.md").contains("| T-2 | In progress | 2026-03-02 |  |\n")
                || bench.text("IMPLEMENTATION_PLAN.md").contains("| T-2 | IN_PROGRESS | 2026-03-02 |  |\n"))
        try await bench.step(ReopenStep(why: "again"), "T-1")
        #expect(bench.text("IMPLEMENTATION_PLAN.md").contains(" | 2026-01-02 |  |\n"))
    }

    @Test("a box is ticked and cleared between its brackets")
    func box() async throws {
        let text = "# TASKS-01: One\n\n- [x] Dig\n* [ ] Plant\n  1. [X] Water\n\n```\n- [ ] no box\n```\n"
        var bench = await Bench(["TASKS-01_one.md": text])
        try await bench.make([.tickBox(task: TaskID("TASKS-01"), box: 1, true)])
        #expect(bench.text("TASKS-01_one.md") == text.replacing("[ ] Plant", with: "[x] Plant"))
        try await bench.make([.tickBox(task: TaskID("TASKS-01"), box: 2, false)])
        #expect(
            bench.text("TASKS-01_one.md")
                == text.replacing("[ ] Plant", with: "[x] Plant").replacing("[X]", with: "[ ]"))
    }
}
