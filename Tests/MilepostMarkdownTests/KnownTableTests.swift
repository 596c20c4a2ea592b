import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Tables whose place is known")
struct KnownTableTests {
    @Test("a table read at its place is that of the whole document", arguments: Corpus.cases)
    func sameAsInDocument(_ corpusCase: CorpusCase) {
        for file in corpusCase.files where file.path.hasSuffix(".md") {
            MarkdownDocument.parse(file).value.visitBlocks { block in
                guard case .table(let table) = block else { return }
                let found = MarkdownDocument.table(at: table.range, in: file)
                #expect(found.map(cells) == cells(table))
                #expect(found?.alignments == table.alignments)
            }
        }
    }

    @Test("where none stands, none is found", arguments: ["| a |\n", "text\n", "> | a |\n> |---|\n"])
    func none(_ text: String) {
        let file = SourceFile(path: "a.md", text: text)
        #expect(MarkdownDocument.table(at: file.range, in: file) == nil)
    }

    /// Places and texts, row by row.
    private func cells(_ table: PipeTable) -> [[String]] {
        ([table.header] + table.rows.map(\.cells)).map { row in
            row.map { "\($0.range.start)-\($0.range.end) \($0.text)" }
        }
    }
}
