import MilepostAnalysis
import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostReading
import MilepostSource
import MilepostTestSupport
import Testing

/// Finished phases that are put away and brought back.
@Suite("Archives")
struct ArchiveTests {
    private static func entry(_ id: String, _ dependents: String = "", file: Bool = false) -> String {
        let pad = file ? "  " : "    "
        return """
            \(file ? "  " : "  - ")id: \(id)
            \(pad)service_name: "The \(id)"
            \(pad)priority: P0
            \(pad)dependents: "\(dependents)"
            \(pad)workflow:
            \(pad)  pre_check: {status: COMPLETED, checklist: [{verified_req: true}]}   # seen
            \(pad)  implementation: {status: COMPLETED, started: 2026-01-05, completed: 2026-01-07}
            \(pad)  post_check: {status: COMPLETED, checklist: [{tests_passing: true}]}

            """
    }

    /// A finished phase in YAML, a finished one as a table with a deferred task, one that goes on.
    private static let plan = """
        # Orchard

        See [the soil](tasks/TASKS-01_dig.md#how), [trees](#42-phase-2-trees) and [this][well].

        ## 4. Phase Tracker

        ### 4.1 Phase 1: Soil
        **Goal**: Good ground.

        What [the spec](docs/soil.md) says; the first is [here](./tasks/TASKS-01_dig.md).

        ```yaml
        phase_1_tasks:
        \(entry("TASKS-01", "TASKS-02, TASKS-04"))\(entry("TASKS-02"))```

        ### 4.2 Phase 2: Trees

        | Status    | ID           | Task / Service                     | Priority | Depends on |
        |-----------|--------------|------------------------------------|:--------:|------------|
        | COMPLETED | **TASKS-03** | [Plant](tasks/TASKS-03%20plant.md) | **P0**   |            |
        | DEFERRED  | **TASKS-04** | **Water**                          | **P1**   |            |

        ### 4.3 Phase 3: Fence

        | Status | ID | Task | Depends on |
        |---|---|---|---|
        | todo | TASKS-05 | Posts | TASKS-04 |

        ---

        ## 5. Session Log

        | Date | Task ID | Status | Notes |
        |---|---|---|---|
        | 2026-01-05 | TASKS-01 | IN_PROGRESS | Begun |
        | 2026-01-05 | TASKS-03 | IN_PROGRESS | See [it](tasks/TASKS-01_dig.md) |
        | 2026-01-07 | TASKS-01 | COMPLETED | Dug, as [it says](tasks/TASKS-01_dig.md) |
        | 2026-01-07 | TASKS-02 | COMPLETED | Spread |
        | 2026-01-07 | TASKS-03 | COMPLETED | Planted |
        | 2026-01-08 | TASKS-04 | DEFERRED | It rains |

        [well]: docs/well.md

        """

    private static let files = [
        "IMPLEMENTATION_PLAN.md": plan,
        "README.md": "The first task: [dig](tasks/TASKS-01_dig.md), `[dig](tasks/TASKS-01_dig.md)`.\n",
        "docs/soil.md": "# Soil\n\nSee ![a picture](../pictures/soil.png).\n",
        "tasks/TASKS-01_dig.md": """
        # TASKS-01: Dig

        ```yaml
        tasks_tracking:
        \(entry("TASKS-01", "TASKS-02, TASKS-04", file: true))```

        ## How

        Before [manure](TASKS-02_manure.md), as [the plan](../IMPLEMENTATION_PLAN.md#41-phase-1-soil) and
        [the spec](../docs/soil.md "Soil") say; [fences](<TASKS-05_posts.md>) come [later](#how). ![How][how]

        [how]: ../pictures/dig.png

        ## Session Log

        | Date | Status | Summary |
        |---|---|---|
        | 2026-01-07 | COMPLETED | As [manure](TASKS-02_manure.md) needs it |

        """,
        "tasks/TASKS-02_manure.md": """
        # TASKS-02: Manure

        ```yaml
        tasks_tracking:
        \(entry("TASKS-02", file: true))```

        Behind [the digging](./TASKS-01_dig.md).

        """,
        "tasks/TASKS-05_posts.md": "# TASKS-05: Posts\n\nOn [good ground](TASKS-01_dig.md).\n",
    ]

    private static func decide(_ bench: Bench, _ phase: String?, undo: Bool = false) throws(Refusal) -> StepDecision {
        try ArchiveStep(phase: phase, undo: undo).decide(bench.project.plans[0], in: bench.project)
    }

    private static func archive(_ bench: inout Bench, _ phase: String?, undo: Bool = false) async throws(Refusal) {
        try await bench.make(try decide(bench, phase, undo: undo).edits)
    }

    private static func refusal(_ bench: Bench, _ phase: String?, undo: Bool = false) async -> String {
        var bench = bench
        do throws(Refusal) {
            try await archive(&bench, phase, undo: undo)
            return "no refusal"
        } catch {
            return error.message(in: bench.project) + "\n" + (error.help ?? "no help")
        }
    }

    /// All that reports are made of, but for the places where it stands.
    private static func figures(_ bench: Bench) -> [String] {
        var lines = ["\(bench.project.coverage.read) of \(bench.project.coverage.all)"]
        for (plan, analysis) in zip(bench.project.plans, bench.analysis.plans) {
            lines.append("\(words(analysis.progress)) \(analysis.currentPhase ?? -1) \(analysis.next ?? -1)")
            lines.append("\(analysis.workOrder) \(analysis.waves) \(analysis.criticalPaths)")
            lines.append("\(analysis.couldStartEarly) \(plan.outside.map(\.name))")
            lines += plan.dependencies.map { "\($0.needed) for \($0.needing)" }
            for (phase, numbers) in zip(plan.phases, analysis.phases) {
                lines.append("\(phase.heading) \(phase.goal?.value ?? "") \(phase.tasks)")
                lines.append("\(words(numbers.progress)) \(numbers.order)")
            }
            for task in plan.tasks {
                lines.append("\(task.id) \(task.name) \(task.status) \(task.authority) \(task.priority?.level ?? 10)")
            }
            for entry in plan.log.entries {
                lines.append("\(entry.dateText.value) \(entry.task?.value.text ?? "") \(entry.notes?.value ?? "")")
            }
        }
        return lines
    }

    private static func words(_ progress: Progress) -> String {
        let fractions = [progress.done, progress.verified, progress.checks, progress.boxes]
        return fractions.map { "\($0.count)/\($0.of)" }.joined(separator: " ")
            + " \(String(describing: progress.effort))"
    }

    /// Rules that are broken; what they say of links has the paths in it.
    private static func broken(_ bench: Bench) async -> [String] {
        await bench.findings().map { String($0.prefix { $0 != " " }) }
    }

    // MARK: Away and back

    @Test("the plan keeps heading and stub, the archive holds phase and log rows, and the files lie beside it")
    func texts() async throws {
        var bench = await Bench(Self.files)
        #expect(
            try Self.decide(bench, "1").sentence == "Phase 1: Soil is archived: 2 tasks, 2 files, 3 log rows.")
        try await Self.archive(&bench, "1")
        let plan = bench.text("IMPLEMENTATION_PLAN.md")
        #expect(
            plan.contains(
                """
                ### 4.1 Phase 1: Soil

                **Archived**: [2 tasks](archive/IMPLEMENTATION_PLAN_phase_1.md)

                ### 4.2 Phase 2: Trees
                """))
        #expect(plan.contains("See [the soil](archive/tasks/TASKS-01_dig.md#how), [trees](#42-phase-2-trees)"))
        #expect(
            plan.contains(
                """
                |---|---|---|---|
                | 2026-01-05 | TASKS-03 | IN_PROGRESS | See [it](archive/tasks/TASKS-01_dig.md) |
                | 2026-01-07 | TASKS-03 |
                """))
        #expect(
            bench.text("archive/IMPLEMENTATION_PLAN_phase_1.md").hasPrefix(
                """
                ---
                title: "Orchard: Phase 1: Soil"
                document_type: plan-archive
                log_direction: oldestFirst
                log_rows: 1, 3-4
                ---

                # Archive of Phase 1

                Milepost reads this as a part of [the plan](../IMPLEMENTATION_PLAN.md); `milepost archive --undo` brings it back.

                ## Session Log

                | Date | Task ID | Status | Notes |
                |---|---|---|---|
                | 2026-01-05 | TASKS-01 | IN_PROGRESS | Begun |
                | 2026-01-07 | TASKS-01 | COMPLETED | Dug, as [it says](tasks/TASKS-01_dig.md) |
                | 2026-01-07 | TASKS-02 | COMPLETED | Spread |

                # Phase Tracker

                ### 4.1 Phase 1: Soil
                **Goal**: Good ground.

                What [the spec](../docs/soil.md) says; the first is [here](./tasks/TASKS-01_dig.md).
                """))
        let task = bench.text("archive/tasks/TASKS-01_dig.md")
        #expect(
            task.contains(
                "Before [manure](TASKS-02_manure.md), as [the plan](../../IMPLEMENTATION_PLAN.md#41-phase-1-soil)"))
        #expect(
            task.contains(
                "[the spec](../../docs/soil.md \"Soil\") say; [fences](<../../tasks/TASKS-05_posts.md>) come [later](#how)"
            ))
        #expect(task.contains("[how]: ../../pictures/dig.png"))
        #expect(bench.text("tasks/TASKS-05_posts.md").contains("[good ground](../archive/tasks/TASKS-01_dig.md)"))
        #expect(
            bench.text("README.md")
                == "The first task: [dig](archive/tasks/TASKS-01_dig.md), `[dig](tasks/TASKS-01_dig.md)`.\n")
        #expect(bench.text("tasks/TASKS-01_dig.md") == "no file tasks/TASKS-01_dig.md")
    }

    @Test(
        "every figure stays, no rule is broken anew, and brought back in any order each byte is what it was",
        arguments: ["as it is", "CRLF", "BOM", "no last line end", "newest first", "no log", "log first"])
    func law(_ form: String) async throws {
        let start = await Bench(Self.files.mapValues { Self.text($0, form) })
        let (figures, findings) = (Self.figures(start), await Self.broken(start))
        for order in [["1", "2"], ["2", "1"]] {
            for back in [["1", "2"], ["2", "1"]] {
                var bench = start
                for phase in order {
                    try await Self.archive(&bench, phase)
                    #expect(Self.figures(bench) == figures)
                    #expect(await Self.broken(bench) == findings)
                }
                #expect(bench.project.plans[0].phases.count { $0.isArchived } == 2)
                for phase in back { try await Self.archive(&bench, phase, undo: true) }
                #expect(bench.files == start.files)
            }
        }
    }

    @Test("work goes on beside an archive: what is done in between is there when the phase comes back")
    func between() async throws {
        for form in ["as it is", "newest first", "log first", "no last line end"] {
            var wanted = await Bench(Self.files.mapValues { Self.text($0, form) })
            var bench = wanted
            try await Self.archive(&bench, "2")
            try await Self.archive(&bench, "1")
            for step in 1...5 {
                try await Self.change(step, in: &wanted)
                try await Self.change(step, in: &bench)
                #expect(Self.figures(bench) == Self.figures(wanted))
            }
            try await Self.archive(&bench, "2", undo: true)
            try await Self.archive(&bench, "1", undo: true)
            #expect(bench.files.map(\.path) == wanted.files.map(\.path))
            // Of files that are no part of the plan, nothing is called otherwise.
            for (one, two) in zip(bench.files, wanted.files) where one.path != "README.md" {
                #expect(one.text(in: one.range) == two.text(in: two.range), "\(form)")
            }
        }
    }

    private static func change(_ step: Int, in bench: inout Bench) async throws(Refusal) {
        switch step {
        case 1: try await bench.step(LogStep(text: "Wood is here"), "TASKS-05", by: "Ines")
        case 2: try await bench.step(StartStep(), "TASKS-05", by: "Ines")
        case 3: try await bench.step(RenameStep(new: TaskID("TASKS-41")), "TASKS-01")
        case 4: try await bench.step(RenameStep(new: TaskID("TASKS-45")), "TASKS-05")
        default:
            let phase = NewPhaseStep(name: "Harvest", goal: "Cider")
            try await bench.make(try phase.decide(bench.project.plans[0]).edits)
        }
    }

    @Test("an archive that is read alone is a plan, and nobody's is a finding")
    func alone() async throws {
        var bench = await Bench(Self.files)
        try await Self.archive(&bench, "1")
        let archive = bench.files.filter { $0.path.hasPrefix("archive/") }
        let alone = await Bench(
            Dictionary(archive.map { ($0.path, $0.text(in: $0.range)) }, uniquingKeysWith: { first, _ in first }))
        #expect(alone.project.plans.map(\.title) == ["Archive of Phase 1"])
        #expect(alone.project.plans[0].tasks.map(\.status) == [.completed, .completed])
        #expect(alone.project.plans[0].log.entries.count == 3)

        var files = Dictionary(
            bench.files.map { ($0.path, $0.text(in: $0.range)) }, uniquingKeysWith: { first, _ in first })
        files["archive/IMPLEMENTATION_PLAN_phase_9.md"] = files["archive/IMPLEMENTATION_PLAN_phase_1.md"]
        let stray = await Bench(files)
        #expect(await stray.findings().filter { $0.hasPrefix("broken-archive") }.count == 1)
        #expect(Self.figures(stray).dropFirst() == Self.figures(bench).dropFirst())
        #expect(stray.project.coverage.unknown.count == 5)
        files["archive/IMPLEMENTATION_PLAN_phase_1.md"] = nil
        let lost = await Bench(files)
        #expect(await lost.findings().filter { $0.hasPrefix("broken-archive") }.count == 2)
        #expect(
            await lost.findings().contains { $0.contains("'archive/IMPLEMENTATION_PLAN_phase_1.md' is no archive") })
    }

    @Test(
        "whatever form a plan has, its phases are put away and brought back, or it is said what is in the way",
        arguments: Corpus.cases)
    func corpus(_ corpus: CorpusCase) async throws {
        let start = await Bench(corpus.files, named: corpus.named)
        let (figures, findings) = (Self.figures(start), await Self.broken(start))
        for (index, plan) in start.project.plans.enumerated() where !plan.isTemplate {
            for phase in plan.phases.indices where plan.phases[phase].stub == nil {
                var bench = start
                do throws(Refusal) {
                    // As if it were finished, which few are.
                    try await bench.make([.archivePhase(phase)], plan: index)
                    #expect(Self.figures(bench) == figures, "\(plan.phases[phase].heading)")
                    let broken = await Self.broken(bench)
                    #expect(broken == findings, "\(plan.phases[phase].heading)")
                    try await bench.make([.restorePhase(phase)], plan: index)
                    #expect(bench.files == start.files, "\(plan.phases[phase].heading)")
                } catch {
                    #expect(
                        error.help?.isEmpty == false && error.help != EditedFiles.report,
                        "\(plan.phases[phase].heading): \(error)")
                }
            }
        }
    }

    @Test("the example's finished phases go and come back, its log between those of the others")
    func example() async throws {
        let start = await Bench(try ExampleWalkTests.example)
        let (figures, findings) = (Self.figures(start), await start.findings())
        var bench = start
        let phases = ["1", "Prerequisites: Tools and Access", "2", "0"]
        for phase in phases {
            try await Self.archive(&bench, phase)
            #expect(Self.figures(bench) == figures)
            #expect(await bench.findings() == findings)
        }
        for phase in phases { try await Self.archive(&bench, phase, undo: true) }
        #expect(bench.files == start.files)
    }

    @Test(
        "any finished plan, put away phase by phase with work in between, comes back as if nothing had been put away",
        arguments: 1...8)
    func random(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var wanted = await Bench(RandomStepsTests.project(&random))
        try await ExampleWalkTests.finish(&wanted, Set(await wanted.findings()))
        // One phase is left to work in.
        try await wanted.make(try NewPhaseStep(name: "What is left").decide(wanted.project.plans[0]).edits)
        for name in ["Sweep", "Lock up"] { try await Self.add(name, to: &wanted) }
        var bench = wanted
        for turn in 1...14 {
            let phases = bench.project.plans[0].phases
            let phase = phases.dropLast().randomElement(using: &random)
            if Bool.random(using: &random), let phase {
                try await Self.archive(&bench, phase.number, undo: phase.isArchived)
            } else {
                try await Self.work(turn, in: &wanted)
                try await Self.work(turn, in: &bench)
            }
            #expect(Self.figures(bench) == Self.figures(wanted))
            let (found, expected) = (await bench.findings(), await wanted.findings())
            #expect(found == expected)
        }
        for phase in bench.project.plans[0].phases where phase.isArchived {
            try await Self.archive(&bench, phase.number, undo: true)
        }
        #expect(bench.files == wanted.files)
    }

    private static func add(_ name: String, to bench: inout Bench) async throws(Refusal) {
        guard let now = Bench.now else { return }
        let step = NewTaskStep(
            name: name, phase: "3", priority: "P1", hasFile: true, template: "# {{id}}: {{name}}\n\n{{tracking}}\n")
        try await bench.make(try step.decide(bench.project.plans[0], in: bench.project, now: now, by: nil).edits)
    }

    /// The first open task by what it waits for; rows come at the log's end, in the order of time.
    private static func work(_ turn: Int, in bench: inout Bench) async throws(Refusal) {
        let tasks = bench.project.plans[0].tasks
        guard let task = tasks.first(where: { $0.status.isOpen }) ?? tasks.last else { return }
        let step: any ProtocolStep =
            switch (task.status, Tracking(of: task).preCheck?.isComplete, Tracking(of: task).postCheck?.isComplete) {
            case (.notStarted, false, _), (.inProgress, _, false): VerifyStep(items: [], all: true, evidence: "seen")
            case (.notStarted, _, _): StartStep()
            case (.inProgress, _, _): CompleteStep()
            default: LogStep(text: "still clean")
            }
        try await bench.step(step, task.id.text, now: PlanDate("2026-04-02T10:\(turn + 10):00"), by: "Ines")
    }

    // MARK: Refused

    @Test("what is not finished is not put away, and what is put away is not worked on")
    func refusals() async throws {
        var bench = await Bench(Self.files)
        #expect(
            await Self.refusal(bench, "3") == """
                Phase 3: Fence is not finished: TASKS-05 (not started)
                finish what is left, or put it off: milepost defer TASKS-05 "why"
                """)
        #expect(await Self.refusal(bench, "4") == "there is no phase '4'\nthe phases are 1, 2, 3")
        #expect(
            await Self.refusal(bench, nil, undo: true) == "no phase of Orchard is archived\narchive one with --phase")
        #expect(
            await Self.refusal(bench, "1", undo: true)
                == "Phase 1: Soil is not archived\nsee the phases with milepost status")
        try await Self.archive(&bench, "1")
        #expect(
            await Self.refusal(bench, "1")
                == "Phase 1: Soil is archived already\nmilepost archive --undo --phase 1")
        let archived = "Phase 1: Soil is archived\nmilepost archive --undo --phase 1"
        let steps: [any ProtocolStep] = [
            ReopenStep(why: "bad"), LogStep(text: "still good"), SetStep(assignments: ["priority=P2"]),
            MoveStep(phase: "3"), VerifyStep(items: ["tests_passing"], evidence: "seen"),
        ]
        for step in steps { #expect(await bench.refusal(step, "TASKS-02") == archived) }
        #expect(await bench.refusal(MoveStep(phase: "1"), "TASKS-05") == archived)
        #expect(await bench.refusal(SyncStep(), "TASKS-01").hasPrefix("no refusal"))
        try await Self.archive(&bench, "2")
        #expect(
            await Self.refusal(bench, nil, undo: true) == "2 phases are archived\nname one with --phase: 1, 2")
    }

    @Test("checks that are open and files that disagree are mended first")
    func open() async {
        func refusal(_ path: String, _ old: String, _ new: String) async -> String {
            var files = Self.files
            files[path] = files[path]?.replacing(old, with: new)
            return await Self.refusal(await Bench(files), "1")
        }
        func both(_ old: String, _ new: String) async -> String {
            await Self.refusal(await Bench(Self.files.mapValues { $0.replacing(old, with: new) }), "1")
        }
        #expect(
            await both("tests_passing: true", "tests_passing: false") == """
                TASKS-01 The TASKS-01 is completed, but its post-check is not (tests_passing)
                milepost verify TASKS-01 tests_passing --part post
                """)
        #expect(
            await refusal("tasks/TASKS-02_manure.md", "2026-01-07", "2026-01-06") == """
                plan and file disagree on TASKS-02 The TASKS-02
                milepost sync TASKS-02
                """)
    }

    @Test("a form that cannot be moved is refused with its place")
    func forms() async {
        func refusal(_ path: String, _ old: String, _ new: String) async -> String {
            var files = Self.files
            files[path] = files[path]?.replacing(old, with: new)
            #expect(files[path] != Self.files[path])
            return await Self.refusal(await Bench(files), "1")
        }
        #expect(
            await refusal("IMPLEMENTATION_PLAN.md", "[the spec](docs/soil.md)", "[this][well]").hasPrefix(
                "IMPLEMENTATION_PLAN.md:10:1: this text would say something else once the phase is archived\nwrite its")
        )
        #expect(
            await refusal("tasks/TASKS-02_manure.md", "Behind", "<img src=\"../dung.png\"> Behind").hasPrefix(
                "tasks/TASKS-02_manure.md:15:1: this text would say something else"))
        let crooked = await refusal("tasks/TASKS-02_manure.md", "./TASKS-01_dig.md", "../tasks/./TASKS-01_dig.md")
        #expect(crooked.hasPrefix("tasks/TASKS-02_manure.md:15:22: this could not be brought back byte by byte\n"))
        #expect(
            await refusal(
                "IMPLEMENTATION_PLAN.md", "### 4.2",
                "```yaml\n- id: TASKS-09\n  workflow: {implementation: {\n```\n\n### 4.2")
                == "IMPLEMENTATION_PLAN.md:33:1: this line of Phase 1: Soil is not read\nmend it first")
        #expect(
            await refusal(
                "IMPLEMENTATION_PLAN.md", "### 4.2",
                "#### Session Log\n\n| Date | Task ID | Status |\n|---|---|---|\n| 2026-01-05 | TASKS-05 | todo |\n\n### 4.2"
            )
            .hasSuffix("this place cannot be edited safely\nmove the session log out of this phase"))
    }

    // MARK: Forms

    private static func text(_ text: String, _ form: String) -> String {
        let isPlan = text.hasPrefix("# Orchard")
        switch form {
        case "CRLF": return text.replacing("\n", with: "\r\n")
        case "BOM": return "\u{FEFF}" + text
        case "no last line end": return String(text.dropLast(isPlan ? "\n\n[well]: docs/well.md\n".count : 1))
        case "newest first" where isPlan:
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let rows = lines.filter { $0.hasPrefix("| 2026") }
            let first = lines.firstIndex { $0.hasPrefix("| 2026") } ?? 0
            return (lines[..<first] + rows.reversed() + lines[(first + rows.count)...]).joined(separator: "\n")
        case "no log" where isPlan:
            return text.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("| 2026") && !$0.hasPrefix("| Date |") }.joined(separator: "\n")
        // The last phase stands at the end of the file then, without a line end.
        case "log first" where isPlan:
            guard let log = text.firstRange(of: "---\n\n## 5."), let tracker = text.firstRange(of: "## 4.") else {
                return text
            }
            var phases = text[tracker.lowerBound..<log.lowerBound]
            if let third = phases.firstRange(of: "### 4.3"), let second = phases.firstRange(of: "### 4.2") {
                phases =
                    phases[..<second.lowerBound] + phases[third.lowerBound...]
                    + phases[second.lowerBound..<third.lowerBound]
            }
            let whole =
                text[..<tracker.lowerBound] + text[log.upperBound...].replacing(" Session", with: "## 5. Session")
                + "\n" + phases
            return String(whole.trimmingSuffix { $0.isNewline })
        default: return text
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while isLeft: (Character) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, isLeft(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
