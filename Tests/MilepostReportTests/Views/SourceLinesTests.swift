import MilepostSource
import Testing

@testable import MilepostReport

@Suite("Files by their lines")
struct SourceLinesTests {
    private func lines(_ text: String) -> (SourceLines, SourceFile) {
        let file = SourceFile(path: "a.md", text: text)
        return (SourceLines(file), file)
    }

    @Test("the title stands first, front matter aside")
    func title() {
        for (text, expected) in [
            ("# A\n", "# A"), ("---\na: 1\n---\n\n# B\n", "# B"), ("text\n# C\n", nil), ("", nil), ("---\n", nil),
        ] as [(String, String?)] {
            let (lines, file) = lines(text)
            #expect(lines.title.map { file.text(in: $0) } == expected)
        }
    }

    @Test("the lead is the paragraph of plain words below the title")
    func lead() {
        for (text, expected) in [
            ("# A\n\nTwo\nlines.\n\nMore\n", "Two\nlines."), ("# A\n\n> quote\n", nil), ("# A\n", nil),
            ("# A\n\n" + String(repeating: "word ", count: 100), nil),
        ] as [(String, String?)] {
            let (lines, file) = lines(text)
            #expect(lines.lead.map { file.text(in: $0) } == expected)
        }
    }

    @Test("a value's table and fence are found around it")
    func blocks() {
        var (lines, file) = lines("p\n\n| a |\n|---|\n| x |\n\n```yaml\n- id: 1\n- id: 2\n```\n")
        let row = file.range(17..<18)
        #expect(file.text(in: lines.paragraph(around: row)) == "| a |\n|---|\n| x |")
        let item = file.range(32..<33)
        #expect(file.text(in: lines.fence(around: item)) == "```yaml\n- id: 1\n- id: 2\n```")
    }
}
