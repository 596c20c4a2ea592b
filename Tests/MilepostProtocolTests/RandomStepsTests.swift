import Foundation
import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostSource
import MilepostTestSupport
import Testing

/// Steps at random, as long as somebody has patience: no rule is broken that was not broken before, and counts change by
/// what a step says. Every test run does some hundred; MILEPOST_RANDOM_COMMANDS says how many are wanted, such as 10000.
@Suite("Random steps")
struct RandomStepsTests {
    private static let turns = 59

    private static var seeds: ClosedRange<UInt64> {
        let wanted = ProcessInfo.processInfo.environment["MILEPOST_RANDOM_COMMANDS"].flatMap { Int($0) } ?? 0
        return 1...UInt64(max(6, (wanted + turns - 1) / turns))
    }

    @Test("after any sequence of commands check finds nothing new, and counts follow", arguments: seeds)
    func steps(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var bench = await Bench(Self.project(&random))
        let before = Set(await bench.findings())
        #expect(before.allSatisfy { !$0.hasPrefix("completed-without-post-check") }, "\(before)")
        var made = 0
        for turn in 1...Self.turns {
            if Int.random(in: 0..<6, using: &random) == 0 {
                let words = try await Self.changeStructure(of: &bench, turn, &random)
                let new = await Self.new(bench, before)
                #expect(new == [], "turn \(turn): \(words)")
                if !new.isEmpty { break }
                made += words.hasPrefix("refused") ? 0 : 1
                continue
            }
            let ids = bench.project.plans[0].tasks.map(\.id.text)
            guard let id = ids.randomElement(using: &random), let task = bench.task(id) else { continue }
            let step = Self.step(for: task, &random)
            let counts = Self.counts(bench)
            let now = PlanDate("2026-03-02T10:\(turn < 10 ? "0" : "")\(turn):00")
            do throws(Refusal) {
                let decision = try await bench.step(step, id, now: now, by: "Ines")
                made += 1
                var expected = counts
                expected[task.status, default: 0] -= 1
                expected[decision.status ?? task.status, default: 0] += 1
                #expect(Self.counts(bench) == expected.filter { $0.value != 0 }, "\(step)")
            } catch {
                #expect(error.help?.isEmpty == false, "\(step): \(error)")
                #expect(!error.message.contains("more than it was meant to"), "\(step): \(error)")
            }
            let new = await Self.new(bench, before)
            #expect(new == [], "turn \(turn): \(step) of \(id)")
            if !new.isEmpty { break }
        }
        #expect(made > 20)
    }

    /// Findings that were not there before, but for those that tell what somebody chose: a phase without tasks, and work
    /// ahead of a task that somebody has just made urgent, which `start` tells too.
    private static func new(_ bench: Bench, _ before: Set<String>) async -> [String] {
        await bench.findings().filter { finding in
            !before.contains(finding) && !["empty-phase ", "phase-order "].contains { finding.hasPrefix($0) }
        }
    }

    @Test("edits of two different tasks give the same files in either order", arguments: 1...6)
    func commute(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let start = await Bench(Self.project(&random))
        let tasks = start.project.plans[0].tasks
        for _ in 1...8 {
            guard let one = tasks.randomElement(using: &random), let two = tasks.randomElement(using: &random),
                one.id != two.id, let first = Status.allCases.randomElement(using: &random),
                let second = Status.allCases.randomElement(using: &random)
            else { continue }
            var (left, right) = (start, start)
            try await left.set(first, one.id.text)
            try await left.set(second, two.id.text)
            try await right.set(second, two.id.text)
            try await right.set(first, one.id.text)
            #expect(left.files == right.files)
        }
    }

    /// A task or phase comes, moves, is called otherwise or goes.
    ///
    /// - Returns: what was done, or why not.
    private static func changeStructure(
        of bench: inout Bench, _ turn: Int, _ random: inout SeededGenerator
    ) async throws -> String {
        let plan = bench.project.plans[0]
        let before = (bench.files, counts(bench))
        let phase = "\(Int.random(in: 1...plan.phases.count, using: &random))"
        let id = plan.tasks.randomElement(using: &random)?.id.text ?? "TASKS-01"
        let other = plan.tasks.randomElement(using: &random)?.id
        var expected = before.1
        var words = ""
        do throws(Refusal) {
            let kind = Int.random(in: 0..<10, using: &random)
            words = "\(kind) of \(id), phase \(phase), before \(other?.text ?? "none")"
            guard kind < 4 || !plan.tasks.isEmpty else { return "refused: all tasks are gone" }
            switch kind {
            case 0...2:
                let step = NewTaskStep(
                    name: "New \(turn)", phase: phase, priority: "P\(Int.random(in: 0...3, using: &random))",
                    needs: Bool.random(using: &random) ? [id] : [], hasFile: true,
                    template: "# {{id}}: {{name}}\n\n{{tracking}}\n")
                guard let now = Bench.now else { return "refused: no date" }
                try await bench.make(try step.decide(plan, in: bench.project, now: now, by: nil).edits)
                expected[.notStarted, default: 0] += 1
            case 3:
                guard plan.phases.count < 5 else { return "refused: enough phases" }
                try await bench.make(try NewPhaseStep(name: "Part \(turn)").decide(plan).edits)
            case 4, 5: try await bench.step(MoveStep(phase: phase), id)
            case 6: try await bench.step(MoveStep(phase: phase, before: other), id)
            case 7:
                try await bench.step(RenameStep(new: TaskID("TASKS-\(turn + 40)")), id)
                // Called as before, it is what it was.
                let files = bench.files
                try await bench.step(RenameStep(new: TaskID(id)), "TASKS-\(turn + 40)")
                #expect(bench.files == before.0)
                try await bench.step(RenameStep(new: TaskID("TASKS-\(turn + 40)")), id)
                #expect(bench.files == files)
            default:
                let status = bench.task(id)?.status
                try await bench.step(RemoveStep(), id)
                if let status { expected[status, default: 0] -= 1 }
            }
        } catch {
            #expect(error.help?.isEmpty == false && !error.message.contains("more than it was meant to"), "\(error)")
            #expect(bench.files == before.0)
            return "refused: \(error.message)"
        }
        #expect(counts(bench) == expected.filter { $0.value != 0 })
        return words
    }

    private static func counts(_ bench: Bench) -> [Status: Int] {
        Dictionary(bench.project.plans[0].tasks.map { ($0.status, 1) }, uniquingKeysWith: +)
    }

    /// Mostly what leads on, sometimes what has no business here.
    private static func step(for task: PlanTask, _ random: inout SeededGenerator) -> any ProtocolStep {
        let items = (task.preCheck?.items ?? []) + (task.postCheck?.items ?? [])
        let item = items.randomElement(using: &random)?.name.value ?? "tests_passing"
        return switch Int.random(in: 0..<14, using: &random) {
        case 0...2: VerifyStep(items: [], all: true)
        case 3: VerifyStep(items: [item], evidence: "seen | by \\ me")
        case 4: VerifyStep(items: [item], undo: true)
        case 5: VerifyStep(items: [item], failed: "it does not hold")
        case 6, 7: StartStep()
        case 8: LogStep(text: "some words")
        case 9, 10: CompleteStep()
        case 11: task.status == .blocked ? UnblockStep() : BlockStep(why: "no answer")
        case 12: task.status.isOpen ? DeferStep(why: "later") : ReopenStep(why: "now")
        default: SyncStep()
        }
    }

    /// A sound project: tasks in YAML of both styles and in a table, most with files, all not started.
    static func project(_ random: inout SeededGenerator) -> [String: String] {
        var files: [String: String] = [:]
        var plan = "# Random\n\n## Phase Tracker\n\n"
        var number = 0
        for phase in 1...2 {
            plan += "### Phase \(phase): Part \(phase)\n\n```yaml\nphase_\(phase)_tasks:\n"
            for _ in 1...Int.random(in: 2...3, using: &random) {
                number += 1
                let id = "TASKS-0\(number)"
                let isFlow = Bool.random(using: &random)
                let dependents = Bool.random(using: &random) ? "TASKS-0\(number + 1)" : ""
                plan += entry(id, dependents: dependents, isFlow: isFlow, indent: "  ", lead: "- ")
                files["\(id)_part.md"] = file(id, isFlow: Bool.random(using: &random))
            }
            plan += "```\n\n"
        }
        plan += "## Session Log\n\n| Date | Task ID | Status | Notes |\n|---|---|---|---|\n"
        files["IMPLEMENTATION_PLAN.md"] = plan
        return files
    }

    private static func entry(_ id: String, dependents: String, isFlow: Bool, indent: String, lead: String) -> String {
        let pad = indent + String(repeating: " ", count: lead.count)
        var text = "\(indent)\(lead)id: \(id)\n\(pad)service_name: \"Part of \(id)\"\n\(pad)priority: P1\n"
        text += "\(pad)dependents: \"\(dependents)\"\n\(pad)workflow:\n"
        if isFlow {
            text +=
                "\(pad)  pre_check: {status: NOT_STARTED, checklist: [{verified_req: false}, {checked_deps: false}]}\n"
            text += "\(pad)  implementation: {status: NOT_STARTED, started: null, completed: null}\n"
            text +=
                "\(pad)  post_check: {status: NOT_STARTED, checklist: [{tests_passing: false}, {docs_updated: false}]}\n"
        } else {
            for (section, items) in [
                ("pre_check", ["verified_req", "checked_deps"]), ("post_check", ["tests_passing", "docs_updated"]),
            ] {
                text += "\(pad)  \(section):\n\(pad)    status: NOT_STARTED\n\(pad)    checklist:\n"
                text += items.map { "\(pad)      - \($0): false   # \($0)?\n" }.joined()
                if section == "pre_check" {
                    text += "\(pad)  implementation:\n\(pad)    status: NOT_STARTED\n"
                    text += "\(pad)    started: null\n\(pad)    completed: null\n"
                }
            }
        }
        return text
    }

    private static func file(_ id: String, isFlow: Bool) -> String {
        "# \(id): Part of \(id)\n\n```yaml\ntasks_tracking:\n"
            + entry(id, dependents: "", isFlow: isFlow, indent: "  ", lead: "")
            .replacing("  dependents: \"\"\n", with: "")
            + "```\n\n## Session Log\n\n| Date | Status | Summary |\n|---|---|---|\n"
    }
}
