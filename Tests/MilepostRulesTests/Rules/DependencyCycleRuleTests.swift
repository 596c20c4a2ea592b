import MilepostRules
import MilepostSource
import Testing

@Suite("dependency-cycle")
struct DependencyCycleRuleTests {
    /// Findings in a plan whose rows are given as id and dependents.
    private func findings(_ rows: [(String, String)]) async throws -> Findings {
        let lines = rows.map { "| TODO | \($0.0) | \($0.1) |" }.joined(separator: "\n")
        return try await Findings(in: [
            "IMPLEMENTATION_PLAN.md": planText("| Status | ID | Dependents |\n|---|---|---|\n\(lines)")
        ])
    }

    @Test("a ring is named whole, each step where it is stated")
    func ring() async throws {
        let found = try await findings([("A-1", "A-3"), ("A-2", "A-1"), ("A-3", "A-2, A-4"), ("A-4", "")])
        #expect(
            found.text("dependency-cycle") == """
                3 tasks need each other in a circle: A-1 -> A-3 -> A-2 -> A-1
                IMPLEMENTATION_PLAN.md:8 `A-3` makes A-3 need A-1
                IMPLEMENTATION_PLAN.md:10 `A-2, A-4` makes A-2 need A-3
                IMPLEMENTATION_PLAN.md:9 `A-1` makes A-1 need A-2
                help: remove one of these dependencies; until then the tasks count as one, inside which none waits
                """)
        #expect(found.all.map(\.task) == ["A-1"])
    }

    @Test("a task that needs itself by its own id is a cycle of one")
    func itself() async throws {
        #expect(
            try await findings([("A-1", "A-1")]).text("dependency-cycle") == """
                A-1 needs itself: A-1 -> A-1
                IMPLEMENTATION_PLAN.md:8 `A-1` makes A-1 need A-1
                help: remove its own id
                """)
    }

    @Test("circles that share a task are one finding that names every task")
    func tangled() async throws {
        let found = try await findings([
            ("A-1", "A-2, A-3"), ("A-2", "A-1"), ("A-3", "A-1"), ("B-1", "B-2"), ("B-2", "B-1"),
        ])
        #expect(
            found.messages("dependency-cycle") == [
                "3 tasks need each other in a circle: A-1 -> A-2 -> A-1 -> A-3 -> A-1",
                "2 tasks need each other in a circle: B-1 -> B-2 -> B-1",
            ])
    }

    @Test("a very long circle is broken off")
    func long() async throws {
        let count = 3000
        let found = try await findings((0..<count).map { ("A-\($0)", "A-\(($0 + 1) % count)") })
        let message = try #require(found.messages("dependency-cycle").first)
        #expect(message.hasPrefix("3000 tasks need each other in a circle: A-0 -> A-1 -> A-2 -> "))
        #expect(message.hasSuffix(" -> A-99 -> ..."))
        #expect(found.all.map(\.notes.count) == [9])
    }

    @Test("an edge between phases is a step, stated where the phase says so")
    func phases() async throws {
        let found = try await Findings(in: [
            "DEVELOPMENT_PLAN.yaml": """
            phases:
              - id: "PHASE-1"
                name: "First"
                tasks:
                  - {task_id: "A-1", name: "One", status: "pending", dependencies: ["A-2"]}
              - id: "PHASE-2"
                name: "Second"
                dependencies: ["PHASE-1"]
                tasks:
                  - {task_id: "A-2", name: "Two", status: "pending"}
            """
        ])
        #expect(found.messages("dependency-cycle") == ["2 tasks need each other in a circle: A-1 -> A-2 -> A-1"])
        #expect(found.all.first { $0.rule.rawValue == "dependency-cycle" }?.label == "makes A-2 need A-1")
    }
}
