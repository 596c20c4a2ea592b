import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostSource
import MilepostTestSupport
import Testing

/// Tasks and phases that come, move, are called otherwise and go.
@Suite("The structure of a plan")
struct StructureTests {
    private static func entry(_ id: String, _ name: String, priority: String, dependents: String = "") -> String {
        """
          - id: \(id)
            service_name: "\(name)"
            priority: \(priority)
            dependents: "\(dependents)"
            workflow:
              pre_check:
                status: NOT_STARTED
                checklist:
                  - verified_req: false   # of \(name)
              implementation:
                status: NOT_STARTED
                started: null
                completed: null
              post_check:
                status: NOT_STARTED
                checklist:
                  - tests_passing: false

        """
    }

    /// A phase in YAML, one as an aligned table, one without tasks.
    private static let plan = """
        # Orchard

        ## 4. Phase Tracker

        ### 4.1 Phase 1: Soil

        ```yaml
        phase_1_tasks:
        \(entry("TASKS-01", "Dig", priority: "P0", dependents: "TASKS-02, TASKS-04"))  # goes with the next one
        \(entry("TASKS-02", "Manure", priority: "P2"))```

        ### 4.2 Phase 2: Trees
        **Goal**: Apples.

        | Status      | ID           | Task / Service | Priority | Dependents | Depends on |
        |-------------|--------------|----------------|:--------:|------------|------------|
        | NOT_STARTED | **TASKS-03** | **Plant**      | **P0**   | TASKS-04   |            |
        | NOT_STARTED | **TASKS-04** | **Water**      | **P1**   |            |            |

        ### 4.3 Phase 3: Fence

        ---

        ## 5. Session Log

        | Date | Task ID | Status | Notes |
        |---|---|---|---|
        | 2026-01-05 | TASKS-04 | NOT_STARTED | See TASKS-4 and the well |

        """

    private static let files = [
        "IMPLEMENTATION_PLAN.md": plan,
        "tasks/TASKS-02_manure.md": """
        # TASKS-02: Manure

        Behind [the digging](TASKS-04_water.md#how), tasks-2 is quick; not TASKS-02.1, and no MY-TASKS-02.

        """,
        "tasks/TASKS-04_water.md": "# TASKS-04: Water\n\n## How\n\n@depends: TASKS-03\n",
    ]

    private static func newTask(
        _ name: String, _ phase: String, priority: String? = nil, needs: [String] = [], file: Bool? = false
    ) -> NewTaskStep {
        NewTaskStep(
            name: name, phase: phase, priority: priority, needs: needs, hasFile: file,
            template: "# {{id}}: {{name}}\n\n| Made | {{date}} {{author}} |\n|---|---|\n\n{{tracking}}\n")
    }

    private static func add(_ step: NewTaskStep, to bench: inout Bench) async throws(Refusal) -> String {
        guard let now = Bench.now else { throw Refusal("no date", help: nil) }
        let decision = try step.decide(bench.project.plans[0], in: bench.project, now: now, by: "Ines")
        try await bench.make(decision.edits)
        return decision.sentence
    }

    private static func refusal(_ step: NewTaskStep, _ bench: Bench) async -> String {
        var bench = bench
        do throws(Refusal) {
            return "no refusal: \(try await add(step, to: &bench))"
        } catch {
            return error.message(in: bench.project) + "\n" + (error.help ?? "no help")
        }
    }

    /// The lines of the plan that are other ones.
    private static func lines(_ bench: Bench) -> (added: [String], removed: [String]) {
        let old = plan.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = bench.text("IMPLEMENTATION_PLAN.md").split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        let difference = new.difference(from: old)
        func texts(_ changes: [CollectionDifference<String>.Change]) -> [String] {
            changes.map { change in
                switch change {
                case .insert(_, let text, _), .remove(_, let text, _): text
                }
            }
        }
        return (texts(difference.insertions), texts(difference.removals))
    }

    // MARK: New

    @Test("a task in YAML has the next free id, its place by urgency, the checks of its neighbours, and says its needs")
    func yaml() async throws {
        var bench = await Bench(Self.files)
        let sentence = try await Self.add(
            Self.newTask("Let it \"rest\"", "soil", priority: "P1", needs: ["tasks-1"]), to: &bench)
        #expect(sentence == "TASKS-05 Let it \"rest\" is added to Phase 1: Soil.")
        let (added, removed) = Self.lines(bench)
        #expect(removed.isEmpty)
        #expect(
            added.joined(separator: "\n") == """
                  - id: TASKS-05
                    service_name: "Let it \\"rest\\""
                    priority: P1
                    dependents: ""
                    depends_on: "TASKS-01"
                    workflow:
                      pre_check:
                        status: NOT_STARTED
                        checklist:
                          - verified_req: false
                      implementation:
                        status: NOT_STARTED
                        started: null
                        completed: null
                      post_check:
                        status: NOT_STARTED
                        checklist:
                          - tests_passing: false
                """)
        #expect(
            bench.project.plans[0].phases[0].tasks.map { bench.project.plans[0].tasks[$0].id.text } == [
                "TASKS-01", "TASKS-05", "TASKS-02",
            ])
        #expect(
            bench.text("IMPLEMENTATION_PLAN.md").contains(
                "tests_passing: false\n  # goes with the next one\n  - id: TASKS-02"))
    }

    @Test("a task in a table wears the dress of its neighbours, and the columns stay aligned")
    func table() async throws {
        var bench = await Bench(Self.files)
        _ = try await Self.add(Self.newTask("Prune | cut", "2", priority: "P0", needs: ["TASKS-01"]), to: &bench)
        #expect(
            Self.lines(bench).added == [
                "| NOT_STARTED | **TASKS-05** | **Prune \\| cut** | **P0**   |            | TASKS-01   |"
            ])
        #expect(bench.project.plans[0].dependencies.count == 4)
    }

    @Test("in a phase without tasks it gets a block of its own; needs that the table cannot say stand at the other end")
    func empty() async throws {
        var bench = await Bench(Self.files)
        _ = try await Self.add(Self.newTask("Posts", "Phase 3", needs: ["TASKS-03"]), to: &bench)
        let phase = bench.project.plans[0].phases[2]
        #expect(phase.tasks.count == 1)
        #expect(bench.text("IMPLEMENTATION_PLAN.md").contains("### 4.3 Phase 3: Fence\n\n| Status      | ID "))
        #expect(bench.project.plans[0].dependencies.count == 4)
        let plan = """
            # Rows

            ## Phase 1: One

            | Status | ID | Task | Dependents |
            |---|---|---|---|
            | todo | R-1 | A | None |

            """
        bench = await Bench(["IMPLEMENTATION_PLAN.md": plan])
        _ = try await Self.add(Self.newTask("B", "1", needs: ["R-1"]), to: &bench)
        #expect(
            bench.text("IMPLEMENTATION_PLAN.md").hasSuffix("| todo | R-1 | A | R-2 |\n| not started | R-2 | B |  |\n"))
    }

    @Test("its file is made from the project's template, else from ours, and the plan finds it there")
    func file() async throws {
        var bench = await Bench(Self.files)
        _ = try await Self.add(Self.newTask("Let it rest: soil", "1", file: nil), to: &bench)
        let text = bench.text("tasks/TASKS-05_let_it_rest_soil.md")
        #expect(text.hasPrefix("# TASKS-05: Let it rest: soil\n\n| Made | 2026-03-02T10:30:00 Ines |\n"))
        #expect(text.contains("```yaml\ntasks_tracking:\n  id: TASKS-05\n"))
        #expect(bench.task("TASKS-05")?.taskFile?.tracking?.preCheck?.items.count == 1)
        let found = await bench.findings()
        #expect(found.allSatisfy { !$0.contains("TASKS-05") }, "\(found)")

        var files = Self.files
        files["tasks/TASKS-TEMPLATE.md"] =
            "---\ntitle: \"{{id}}: {{name}}\"\ncustom_fields:\n  document_type: template\n---\n\n# {{id}}: {{name}}\n\nOurs, {{unknown}}.\n"
        bench = await Bench(files)
        let before = await bench.findings()
        _ = try await Self.add(Self.newTask("The \"rest\"", "1", file: true), to: &bench)
        #expect(
            bench.text("tasks/TASKS-05_the_rest.md")
                == "---\ntitle: \"TASKS-05: The \\\"rest\\\"\"\ncustom_fields:\n  document_type: task\n---\n\n# TASKS-05: The \"rest\"\n\nOurs, {{unknown}}.\n"
        )
        #expect(await bench.findings() == before)
    }

    @Test("a phase gets the next number, a heading like the last one's, and is seen")
    func phase() async throws {
        var bench = await Bench(Self.files)
        let step = NewPhaseStep(name: "Harvest", goal: "Cider")
        try await bench.make(try step.decide(bench.project.plans[0]).edits)
        #expect(Self.lines(bench).added == ["### 4.4 Phase 4: Harvest", "", "**Goal**: Cider", ""])
        #expect(bench.project.plans[0].phases.last?.goal?.value == "Cider")
        _ = try await Self.add(Self.newTask("Pick", "4"), to: &bench)
        #expect(bench.project.plans[0].phases.last?.tasks.count == 1)
    }

    @Test("what cannot be added is refused, and says how to go on")
    func refusals() async {
        let bench = await Bench(Self.files)
        #expect(
            await Self.refusal(Self.newTask("x", "Trees and more"), bench)
                == "there is no phase 'Trees and more'\nthe phases are 1, 2, 3")
        #expect(
            await Self.refusal(Self.newTask("x", "Tree"), bench) == "there is no phase 'Tree'\ndid you mean 'Trees'?")
        #expect(await Self.refusal(Self.newTask(" ", "1"), bench) == "a task needs a name\nwrite one in quotes")
        #expect(
            await Self.refusal(Self.newTask("x", "1", priority: "high"), bench)
                == "'high' is no priority\nwrite P0 to P9")
        #expect(
            await Self.refusal(Self.newTask("x", "1", priority: "P1", needs: ["TASKS-02"]), bench)
                == "TASKS-05 is P1 and needs TASKS-02 of the same phase, which is P2\nmilepost set TASKS-02 priority=P1"
        )
        #expect(
            await Self.refusal(Self.newTask("x", "1", needs: ["TASKS-33"]), bench)
                == "there is no task TASKS-33\ndid you mean TASKS-03?")
    }

    // MARK: Move

    @Test("a place is looked for between those of the same urgency; where none is right, it says whose is wrong")
    func order() async throws {
        func plan(_ rows: [(String, String, String)], _ other: (String, String, String)) -> String {
            func table(_ rows: [(String, String, String)]) -> String {
                "| Status | ID | Task | Priority | Dependents |\n|---|---|---|---|---|\n"
                    + rows.map { "| todo | \($0.0) | Do \($0.0) | \($0.1) | \($0.2) |\n" }.joined()
            }
            return
                "# Order\n\n## Phase Tracker\n\n### Phase 1: One\n\(table(rows))\n### Phase 2: Two\n\(table([other]))\n"
        }
        // It is needed by one that is more urgent, which stands above it all the same.
        var bench = await Bench([
            "IMPLEMENTATION_PLAN.md": plan(
                [("A-1", "P0", ""), ("A-2", "P1", ""), ("A-3", "P1", "A-1")], ("B-1", "P2", ""))
        ])
        try await bench.step(MoveStep(phase: "1"), "A-3")
        #expect(
            bench.project.plans[0].phases[0].tasks.map { bench.project.plans[0].tasks[$0].id.text } == [
                "A-1", "A-2", "A-3",
            ])
        // It would have to stand behind the second and before the first.
        bench = await Bench([
            "IMPLEMENTATION_PLAN.md": plan([("A-1", "P1", ""), ("A-2", "P1", "B-1")], ("B-1", "P1", "A-1"))
        ])
        #expect(
            await bench.refusal(MoveStep(phase: "1"), "B-1") == """
                B-1 would stand below A-1, which needs it
                move A-1 first, or set another priority with milepost set
                """)
    }

    @Test("a task moves with its lines and comments, and back again the bytes are the old ones")
    func move() async throws {
        var bench = await Bench(Self.files)
        #expect(
            await bench.refusal(MoveStep(phase: "1", before: TaskID("TASKS-01")), "TASKS-02") == """
                TASKS-02 would stand above TASKS-01: it is P2, and that is P0
                leave --before out, or change the priority with milepost set
                """)
        try await bench.step(SetStep(assignments: ["priority=P0", "dependents="]), "TASKS-01")
        let equal = bench.text("IMPLEMENTATION_PLAN.md").replacing("priority: P2", with: "priority: P0")
        bench = await Bench(["IMPLEMENTATION_PLAN.md": equal])
        try await bench.step(MoveStep(phase: "1", before: TaskID("TASKS-01")), "TASKS-02")
        #expect(
            bench.text("IMPLEMENTATION_PLAN.md").contains(
                "phase_1_tasks:\n  # goes with the next one\n  - id: TASKS-02"))
        try await bench.step(MoveStep(phase: "1", before: TaskID("TASKS-02")), "TASKS-01")
        #expect(bench.text("IMPLEMENTATION_PLAN.md") == equal)
        bench = await Bench(Self.files)
        try await bench.step(MoveStep(phase: "2"), "TASKS-04")
        #expect(bench.text("IMPLEMENTATION_PLAN.md") == Self.plan)
        try await bench.step(MoveStep(phase: "3"), "TASKS-02")
        #expect(bench.project.plans[0].phases[2].tasks.count == 1)
        #expect(
            bench.text("IMPLEMENTATION_PLAN.md").contains(
                "```yaml\nphase_3_tasks:\n  # goes with the next one\n  - id: TASKS-02"))
        try await bench.step(MoveStep(phase: "3"), "TASKS-01")
        #expect(bench.text("IMPLEMENTATION_PLAN.md").contains("phase_1_tasks: []\n```"))
        try await bench.step(MoveStep(phase: "1"), "TASKS-01")
        #expect(bench.project.plans[0].phases[0].tasks.count == 1)
        // Its row comes behind the block, which holds what is less urgent.
        #expect(
            await bench.refusal(MoveStep(phase: "3"), "TASKS-03") == """
                TASKS-03 would stand below TASKS-02, which is of another priority
                move TASKS-02 first, or set another priority with milepost set
                """)
        try await bench.step(SetStep(assignments: ["priority=P2"]), "TASKS-03")
        try await bench.step(MoveStep(phase: "3"), "TASKS-03")
        #expect(bench.task("TASKS-03")?.phase == 2)
        #expect(await bench.refusal(MoveStep(phase: "9"), "TASKS-01").hasPrefix("there is no phase '9'"))
        #expect(
            await bench.refusal(MoveStep(phase: "2", before: TaskID("TASKS-01")), "TASKS-03").hasPrefix(
                "TASKS-01 is not in Phase 2"))
    }

    @Test("a row that says more than the other table has columns for is refused with the place")
    func columns() async throws {
        let plan = """
            # Rows

            ## Phase Tracker

            ### Phase 1: One
            | Status | ID | Task | Owner |
            |---|---|---|---|
            | todo | R-1 | A | Bo |
            | todo | R-2 | B | |

            ### Phase 2: Two
            | ID | Status | Task |
            |---|---|---|
            | R-3 | todo | C |

            """
        var bench = await Bench(["IMPLEMENTATION_PLAN.md": plan])
        #expect(
            await bench.refusal(MoveStep(phase: "2"), "R-1") == """
                IMPLEMENTATION_PLAN.md:12:1: this place cannot be edited safely
                add the column 'owner' to this table first
                """)
        try await bench.step(MoveStep(phase: "2"), "R-2")
        #expect(bench.text("IMPLEMENTATION_PLAN.md").contains("| R-3 | todo | C |\n| R-2 | todo | B |\n"))
    }

    // MARK: Rename

    @Test("a task is called otherwise everywhere, its file too, and back again the bytes are the old ones")
    func rename() async throws {
        var bench = await Bench(Self.files)
        try await bench.step(RenameStep(new: TaskID("TASKS-40")), "TASKS-04")
        let plan = bench.text("IMPLEMENTATION_PLAN.md")
        #expect(plan.contains("dependents: \"TASKS-02, TASKS-40\"") && plan.contains("**TASKS-40**"))
        #expect(plan.contains("| TASKS-40   |            |") && plan.contains("See TASKS-40 and the well"))
        #expect(bench.text("tasks/TASKS-40_water.md").hasPrefix("# TASKS-40: Water"))
        #expect(bench.text("tasks/TASKS-02_manure.md").contains("(TASKS-40_water.md#how)"))
        #expect(bench.files.count == 3)
        try await bench.step(RenameStep(new: TaskID("TASKS-04")), "TASKS-40")
        #expect(bench.text("IMPLEMENTATION_PLAN.md") == Self.plan.replacing("TASKS-4 ", with: "TASKS-04 "))
        try await bench.step(RenameStep(new: TaskID("TASKS-20")), "TASKS-02")
        #expect(
            bench.text("tasks/TASKS-20_manure.md").hasSuffix(
                "TASKS-20 is quick; not TASKS-02.1, and no MY-TASKS-02.\n"))
        #expect(
            await bench.refusal(RenameStep(new: TaskID("TASKS-03")), "TASKS-01").hasPrefix(
                "there is a task TASKS-03 Plant already"))
        #expect(
            await bench.refusal(RenameStep(new: TaskID("SETUP-04")), "TASKS-04").contains(
                "a task's file is called TASKS-NN"))
        #expect(await bench.refusal(RenameStep(new: TaskID("a b")), "TASKS-01").hasPrefix("'a b' is no id"))
    }

    @Test("an id that begins a range, and a new id that is named somewhere, are refused with their place")
    func ranges() async {
        var files = Self.files
        files["IMPLEMENTATION_PLAN.md"]?.replace("TASKS-02, TASKS-04", with: "TASKS-02..TASKS-04")
        let bench = await Bench(files)
        #expect(
            await bench.refusal(RenameStep(new: TaskID("TASKS-40")), "TASKS-04").contains(
                "write the ids of this range out"))
        #expect(
            await bench.refusal(RenameStep(new: TaskID("TASKS-02.1")), "TASKS-01").hasPrefix("'TASKS-02.1' is no id"))
        files["tasks/TASKS-02_manure.md"]?.append("Never TASKS-77.\n")
        #expect(
            await Bench(files).refusal(RenameStep(new: TaskID("TASKS-77")), "TASKS-03").contains(
                "TASKS-77 is named already"))
    }

    // MARK: Remove

    @Test("a task that came and went leaves the bytes as they were")
    func remove() async throws {
        var bench = await Bench(Self.files)
        for (phase, file) in [("1", true), ("2", true), ("1", false)] {
            _ = try await Self.add(Self.newTask("Rest", phase, priority: "P1", file: file), to: &bench)
            try await bench.step(RemoveStep(), "TASKS-05")
            #expect(bench.text("IMPLEMENTATION_PLAN.md") == Self.plan)
            #expect(bench.files.count == 3)
        }
        #expect(
            await bench.refusal(RemoveStep(), "TASKS-04").contains("take the link to TASKS-04_water.md out first"))
        try await bench.step(RemoveStep(), "TASKS-02")
        #expect(bench.text("IMPLEMENTATION_PLAN.md").contains("dependents: \"TASKS-04\""))
        try await bench.step(RemoveStep(), "TASKS-04")
        #expect(bench.text("IMPLEMENTATION_PLAN.md").contains("dependents: \"\""))
        #expect(bench.files.count == 1)
        try await bench.step(StartStep(force: "now"), "TASKS-03")
        #expect(
            await bench.refusal(RemoveStep(), "TASKS-03").hasPrefix("TASKS-03 Plant is in progress, and its history"))
    }
}
