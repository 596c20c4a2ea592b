import MilepostTestSupport
import Testing

@Suite("milepost next")
struct NextCommandTests {
    @Test("the task, why, its pre-checks, its commands and its file")
    func next() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("next", "docs")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                ○ TASKS-04 Opening Balance  P1
                  Phase 1: Accounts

                Why
                  It is the first in the order of work of Phase 1: Accounts that is free to
                  begin; it needs no other task.

                Pre-checks: 1 of 2, not started
                  [x] verified_req
                  [ ] checked_deps

                Execution commands
                  make balance
                      ledger open --dry-run

                File
                  docs/tasks/TASKS-04_opening_balance.md

                """)
    }

    @Test("with nothing free it says what everything waits for, and exits 5")
    func nothing() throws {
        let project = try TemporaryProject(Ledger.heldUp)
        let outcome = try project.milepost("next", "docs")
        #expect(outcome.status == 5)
        #expect(outcome.error.isEmpty)
        #expect(
            outcome.output == """
                Nothing is free in Phase 1: Accounts, the current phase: 2 waiting, 1 in
                progress, 1 blocked.

                Waiting
                  ○ TASKS-02 Journal  P0
                    Waits for TASKS-01 Chart of Accounts.
                  ○ TASKS-04 Opening Balance  P1
                    Waits for TASKS-01 Chart of Accounts.

                Held up
                  ■ TASKS-03 Bank Import  P1
                    Waits for TASKS-01 Chart of Accounts.

                Could start early
                  ○ REPORT-01 Balance Sheet  P0
                    Phase 2: Reports.

                """)
    }

    @Test("--all shows every open task in the order of work")
    func queue() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("next", "--all", "docs")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                In progress (1)
                  ◐ TASKS-01 Chart of Accounts  P0

                Ready (1)
                  ○ TASKS-04 Opening Balance  P1
                    Next.

                Waiting (1)
                  ○ TASKS-02 Journal  P0
                    Waits for TASKS-01 Chart of Accounts.

                Blocked (1)
                  ■ TASKS-03 Bank Import  P1
                    Waits for TASKS-01 Chart of Accounts.

                """)
    }
}
