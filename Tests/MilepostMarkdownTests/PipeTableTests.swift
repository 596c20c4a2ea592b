import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Tables")
struct PipeTableTests {
    @Test("Cells are trimmed, know their bytes, and keep their dress")
    func cells() throws {
        let marked = MarkedText(
            "| ⟦Status⟧ |⟦ID⟧|\n|:-|-:|\n|  ⟦**DONE**⟧  | ⟦[TASKS-01](a.md)⟧ |\n| ⟦NOT_STARTED⟧ | ⟦a &amp; b⟧ |\n")
        let table = try #require(MarkdownDocument.parse(marked.file()).value.tables.first)
        let cells = table.header + table.rows.flatMap(\.cells)
        #expect(cells.map(\.range) == marked.ranges.indices.map { marked.range($0) })
        #expect(cells.map(\.text) == ["Status", "ID", "DONE", "TASKS-01", "NOT_STARTED", "a & b"])
        #expect(table.alignments == [.left, .right])
    }

    @Test("An empty cell is an empty range behind the pipe and its blank")
    func emptyCells() throws {
        let marked = MarkedText("| a | b | c |\n|---|---|---|\n| ⟦⟧| ⟦⟧  |⟦⟧|\n")
        let table = try #require(MarkdownDocument.parse(marked.file()).value.tables.first)
        #expect(table.rows[0].cells.map(\.range) == (0..<3).map { marked.range($0) })
        #expect(table.rows[0].cells.allSatisfy { $0.inlines.isEmpty })
    }

    @Test("A pipe behind a backslash is a letter, also in code; a pipe in code parts cells")
    func pipes() throws {
        let table = try #require(MarkdownDocument("a \\| b | `c \\| d`\n---|---\n`e|f` | g\n").tables.first)
        #expect(table.header.map(\.text) == ["a | b", "c | d"])
        #expect(table.rows[0].cells.map(\.text) == ["`e", "f`", "g"])
    }

    @Test("Rows may be ragged, and the first and last pipe may be missing")
    func ragged() throws {
        let table = try #require(MarkdownDocument("a | b\n--|--\n1\n| 2 | 3 | 4 |\n5 | 6 |\n").tables.first)
        #expect(table.rows.map { $0.cells.map(\.text) } == [["1"], ["2", "3", "4"], ["5", "6"]])
    }

    @Test("Prose above a table without a blank line is a paragraph of its own")
    func proseAbove() {
        let document = MarkdownDocument("**Goal**: all\nof it\n| a | b |\n|---|---|\n| 1 | 2 |\n\nafter\n")
        #expect(document.outline == ["p Goal: all of it", "table 2x1", "p after"])
        #expect(document.paragraphs.map { document.text($0.range) } == ["**Goal**: all\nof it", "after"])
    }

    @Test("Tables in quotes and items leave marks and indents out of their cells")
    func nested() throws {
        let text = "> | a | b |\n> |---|---|\n>   | 1 | 2 |\n\n- x\n\n  | c | d |\n  |---|---|\n  | 3 | 4 |\n"
        let document = MarkdownDocument(text)
        let tables = document.tables
        #expect(
            tables.map { $0.rows.map { $0.cells.map { document.text($0.range) } } } == [[["1", "2"]], [["3", "4"]]])
        #expect(tables.map { document.text($0.rows[0].range) } == ["| 1 | 2 |", "| 3 | 4 |"])
    }

    @Test("A line that leaves the quote leaves the table")
    func lazyLine() {
        let document = MarkdownDocument("> | a |\n> |---|\n> | 1 |\n| 2 |\n")
        #expect(document.tables.map(\.rows.count) == [1])
        #expect(document.paragraphs.map(\.inlines.plainText) == ["| 2 |"])
    }

    @Test("What starts like another block ends the table")
    func interrupted() {
        let document = MarkdownDocument("| a |\n|---|\n| 1 |\n- c\n# d\n")
        #expect(document.outline == ["table 1x1", "list 1", "h1 d"])
    }

    @Test("Links by reference work in cells")
    func references() throws {
        let table = try #require(MarkdownDocument("| a |\n|---|\n| [t][r] |\n\n[r]: http://x.example\n").tables.first)
        guard case .link(let destination, _, _) = try #require(table.rows[0].cells[0].inlines.first) else {
            Issue.record("the cell holds no link")
            return
        }
        #expect(destination == "http://x.example")
    }

    @Test("A cell may look like any other block, and is text")
    func blockLikeCells() throws {
        let cells = ["# x #", "- [ ] y", "> z", "1. a", "    b", "[c]: d", "***", "C #", "e \\\\"]
        let text = "| h |\n|---|\n" + cells.map { "| \($0) |\n" }.joined()
        let table = try #require(MarkdownDocument(text).tables.first)
        #expect(
            table.rows.map { $0.cells[0].text }
                == ["# x #", "- [ ] y", "> z", "1. a", "b", "[c]: d", "***", "C #", "e \\"])
    }

    @Test("A delimiter row of another length than the header is a finding, and the lines stay prose")
    func invalid() throws {
        let marked = MarkedText("⟦| a | b |⟧\n⟦|---|⟧\n| 1 | 2 |\n")
        let parsed = MarkdownDocument.parse(marked.file())
        let finding = try #require(parsed.diagnostics.first)
        #expect(finding.rule == RuleID("invalid-table"))
        #expect(finding.severity == .error)
        #expect(finding.message == "the table's header has 2 cells, but its delimiter row has 1 cell")
        #expect(finding.range == marked.range(1))
        #expect(finding.notes.map(\.range) == [marked.range(0)])
        #expect(parsed.value.tables.isEmpty)
    }

    @Test(
        "Prose with bars and dashes is no table and no finding",
        arguments: ["a | b\nc | d\n", "| a |\n\n|---|\n", "a -- b\nc: d | e\n", "use a | b:\n- c\n"])
    func noTable(_ text: String) {
        let parsed = MarkdownDocument.parse(SourceFile(path: "plan.md", text: text))
        #expect(parsed.value.tables.isEmpty)
        #expect(parsed.diagnostics.isEmpty)
    }
}
