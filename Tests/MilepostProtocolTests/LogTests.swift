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

    /// A table for a month, with its rows' days.
    private static func month(_ number: Int, _ days: [Int]) -> String {
        let rows = days.map { "| 2026-0\(number)-0\($0) | A-1 | IN_PROGRESS | \(number).\($0) |\n" }.joined()
        return "### Month \(number)\n\n" + head + rows
    }

    @Test("of a log in several tables, in that with the newest rows, as its own rows go")
    func tables() async throws {
        let row = "| 2026-03-02 | TASKS-01 | NOT_STARTED | Dug |\n"
        let heading = "### Month 2\n\n" + Self.head
        for (log, expected) in [
            // Months and days both go down, both go up, or each another way.
            (Self.month(2, [2, 1]) + "\n" + Self.month(1, [2, 1]), heading + row + "| 2026-02-02"),
            (Self.month(1, [1, 2]) + "\n" + Self.month(2, [1, 2]), "2.2 |\n" + row),
            (Self.month(2, [1, 2]) + "\n" + Self.month(1, [1, 2]), "2.2 |\n" + row),
            (Self.month(1, [2, 1]) + "\n" + Self.month(2, [2, 1]), heading + row + "| 2026-02-02"),
            // One row says no direction, so the whole log's holds.
            (Self.month(1, [1, 2]) + "\n" + Self.month(2, [1]), "2.1 |\n" + row),
            (Self.month(2, [1]) + "\n" + Self.month(1, [2, 1]), heading + row + "| 2026-02-01"),
        ] {
            let text = try await logged(log)
            #expect(text.contains(expected) && text.replacing(row, with: "") == log, "\(text)")
        }
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

    @Test("a plan of YAML alone has no log: words that somebody gave are refused, ours are left out and told")
    func yaml() async throws {
        let plan = """
            title: Orchard
            phases:
              - id: PHASE-1
                name: Trees
                tasks:
                  - id: TASKS-01
                    name: Plant
                    status: NOT_STARTED
                  - id: TASKS-02
                    name: Water
                    status: NOT_STARTED
                  - id: SETUP-1
                    name: Dig
                    status: NOT_STARTED

            """
        var bench = await Bench([
            "IMPLEMENTATION_PLAN.yaml": plan, "TASKS-02.yaml": "tasks_tracking:\n  id: TASKS-02\n",
        ])
        let what = "has no log: a plan in YAML keeps none"
        for step in [LogStep(text: "Dug") as any ProtocolStep, BlockStep(why: "no water"), DeferStep(why: "later")] {
            #expect(
                await bench.refusal(step, "TASKS-01")
                    == "TASKS-01 \(what)\nwrite TASKS-01.md beside the plan, with '# TASKS-01: Name' in it, which gets the log"
            )
            #expect(
                await bench.refusal(step, "TASKS-02")
                    == "TASKS-02 \(what)\nkeep its file in Markdown, where it has a log")
            #expect(
                await bench.refusal(step, "SETUP-1") == "SETUP-1 \(what)\nkeep the plan in Markdown, where it has a log"
            )
        }
        let remark = ["No log has a row of it: a plan in YAML keeps none."]
        #expect(try await bench.step(StartStep(), "TASKS-01").remarks == remark)
        #expect(await bench.refusal(CompleteStep(text: "planted"), "TASKS-01").hasPrefix("TASKS-01 \(what)\n"))
        #expect(try await bench.step(CompleteStep(), "TASKS-01").remarks == remark)
        #expect(bench.text("IMPLEMENTATION_PLAN.yaml").contains("    name: Plant\n        status: COMPLETED\n"))

        // With a file in Markdown the row stands there, and nowhere else.
        bench = await Bench(["IMPLEMENTATION_PLAN.yaml": plan, "TASKS-01.md": "# TASKS-01: Plant\n"])
        #expect(try await bench.step(StartStep(), "TASKS-01", by: "Ines").remarks == [])
        try await bench.step(LogStep(text: "Half of it"), "TASKS-01")
        #expect(
            bench.text("TASKS-01.md") == """
                # TASKS-01: Plant

                ## Session Log

                | Date | Status | Summary |
                |---|---|---|
                | 2026-03-02T10:30:00 | IN_PROGRESS | Started (by Ines) |
                | 2026-03-02T10:30:00 | IN_PROGRESS | Half of it |

                """)
        #expect(
            bench.text("IMPLEMENTATION_PLAN.yaml")
                == plan.replacing("Plant\n        status: NOT_STARTED", with: "Plant\n        status: IN_PROGRESS"))
    }

    @Test("a hundred rows stay in their order, and none is lost")
    func many() async throws {
        var bench = await Bench(["IMPLEMENTATION_PLAN.md": Self.plan(Self.head)])
        for number in 1...100 { try await bench.step(LogStep(text: "row \(number)"), "TASKS-01") }
        #expect(bench.project.plans[0].log.entries.compactMap(\.notes?.value) == (1...100).map { "row \($0)" })
    }
}
