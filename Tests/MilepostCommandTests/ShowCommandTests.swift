import MilepostTestSupport
import Testing

@Suite("milepost show")
struct ShowCommandTests {
    @Test("all that is known of a task")
    func show() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("show", "tasks-1", "docs")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                ◐ TASKS-01 Chart of Accounts  P0
                  Status   in progress
                  Phase    Phase 1: Accounts
                  Order    2 tasks wait for it; on the critical path
                  Started  2026-01-12
                  Stated   docs/IMPLEMENTATION_PLAN.md:17,
                           docs/tasks/TASKS-01_chart_of_accounts.md

                Pre-checks: 1 of 1, completed
                  [x] verified_req

                Post-checks: 0 of 1, not started
                  [ ] tests_passing

                Needs
                  ● SETUP-02 Build Server  P0  completed

                Needed by
                  ○ TASKS-02 Journal  P0  not started
                  ■ TASKS-03 Bank Import  P1  blocked

                Needed outside the plan by
                  Auditor

                Findings
                  info[unresolved-dependent] docs/IMPLEMENTATION_PLAN.md:20
                    'Auditor' is no task or phase of this plan.
                    Help: write the id or name of a task, or leave it if it is meant.

                """)
    }

    @Test(
        "a wrong id is a question, not a dead end",
        arguments: [
            ("TASKS-04X", "did you mean TASKS-04 (TASKS-04 Opening Balance)?"),
            ("SETPU-02", "did you mean SETUP-02 (SETUP-02 Build Server)?"),
            ("something-else", "list the open tasks with milepost next --all"),
        ])
    func wrong(_ id: String, _ hint: String) throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("show", id, "docs")
        #expect(outcome == .init(status: 2, output: "", error: "error: there is no task \(id)\n  help: \(hint)\n"))
    }

    @Test("of several plans an id shows each, and PLAN/ID shows one")
    func plans() throws {
        let project = try TemporaryProject(Ledger.files)
        let other = """
            # Shop

            ## Phase Tracker

            ### Phase 1: Opening

            | Status | ID | Task / Service |
            |---|---|---|
            | COMPLETED | SETUP-01 | Door |
            """
        try project.write("shop/IMPLEMENTATION_PLAN.md", other)
        let both = try project.milepost("show", "SETUP-01")
        #expect(both.status == 0)
        #expect(both.output.contains("ledger/SETUP-01\n● SETUP-01 Repository"))
        #expect(both.output.contains("shop/SETUP-01\n● SETUP-01 Door"))
        let one = try project.milepost("show", "shop/setup-1")
        #expect(one.output.hasPrefix("● SETUP-01 Door\n"))
        #expect(!one.output.contains("Repository"))
        let document = try project.milepost("show", "SETUP-01", "--json")
        #expect(document.status == 2)
        #expect(document.error.contains("help: name one of them: ledger/SETUP-01, shop/SETUP-01"))
    }
}
