import MilepostTestSupport
import Testing

@Suite("milepost status")
struct StatusCommandTests {
    @Test("the first screen: headline, bar, phases, next, held up")
    func screen() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("status", "docs", "--now", "2026-01-15")
        #expect(outcome.status == 0)
        #expect(outcome.error.isEmpty)
        let screen = outcome.output.split(separator: "\n\n").map(String.init)
        #expect(
            screen.prefix(4).joined(separator: "\n\n") == """
                Ledger
                As of 2026-01-15

                33 % done (2 of 6) · verified 0 % · 1 in progress · 1 blocked
                ██████████████████████████▋▒▒▒▒▒▒▒▒▒▒▒▒▒▚▚▚▚▚▚▚▚▚▚▚▚▚░░░░░░░░░░░░░░░░░░░░░░░░░░░
                ● 2 completed  ◐ 1 in progress  ■ 1 blocked  ○ 2 not started  ◌ 1 deferred

                Phases
                  Phase 0: Groundwork  ████████████████  2 of 2
                ▸ Phase 1: Accounts    ░░░░░░░░░░░░░░░░  0 of 4  1 blocked

                Next
                  ○ TASKS-04 Opening Balance  P1
                    It is the first in the order of work of Phase 1: Accounts that is free to
                    begin; it needs no other task.
                    Pre-checks still open: checked_deps.
                """)
        #expect(
            screen.dropFirst(4).first == """
                Held up
                  ■ TASKS-03 Bank Import  P1
                    Waits for TASKS-01 Chart of Accounts.
                """)
    }

    @Test("without UTF-8 there is only ASCII")
    func ascii() throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("status", "docs", with: ["LANG": "C"])
        #expect(outcome.output.unicodeScalars.allSatisfy { $0.isASCII })
        #expect(outcome.output.contains("* 2 completed  ~ 1 in progress  ! 1 blocked  o 2 not started  - 1 deferred"))
        #expect(outcome.output.contains("\n##########################+"))
    }

    @Test("lines keep to the width", arguments: [40, 60, 80, 120])
    func width(_ columns: Int) throws {
        let project = try TemporaryProject(Ledger.files)
        let outcome = try project.milepost("status", "docs", with: ["COLUMNS": "\(columns)"])
        let widest = outcome.output.split(separator: "\n").map(\.count).max() ?? 0
        // The line of numbers under the bar is not broken.
        #expect(widest <= max(columns, 80))
        #expect(widest >= 40)
    }

    @Test("colours only when wanted")
    func colours() throws {
        let project = try TemporaryProject(Ledger.files)
        #expect(try !project.milepost("status", "docs").output.contains("\u{1B}"))
        #expect(try project.milepost("status", "docs", "--color", "always").output.contains("\u{1B}[32m●\u{1B}[0m"))
        let forced = try project.milepost("status", "docs", with: ["CLICOLOR_FORCE": "1"])
        #expect(forced.output.contains("\u{1B}["))
        let refused = try project.milepost("status", "docs", with: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
        #expect(!refused.output.contains("\u{1B}"))
    }

    @Test("a file given by name is read with its task files")
    func named() throws {
        let project = try TemporaryProject(Ledger.files)
        let folder = try project.milepost("status", "docs", "--now", "2026-01-15")
        let file = try project.milepost("status", "docs/IMPLEMENTATION_PLAN.md", "--now", "2026-01-15")
        #expect(folder == file)
    }

    @Test("several plans have an overall headline and one each")
    func plans() throws {
        let project = try TemporaryProject(Ledger.files)
        try project.write(
            "shop/IMPLEMENTATION_PLAN.md",
            """
            # Shop

            ## Phase Tracker

            ### Phase 1: Opening

            | Status | ID | Task / Service |
            |---|---|---|
            | COMPLETED | SHOP-01 | Door |
            """)
        let output = try project.milepost("status").output
        #expect(output.hasPrefix("2 plans\n"))
        #expect(output.contains("42 % done (3 of 7)"))
        #expect(output.contains("33 % done (2 of 6)"))
        #expect(output.contains("100 % done (1 of 1)"))
        #expect(output.contains("\n  Everything is finished.\n"))
    }

    @Test("what could not be read is never passed over")
    func broken() throws {
        var files = Ledger.files
        files["docs/IMPLEMENTATION_PLAN.md"] = Ledger.plan.replacing("  - id: TASKS-02", with: " - [id: TASKS-02")
        let project = try TemporaryProject(files)
        let outcome = try project.milepost("status", "docs")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Everything that could be read is finished, but 3 lines could not"))
        #expect(!outcome.output.contains("Everything is finished"))
        #expect(outcome.output.contains("100 % done (2 of 2) · verified 0 % · 3 lines not read\n"))
        #expect(outcome.output.contains("not counted: 3 in a block that\ncould not be read."))
    }

    @Test("where no task was read, nothing is called done")
    func nothingTracked() throws {
        let project = try TemporaryProject([
            "IMPLEMENTATION_PLAN.md": """
            # Kitchen

            ## Phase 1: Shelves

            - [ ] buy wood
            - [x] find the drill
            """
        ])
        let output = try project.milepost("status", "--now", "2026-02-27").output
        #expect(
            output == """
                Kitchen
                As of 2026-02-27

                No tracked tasks were recognised

                Read 0 of 2 lines that look like tracked work; not counted: 2 in a form that is
                not read yet.

                """)
        let json = try project.milepost("status", "--json").output
        #expect(json.contains(#""done":{"count":0,"of":0,"percent":null,"text":null}"#))
    }
}
