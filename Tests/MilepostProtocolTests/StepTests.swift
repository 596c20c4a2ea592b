import MilepostAnalysis
import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostSource
import Testing

@Suite("Steps of the protocol")
struct StepTests {
    /// Two tasks, the second needs the first; the second has a file that says the same.
    static let files = [
        "IMPLEMENTATION_PLAN.md": """
        # Plan

        ## Phase 1: Work

        | Status | ID | Task | Priority |
        |---|---|---|---|
        | NOT_STARTED | TASKS-02 | Two | P1 |

        ```yaml
        phase_1_tasks:
          - id: TASKS-01
            service_name: One
            priority: P0
            dependents: "TASKS-02"
            workflow:
              pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}
              implementation: {status: IN_PROGRESS, started: 2026-01-05, completed: null}
              post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}, {docs_updated: false}]}
          - id: TASKS-02
            service_name: Two
            priority: P1
            workflow:
              pre_check:
                status: NOT_STARTED
                checklist:
                  - verified_req: false
                  - checked_deps: false
              implementation:
                status: NOT_STARTED
                started: null
                completed: null
              post_check:
                status: NOT_STARTED
                checklist:
                  - tests_passing: false
        ```

        ## Session Log

        | Date | Task ID | Status | Notes |
        |---|---|---|---|
        | 2026-01-05 | TASKS-01 | IN_PROGRESS | Begun (by Marek) |

        """,
        "TASKS-02_two.md": """
        # TASKS-02: Two

        ```yaml
        tasks_tracking:
          id: TASKS-02
          workflow:
            pre_check:
              status: NOT_STARTED
              checklist:
                - verified_req: false
                - checked_deps: false
                - asked_ines: false
            implementation:
              status: NOT_STARTED
              started: null
              completed: null
            post_check:
              status: NOT_STARTED
              checklist:
                - tests_passing: false
        ```

        ## Session Log

        | Date | Status | Summary |
        |---|---|---|

        """,
    ]

    @Test("every refusal says what, and how to go on")
    func refusals() async throws {
        let bench = await Bench(Self.files)
        let expected: [(any ProtocolStep, String, String)] = [
            (
                StartStep(), "TASKS-01",
                "TASKS-01 One is in progress already, started by Marek\ntake another one: milepost next"
            ),
            (
                StartStep(), "TASKS-02",
                "TASKS-02 Two cannot start: its pre-check is not complete (verified_req, checked_deps, asked_ines)\nmilepost verify TASKS-02 verified_req checked_deps asked_ines"
            ),
            (
                CompleteStep(), "TASKS-01",
                "TASKS-01 One cannot be completed: its post-check is not complete (tests_passing, docs_updated)\nmilepost verify TASKS-01 tests_passing docs_updated"
            ),
            (CompleteStep(), "TASKS-02", "TASKS-02 Two is not started\nmilepost start TASKS-02"),
            (
                VerifyStep(items: ["tests_pasing"]), "TASKS-01",
                "TASKS-01 has no check 'tests_pasing'\ndid you mean tests_passing?"
            ),
            (
                VerifyStep(items: []), "TASKS-01",
                "no check is named\nname some of verified_req, tests_passing, docs_updated, or use --all"
            ),
            (
                VerifyStep(items: ["verified_req"], undo: true), "TASKS-01",
                "TASKS-01 is in progress, so its pre-checks have to stay true\nsay what failed: milepost verify TASKS-01 verified_req --failed \"why\""
            ),
            (UnblockStep(), "TASKS-01", "TASKS-01 One is not blocked, but in progress\nmilepost show TASKS-01"),
            (
                ReopenStep(why: "x"), "TASKS-01",
                "TASKS-01 One is in progress, and nothing is to be reopened\nmilepost show TASKS-01"
            ),
            (
                LogStep(text: "x", status: .completed), "TASKS-01",
                "TASKS-01 One is in progress, and a row that says COMPLETED would contradict it\nmilepost complete TASKS-01"
            ),
            (
                SetStep(assignments: ["prio=P1"]), "TASKS-01",
                "there is no field 'prio'\nthe fields are name, priority, dependents, needs, effort, owner, due"
            ),
            (
                SetStep(assignments: ["status=DONE"]), "TASKS-01",
                "the status is not set by hand\nuse start, complete, block, unblock, defer or reopen"
            ),
            (SetStep(assignments: ["priority=P12"]), "TASKS-01", "'P12' is no priority\nwrite P0 to P9"),
            (SetStep(assignments: ["due=soon"]), "TASKS-01", "'soon' is no date\nwrite it as 2026-01-15"),
            (
                SetStep(assignments: ["owner=Ines"]), "TASKS-01",
                "no place states 'owner' for TASKS-01\nwrite the column or key once by hand"
            ),
            (
                BlockStep(why: "x", blocker: TaskID("TASKS-99")), "TASKS-01",
                "there is no task TASKS-99\nlist the open tasks with milepost next --all"
            ),
        ]
        for (step, id, words) in expected { #expect(await bench.refusal(step, id) == words, "\(step)") }
    }

    @Test("a start needs the pre-checks and what the task needs; with a reason it goes on, and the logs say so")
    func start() async throws {
        var bench = await Bench(Self.files)
        try await bench.step(VerifyStep(items: [], all: true), "TASKS-02")
        #expect(
            await bench.refusal(StartStep(), "TASKS-02")
                == "TASKS-02 Two cannot start: it needs TASKS-01 (in progress)\nmilepost show TASKS-01, or go on with milepost start TASKS-02 --force \"why\""
        )
        try await bench.step(StartStep(force: "it is independent enough"), "TASKS-02", by: "Ines")
        let task = try #require(bench.task("TASKS-02"))
        #expect(task.status == .inProgress && task.planStatus == .inProgress && task.fileStatus == .inProgress)
        #expect(task.row?.status?.value == .inProgress)
        #expect(task.started?.text == "2026-03-02")
        for path in ["IMPLEMENTATION_PLAN.md", "TASKS-02_two.md"] {
            let words = "Started although TASKS-01 was open: it is independent enough (by Ines) |"
            #expect(bench.text(path).contains(words))
        }
    }

    @Test("checks bring the status of their section with them, in plan and file, and evidence stands behind them")
    func verify() async throws {
        var bench = await Bench(Self.files)
        try await bench.step(VerifyStep(items: ["verified_req"], evidence: "REQ-07 # read"), "TASKS-02")
        for path in Self.files.keys {
            #expect(bench.text(path).contains("- verified_req: true  # REQ-07 # read\n"))
        }
        #expect(bench.task("TASKS-02")?.preCheck?.status?.value == .inProgress)
        try await bench.step(VerifyStep(items: [], all: true), "TASKS-02")
        #expect(bench.task("TASKS-02")?.taskFile?.tracking?.preCheck?.status?.value == .completed)
        #expect(bench.task("TASKS-02")?.item?.preCheck?.status?.value == .completed)
        try await bench.step(VerifyStep(items: ["checked_deps"], undo: true), "TASKS-02")
        #expect(bench.task("TASKS-02")?.preCheck?.status?.value == .inProgress)
    }

    @Test("what is checked at the end waits for the beginning, and is open again where that was not sound")
    func ends() async throws {
        var bench = await Bench(Self.files)
        #expect(
            await bench.refusal(VerifyStep(items: ["tests_passing"]), "TASKS-02")
                == "TASKS-02 is not started, and tests_passing is checked when it is done\nmilepost start TASKS-02")
        try await bench.step(VerifyStep(items: [], all: true), "TASKS-02")
        try await bench.step(StartStep(force: "in a hurry"), "TASKS-02")
        try await bench.step(VerifyStep(items: ["tests_passing"]), "TASKS-02")
        try await bench.step(VerifyStep(items: ["verified_req"], failed: "another one"), "TASKS-02")
        for step in [UnblockStep() as any ProtocolStep, DeferStep(why: "later")] {
            var bench = bench
            var decision = try await bench.step(step, "TASKS-02")
            if bench.task("TASKS-02")?.status == .deferred {
                #expect(
                    await bench.refusal(VerifyStep(items: ["tests_passing"]), "TASKS-02").hasPrefix("no refusal"))
                #expect(
                    await bench.refusal(VerifyStep(items: ["verified_req"], failed: "no"), "TASKS-02")
                        == "TASKS-02 is deferred\nmilepost reopen TASKS-02 \"why\"")
                decision = try await bench.step(ReopenStep(why: "now"), "TASKS-02")
            }
            let task = try #require(bench.task("TASKS-02"))
            #expect(task.status == .notStarted && task.started == nil)
            #expect(task.postCheck?.items.map(\.isTrue.value) == [false])
            #expect(decision.remarks == ["What was checked at the end is open again: tests_passing."])
            let before = await bench.findings()
            try await bench.step(VerifyStep(items: ["verified_req"]), "TASKS-02")
            #expect(await bench.findings() == before)
        }
    }

    @Test("nothing goes on over a need that is open, and nothing is taken away from under what has begun")
    func needs() async throws {
        var bench = await Bench(Self.files)
        try await bench.step(VerifyStep(items: ["tests_passing", "docs_updated"]), "TASKS-01")
        try await bench.step(CompleteStep(), "TASKS-01")
        try await bench.step(VerifyStep(items: [], all: true), "TASKS-02")
        try await bench.step(StartStep(), "TASKS-02")
        let before = Set(await bench.findings())
        #expect(
            await bench.refusal(ReopenStep(why: "it fails"), "TASKS-01") == """
                TASKS-02 Two needs TASKS-01, and is in progress
                milepost block TASKS-02 "why" --by TASKS-01, or go on with --force
                """)
        try await bench.step(BlockStep(why: "it fails", blocker: TaskID("TASKS-01")), "TASKS-02")
        try await bench.step(ReopenStep(why: "it fails"), "TASKS-01")
        #expect(
            await bench.refusal(UnblockStep(), "TASKS-02") == """
                TASKS-02 Two cannot go on: it needs TASKS-01 (in progress)
                milepost show TASKS-01, or go on with --force
                """)
        #expect(await bench.findings().allSatisfy { before.contains($0) })
        var forced = bench
        try await forced.step(UnblockStep(force: true), "TASKS-02")
        #expect(forced.task("TASKS-02")?.status == .inProgress)
        try await bench.step(CompleteStep(), "TASKS-01")
        try await bench.step(UnblockStep(), "TASKS-02")
        try await bench.step(VerifyStep(items: [], all: true), "TASKS-02")
        try await bench.step(CompleteStep(), "TASKS-02")
        #expect(
            await bench.refusal(ReopenStep(why: "it fails"), "TASKS-01") == """
                TASKS-02 Two needs TASKS-01, and is completed
                milepost reopen TASKS-02 "why", or go on with --force
                """)
        try await bench.step(ReopenStep(why: "it fails", force: true), "TASKS-01")
        #expect(bench.task("TASKS-01")?.status == .inProgress)
    }

    @Test("who begins ahead of what is urgent is told so")
    func ahead() async throws {
        let plan = """
            # Ahead

            ## Phase Tracker

            ### Phase 1: Now
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | todo | A-1 | First | P0 |

            ### Phase 2: Then
            | Status | ID | Task | Priority |
            |---|---|---|---|
            | todo | A-2 | Second | P1 |

            """
        var bench = await Bench(["IMPLEMENTATION_PLAN.md": plan])
        #expect(
            try await bench.step(StartStep(), "A-2").remarks
                == ["Phase 1: Now still has an open P0 task, A-1 First."])
        #expect(try await bench.step(StartStep(), "A-1").remarks == [])
    }

    @Test("a check that fails blocks the task, says why, and names what it waits for")
    func failed() async throws {
        var bench = await Bench(Self.files)
        try await bench.step(VerifyStep(items: ["checked_deps"], failed: "no interface yet"), "TASKS-02")
        #expect(bench.task("TASKS-02")?.status == .blocked)
        #expect(
            bench.text("IMPLEMENTATION_PLAN.md").contains(
                "| 2026-03-02 | TASKS-02 | BLOCKED | checked_deps failed: no interface yet (waits for TASKS-01) |\n"))
    }

    @Test("a whole life: begun, blocked, unblocked, completed, reopened, completed, deferred never; no rule is broken")
    func life() async throws {
        var bench = await Bench(Self.files)
        let before = Set(await bench.findings())
        func expectNothingNew(_ step: String) async {
            let new = await bench.findings().filter { !before.contains($0) }
            #expect(new == [], "after \(step)")
        }
        let life: [(any ProtocolStep, String)] = [
            (VerifyStep(items: ["tests_passing", "docs_updated"]), "TASKS-01"), (CompleteStep(), "TASKS-01"),
            (VerifyStep(items: [], all: true), "TASKS-02"), (DeferStep(why: "later"), "TASKS-02"),
            (ReopenStep(why: "now"), "TASKS-02"), (StartStep(), "TASKS-02"),
            (LogStep(text: "half"), "TASKS-02"), (BlockStep(why: "no answer"), "TASKS-02"),
            (UnblockStep(), "TASKS-02"), (VerifyStep(items: ["tests_passing"]), "TASKS-02"),
            (CompleteStep(text: "built"), "TASKS-02"), (ReopenStep(why: "it fails"), "TASKS-02"),
            (CompleteStep(text: "mended"), "TASKS-02"),
        ]
        for (step, id) in life {
            try await bench.step(step, id)
            await expectNothingNew("\(step)")
        }
        #expect(bench.analysis.plans[0].progress.done.isWhole)
        // The item that only the file had is in the plan now.
        #expect(bench.task("TASKS-02")?.item?.preCheck?.items.map(\.name.value).contains("asked_ines") == true)
        #expect(bench.task("TASKS-02")?.taskFile?.log.entries.count == 9)
    }

    @Test("a field is written wherever it is stated")
    func set() async throws {
        var bench = await Bench(Self.files)
        try await bench.step(SetStep(assignments: ["priority=P0", "name=Two: \"again\" | and"]), "TASKS-02")
        let task = try #require(bench.task("TASKS-02"))
        #expect(task.priority?.description == "P0" && task.row?.priority?.value.description == "P0")
        #expect(task.item?.name?.value == "Two: \"again\" | and")
        #expect(task.row?.name?.value == "Two: \"again\" | and")
        try await bench.step(SetStep(assignments: ["dependents="]), "TASKS-01")
        #expect(bench.project.plans[0].dependencies.isEmpty)
    }

    @Test("sync copies what stands further, whichever side it is on; the second time nothing is left to do")
    func sync() async throws {
        for (path, old, new) in [
            ("TASKS-02_two.md", "- verified_req: false", "- verified_req: true"),
            ("IMPLEMENTATION_PLAN.md", "- verified_req: false", "- verified_req: true"),
            (
                "TASKS-02_two.md", "status: NOT_STARTED\n      started: null",
                "status: IN_PROGRESS\n      started: 2026-02-02"
            ),
        ] {
            var files = Self.files
            files[path]?.replace(old, with: new)
            files["TASKS-02_two.md"]?.replace("        - asked_ines: false\n", with: "")
            var bench = await Bench(files)
            #expect(await bench.findings().contains { $0.hasPrefix("plan-drift") }, "\(path)")
            try await bench.step(SyncStep(), "TASKS-02")
            #expect(await !bench.findings().contains { $0.hasPrefix("plan-drift") }, "\(path)")
            let files2 = bench.files
            let bench2 = bench
            let all = PlanSync.decide(bench2.project.plans[0], in: bench2.project) { index in
                Desk(
                    plan: bench2.project.plans[0], position: index,
                    now: Bench.now ?? .init("2026-01-01")!, by: nil)
            }
            #expect(all.edits == [] && !all.isPartial)
            #expect(all.sentence == "Plan: plan and task files agree.")
            #expect(bench.files == files2)
        }
    }

    @Test("an item that only one side has goes to the other, but an open one not into a section that is complete")
    func items() async throws {
        var bench = await Bench(Self.files)
        try await bench.step(SyncStep(), "TASKS-02")
        #expect(bench.task("TASKS-02")?.item?.preCheck?.items.count == 3)
        var files = Self.files
        files["IMPLEMENTATION_PLAN.md"]?.replace("- verified_req: false", with: "- verified_req: true")
        files["IMPLEMENTATION_PLAN.md"]?.replace("- checked_deps: false", with: "- checked_deps: true")
        files["IMPLEMENTATION_PLAN.md"]?.replace(
            "        status: NOT_STARTED\n        checklist:\n          - verified",
            with: "        status: COMPLETED\n        checklist:\n          - verified")
        #expect(
            await Bench(files).refusal(SyncStep(), "TASKS-02")
                == "TASKS-02 Two: the check 'asked_ines' is open in one place and missing in the other\nmilepost verify TASKS-02 asked_ines, or take it out by hand"
        )
    }
}
