import MilepostRules
import MilepostSource
import Testing

@Suite("plan-drift")
struct PlanDriftRuleTests {
    private func findings(plan: String, file: String) async throws -> Findings {
        try await Findings(in: ["IMPLEMENTATION_PLAN.md": planText(plan), "TASKS-07_store.md": file])
    }

    private func differs(plan: String, file: String) async throws -> Bool {
        try await !findings(plan: plan, file: file).messages("plan-drift").isEmpty
    }

    @Test("one finding says all that differs, at the plan's word, with the task file's side")
    func whole() async throws {
        let found = try await findings(
            plan: trackingText(status: "IN_PROGRESS", started: "2026-01-15", inPlan: true),
            file: trackingText(
                status: "COMPLETED", started: "2026-01-15", completed: "2026-01-16",
                postCheck: "{status: COMPLETED, checklist: [{tests_passing: true}]}"))
        #expect(
            found.text("plan-drift") == """
                TASKS-07 Session store is in progress in the plan, but completed in its task file; completion date, \
                post-check status and post-check differ too
                IMPLEMENTATION_PLAN.md:11 `IN_PROGRESS` the plan says IN_PROGRESS
                TASKS-07_store.md:8 `COMPLETED` the task file says COMPLETED
                help: copy the task file's tracking into the plan; until then the task file's counts
                """)
    }

    @Test("where the plan stands further, its tracking counts")
    func planCounts() async throws {
        let found = try await findings(
            plan: "| Status | ID | Task |\n|---|---|---|\n| DONE | TASKS-07 | Session store |",
            file: trackingText(status: "BLOCKED"))
        #expect(
            found.text("plan-drift") == """
                TASKS-07 Session store is completed in the plan, but blocked in its task file
                IMPLEMENTATION_PLAN.md:8 `DONE` the plan says COMPLETED
                TASKS-07_store.md:8 `BLOCKED` the task file says BLOCKED
                help: copy the plan's tracking into the task file; until then the plan's counts
                """)
    }

    @Test("a name and a priority that both state are the plan's; case and space do not count")
    func nameAndPriority() async throws {
        let row = "| Status | ID | Task | Priority |\n|---|---|---|---|\n| TODO | TASKS-07 | Session store | P1 |"
        let found = try await findings(
            plan: row, file: trackingText(name: "Token store", priority: "P0", status: "NOT_STARTED"))
        #expect(
            found.text("plan-drift") == """
                the plan and the task file of TASKS-07 Session store differ in name and priority
                IMPLEMENTATION_PLAN.md:8 `Session store` the plan says Session store
                TASKS-07_store.md:6 `"Token store"` the task file says Token store
                help: write the plan's name and priority into the task file; the plan's counts
                """)
        #expect(
            try await !differs(plan: row, file: trackingText(name: "session  Store", priority: "High", status: "todo")))
    }

    @Test("what a plain row does not state, checks and dates, it does not disagree about")
    func plainRow() async throws {
        let row = "| Status | ID |\n|---|---|\n| IN_PROGRESS | TASKS-07 |"
        #expect(
            try await !differs(plan: row, file: trackingText(status: "IN_PROGRESS", started: "2026-01-15T08:00:00")))
        let dated = "| Status | ID | Started |\n|---|---|---|\n| IN_PROGRESS | TASKS-07 | 2026-01-15 |"
        #expect(
            try await !differs(plan: dated, file: trackingText(status: "IN_PROGRESS", started: "2026-01-15T08:00:00")))
        #expect(try await !differs(plan: dated, file: trackingText(status: "IN_PROGRESS")))
        #expect(try await differs(plan: dated, file: trackingText(status: "IN_PROGRESS", started: "2026-01-14")))
    }

    @Test("in a workflow a date is compared as written, and none differs from one")
    func dates() async throws {
        let plan = trackingText(status: "IN_PROGRESS", started: "2026-01-15", inPlan: true)
        #expect(try await !differs(plan: plan, file: trackingText(status: "IN_PROGRESS", started: "2026-01-15")))
        #expect(
            try await differs(plan: plan, file: trackingText(status: "IN_PROGRESS", started: "2026-01-15T08:00:00")))
        #expect(try await differs(plan: plan, file: trackingText(status: "IN_PROGRESS")))
        let timed = trackingText(status: "IN_PROGRESS", started: "2026-01-15 08:00:00", inPlan: true)
        #expect(
            try await !differs(plan: timed, file: trackingText(status: "IN_PROGRESS", started: "2026-01-15T08:00:00")))
    }

    @Test("checks are compared by name, in whatever order they stand")
    func checks() async throws {
        func item(_ items: String, inPlan: Bool) -> String {
            trackingText(status: "TODO", postCheck: "{checklist: [\(items)]}", inPlan: inPlan)
        }
        let plan = item("{a: true}, {b: false}", inPlan: true)
        #expect(try await !differs(plan: plan, file: item("{b: false}, {a: true}", inPlan: false)))
        #expect(try await differs(plan: plan, file: item("{a: false}, {b: true}", inPlan: false)))
        #expect(try await differs(plan: plan, file: item("{a: true}, {b: false}, {c: false}", inPlan: false)))
        #expect(try await differs(plan: plan, file: item("{a: true}", inPlan: false)))
        #expect(try await differs(plan: plan, file: item("{a: true}, {a: true}, {b: false}", inPlan: false)))
    }

    @Test("Document Control's status counts where the file has no tracking block")
    func control() async throws {
        let row = "| Status | ID |\n|---|---|\n| TODO | TASKS-07 |"
        func file(_ status: String) -> String {
            "# TASKS-07: Store\n\n## Document Control\n\n| Item | Details |\n|---|---|\n| Status | \(status) |\n"
        }
        #expect(try await differs(plan: row, file: file("Completed")))
        #expect(try await !differs(plan: row, file: file("Not Started")))
        #expect(try await !differs(plan: row, file: file("Approved")))
    }

    @Test("a task in only one of the two has nothing to differ from")
    func oneSide() async throws {
        let row = "| Status | ID |\n|---|---|\n| DONE | TASKS-08 |"
        #expect(try await !differs(plan: row, file: trackingText(status: "BLOCKED")))
    }
}
