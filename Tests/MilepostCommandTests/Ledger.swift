/// A small project as somebody would write it: two phases, all five statuses, one root cause.
enum Ledger {
    static let plan = """
        # Ledger

        ## 1. Phase Tracker

        ### 1.1 Phase 0: Groundwork

        | Status | ID | Task / Service | Priority | Dependents |
        |--------|----|----------------|----------|------------|
        | COMPLETED | SETUP-01 | Repository | P0 | SETUP-02 |
        | COMPLETED | SETUP-02 | Build Server | P0 | TASKS-01 |
        | DEFERRED | SETUP-03 | Nightly Reports | P2 | |

        ### 1.2 Phase 1: Accounts

        ```yaml
        phase_1_tasks:
          - id: TASKS-01
            service_name: "Chart of Accounts"
            priority: P0
            dependents: "TASKS-02, TASKS-03; Auditor"
            workflow:
              pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
              implementation: {status: IN_PROGRESS, started: 2026-01-12, completed: null}
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
          - id: TASKS-02
            service_name: "Journal"
            priority: P0
            dependents: ""
            workflow:
              pre_check: {status: NOT_STARTED, checklist: [{verified_req: true}, {checked_deps: false}]}
              implementation: {status: NOT_STARTED, started: null, completed: null}
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
          - id: TASKS-03
            service_name: "Bank Import"
            priority: P1
            dependents: ""
            workflow:
              pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
              implementation: {status: BLOCKED, started: 2026-01-13, completed: null}
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
          - id: TASKS-04
            service_name: "Opening Balance"
            priority: P1
            dependents: ""
            workflow:
              pre_check: {status: NOT_STARTED, checklist: [{verified_req: true}, {checked_deps: false}]}
              implementation: {status: NOT_STARTED, started: null, completed: null}
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}]}
        ```

        ## 2. Session Log

        | Date | Task | Status | Notes |
        |------|------|--------|-------|
        | 2026-01-08 | SETUP-01 | COMPLETED | Everybody can push |
        | 2026-01-09 | SETUP-02 | COMPLETED | Green |
        | 2026-01-13 | TASKS-03 | BLOCKED | The bank sends no test files |

        """

    static let openingBalance = """
        # TASKS-04: Opening Balance

        ## Execution Commands

        ```bash
        make balance
        \tledger open --dry-run
        ```

        """

    /// The plan and its task files.
    static let files = [
        "docs/IMPLEMENTATION_PLAN.md": plan,
        "docs/tasks/TASKS-01_chart_of_accounts.md": "# TASKS-01: Chart of Accounts\n",
        "docs/tasks/TASKS-02_journal.md": "# TASKS-02: Journal\n",
        "docs/tasks/TASKS-03_bank_import.md": "# TASKS-03: Bank Import\n",
        "docs/tasks/TASKS-04_opening_balance.md": openingBalance,
    ]

    /// The same without anything free in the current phase, and something that could start early.
    static let heldUp = files.merging(
        [
            "docs/IMPLEMENTATION_PLAN.md":
                plan
                .replacing("\"TASKS-02, TASKS-03; Auditor\"", with: "\"TASKS-02, TASKS-03, TASKS-04; Auditor\"")
                .replacing(
                    "## 2. Session Log",
                    with: """
                        ### 1.3 Phase 2: Reports

                        | Status | ID | Task / Service | Priority | Dependents |
                        |--------|----|----------------|----------|------------|
                        | NOT_STARTED | REPORT-01 | Balance Sheet | P0 | |

                        ## 2. Session Log
                        """)
        ]) { _, new in new }

    /// The projects by name, for tests that take each.
    enum Fixture: CaseIterable {
        case somethingFree
        case heldUp

        var files: [String: String] {
            switch self {
            case .somethingFree: Ledger.files
            case .heldUp: Ledger.heldUp
            }
        }
    }
}
