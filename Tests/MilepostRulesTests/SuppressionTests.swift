import MilepostRules
import MilepostSource
import Testing

@Suite("Suppressed findings")
struct SuppressionTests {
    private static let head = "| Status | ID | Task |\n|---|---|---|\n"

    private func check(_ lines: String) async throws -> (kept: [String], suppressed: [String]) {
        let found = try await Findings(in: ["IMPLEMENTATION_PLAN.md": planText(lines)])
        return (found.all.map { "\($0.rule)" }, found.outcome.suppressed.map { "\($0.rule)" })
    }

    @Test("a comment is for the next block, and for no other")
    func nextBlock() async throws {
        let one = "<!-- milepost:ignore unknown-status their word -->\n\n" + Self.head + "| HALFWAY | A-1 | A |\n"
        #expect(try await check(one) == ([], ["unknown-status"]))
        let two = one + "\n### Phase 2: B\n" + Self.head + "| HALFWAY | A-2 | B |\n"
        #expect(try await check(two) == (["unknown-status"], ["unknown-status"]))
    }

    @Test("ignore-file is for the whole file, several rules have commas between them")
    func wholeFile() async throws {
        let text =
            Self.head + "| HALFWAY | A-1 | A |\n| BLOCKED | A-2 | B |\n\nText.\n\n"
            + "<!-- milepost:ignore-file unknown-status, blocked-without-reason we know -->\n"
        #expect(try await check(text) == ([], ["unknown-status", "blocked-without-reason"]))
    }

    @Test("in YAML a comment is for its line, or alone for the item below")
    func yaml() async throws {
        func item(_ above: String, _ behind: String) -> String {
            """
            ```yaml
            phase_1_tasks:
            \(above)
              - id: A-1
                priority: URGENT\(behind)
                workflow:
                  implementation: {status: NOT_STARTED, started: null, completed: null}
              - id: A-2
                priority: URGENT
                workflow:
                  implementation: {status: NOT_STARTED, started: null, completed: null}
            ```
            """
        }
        #expect(
            try await check(item("  # milepost:ignore unknown-priority theirs", ""))
                == (["unknown-priority"], ["unknown-priority"]))
        #expect(
            try await check(item("", "  # milepost:ignore unknown-priority theirs"))
                == (["unknown-priority"], ["unknown-priority"]))
        #expect(try await check(item("", "")) == (["unknown-priority", "unknown-priority"], []))
    }

    @Test("a comment in code or quoted is none, and one without effect says so with the nearest rule")
    func without() async throws {
        let code = Self.head + "| TODO | A-1 | A |\n\n```html\n<!-- milepost:ignore plan-drift x -->\n```\n"
        #expect(try await check(code) == ([], []))
        let found = try await Findings(in: [
            "IMPLEMENTATION_PLAN.md": planText(
                "<!-- milepost:ignore plan-drfit x -->\n" + Self.head + "| TODO | A-1 | A |")
        ])
        #expect(
            found.text("unused-suppression") == """
                'plan-drfit' is no rule
                IMPLEMENTATION_PLAN.md:6 `milepost:ignore plan-drfit` without effect
                help: did you mean 'plan-drift'?
                """)
    }
}
