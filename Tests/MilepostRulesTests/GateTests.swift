import MilepostAnalysis
import MilepostModel
import MilepostReading
import MilepostRules
import MilepostSource
import Testing

@Suite("Gates")
struct GateTests {
    private static let head = "| Status | ID | Task |\n|---|---|---|\n"

    private func read(_ rows: String) async throws -> (input: RuleInput, findings: [Diagnostic]) {
        let file = SourceFile(path: "IMPLEMENTATION_PLAN.md", text: planText(rows))
        let read = await ProjectReader.read([file])
        let input = RuleInput(
            project: read.value, analysis: Analysis(of: read.value), read: read.diagnostics,
            present: try #require(PlanDate("2026-02-01")))
        return (input, RuleCatalog.check(input).findings)
    }

    private func judge(_ rows: String, base: String? = nil, _ gates: Gates) async throws -> [String] {
        let now = try await read(rows)
        var before: Progress?
        if let base { before = try await read(base).input.analysis.overall }
        return GateJudge(now.input, findings: now.findings, base: before).results(of: gates).map {
            "\($0.holds ? "holds" : "fails") \($0.name): \($0.sentence)"
        }
    }

    @Test("numbers may not fall against the base, and the plan may grow by so much")
    func base() async throws {
        var gates = Gates()
        gates.keep = [.done, .verified]
        gates.growth = 50
        let two = Self.head + "| DONE | A-1 | A |\n| TODO | A-2 | B |\n"
        #expect(
            try await judge(two, base: two, gates) == [
                "holds growth: there are 2 tasks, 2 in the base, and at most 50 % more may be",
                "holds keep.done: done stays at 1 of 2", "holds keep.verified: verified stays at 0 of 2",
            ])
        let four = Self.head + "| TODO | A-1 | A |\n| TODO | A-2 | B |\n| TODO | A-3 | C |\n| TODO | A-4 | D |\n"
        #expect(
            try await judge(four, base: two, gates) == [
                "fails growth: there are 4 tasks, 2 in the base, and at most 50 % more may be",
                "fails keep.done: done fell from 1 of 2 to 0 of 4", "holds keep.verified: verified stays at 0 of 4",
            ])
    }

    @Test("blocked tasks, findings of a rule, silent work and finished phases")
    func counts() async throws {
        var gates = Gates()
        gates.blocked = 0
        gates.findings = [RuleID("unknown-status"): 1]
        gates.logDays = 14
        gates.closesPhases = true
        let rows =
            Self.head + "| BLOCKED | A-1 | A |\n| ODD | A-2 | B |\n| ODD | A-3 | C |\n| WIP | A-4 | D |\n\n"
            + "### Phase 2: B\n```yaml\nphase_2_tasks:\n  - id: A-5\n    workflow:\n"
            + "      implementation: {status: COMPLETED, started: 2026-01-12, completed: 2026-01-13}\n"
            + "      post_check: {status: COMPLETED, checklist: [{tests_passing: false}]}\n```\n"
        #expect(
            try await judge(rows, gates) == [
                "fails blocked: 1 task is blocked, and at most 0 may be",
                "fails findings.unknown-status: there are 2 findings of unknown-status, and at most 1 may be",
                "fails phases: finished phases have open post-checks: A-5",
                "fails log_days: in progress without a log row for 14 days: A-4",
            ])
        let log =
            "\n## Session Log\n\n| Date | Task ID | Status | Notes |\n|---|---|---|---|\n| 2026-01-30 | A-4 | IN_PROGRESS | x |\n"
        #expect(
            try await judge(Self.head + "| WIP | A-4 | D |\n" + log, gates) == [
                "holds blocked: 0 tasks are blocked, and at most 0 may be",
                "holds findings.unknown-status: there are 0 findings of unknown-status, and at most 1 may be",
                "holds phases: no finished phase has an open post-check",
                "holds log_days: every task in progress has a log row of the last 14 days",
            ])
    }
}
