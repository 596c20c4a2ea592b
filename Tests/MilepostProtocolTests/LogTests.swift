import MilepostEditing
import MilepostModel
import MilepostProtocol
import MilepostSource
import Testing

@Suite("Rows of session logs")
struct LogTests {
    private static let phase =
        "# Plan\n\n## Phase 1: Work\n\n| Status | ID | Task |\n|---|---|---|\n| TODO | TASKS-01 | One |\n"

    private static func plan(_ log: String) -> String { phase + "\n## Session Log\n\n" + log + "\nAfter it.\n" }

    /// A plan's log with a row for its task.
    private func logged(_ log: String, _ text: String = "Dug", by: String? = nil) async throws -> String {
        var bench = await Bench(["IMPLEMENTATION_PLAN.md": Self.plan(log)])
        try await bench.step(LogStep(text: text), "TASKS-01", by: by)
        let all = bench.text("IMPLEMENTATION_PLAN.md")
        #expect(all.hasPrefix(Self.phase + "\n## Session Log\n\n") && all.hasSuffix("\nAfter it.\n"))
        return String(all.dropFirst(Self.phase.count + "\n## Session Log\n\n".count).dropLast("\nAfter it.\n".count))
    }

    private static let head = "| Date | Task ID | Status | Notes |\n|---|---|---|---|\n"

    @Test("behind the newest row, or before it, as the log goes")
    func directions() async throws {
        let oldest = Self.head + "| 2026-01-01 | A-1 | DONE | a |\n| 2026-01-02 | A-1 | DONE | b |\n"
        #expect(try await logged(oldest) == oldest + "| 2026-03-02 | TASKS-01 | NOT_STARTED | Dug |\n")
        let newest = "| 2026-01-02 | A-1 | DONE | b |\n| 2026-01-01 | A-1 | DONE | a |\n"
        #expect(
            try await logged(Self.head + newest)
                == Self.head + "| 2026-03-02 | TASKS-01 | NOT_STARTED | Dug |\n" + newest)
        #expect(
            try await logged(Self.head) == Self.head + "| 2026-03-02T10:30:00 | TASKS-01 | NOT_STARTED | Dug |\n")
    }

    @Test("columns in the log's order, further ones empty, a person where there is a column for one")
    func columns() async throws {
        let log = "| Notes | Who | Place | Task | Date | Status |\n|---|---|---|---|---|---|\n"
        #expect(
            try await logged(log, by: "Ines")
                == log + "| Dug | Ines |  | TASKS-01 | 2026-03-02T10:30:00 | NOT_STARTED |\n")
        #expect(
            try await logged(Self.head, by: "Ines")
                == Self.head + "| 2026-03-02T10:30:00 | TASKS-01 | NOT_STARTED | Dug (by Ines) |\n")
    }

    @Test("an aligned log stays aligned")
    func aligned() async throws {
        let log = """
            | Date       | Task ID  | Status      | Notes      |
            |------------|----------|-------------|------------|
            | 2026-01-01 | TASKS-01 | NOT_STARTED | Seeds came |

            """
        #expect(try await logged(log) == log + "| 2026-03-02 | TASKS-01 | NOT_STARTED | Dug        |\n")
    }

    @Test("whatever a note says, it is one cell of one row, and is read again as it was meant")
    func hostile() async throws {
        for (text, cell) in [
            ("a | b", "a \\| b"), ("two\nlines\r\nhere", "two lines here"), ("ends with \\", "ends with \\\\"),
            ("\u{1B}[31mred", "[31mred"), ("| | |", "\\| \\| \\|"), ("`a|b`", "`a\\|b`"), ("<script>", "<script>"),
        ] {
            let found = try await logged(Self.head, text)
            #expect(found == Self.head + "| 2026-03-02T10:30:00 | TASKS-01 | NOT_STARTED | \(cell) |\n", "\(text)")
        }
    }

    @Test("both logs get the row, each in its form; a plan without a log gets one at its end")
    func both() async throws {
        let file =
            "# TASKS-01: One\r\n\r\n## Session Log\r\n\r\n| Date | Status | Summary |\r\n|---|---|---|\r\n\r\n## Risks\r\n"
        var bench = await Bench(["IMPLEMENTATION_PLAN.md": Self.phase, "TASKS-01_one.md": file])
        try await bench.step(LogStep(text: "Dug"), "TASKS-01")
        #expect(
            bench.text("IMPLEMENTATION_PLAN.md") == Self.phase
                + "\n## Session Log\n\n\(Self.head)| 2026-03-02T10:30:00 | TASKS-01 | NOT_STARTED | Dug |\n")
        #expect(
            bench.text("TASKS-01_one.md")
                == file.replacing(
                    "|---|---|---|\r\n", with: "|---|---|---|\r\n| 2026-03-02T10:30:00 | NOT_STARTED | Dug |\r\n"))
    }

    @Test("a hundred rows stay in their order, and none is lost")
    func many() async throws {
        var bench = await Bench(["IMPLEMENTATION_PLAN.md": Self.plan(Self.head)])
        for number in 1...100 { try await bench.step(LogStep(text: "row \(number)"), "TASKS-01") }
        #expect(bench.project.plans[0].log.entries.compactMap(\.notes?.value) == (1...100).map { "row \($0)" })
    }
}
