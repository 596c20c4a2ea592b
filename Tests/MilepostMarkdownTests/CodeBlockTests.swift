import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Code blocks")
struct CodeBlockTests {
    @Test("A fenced block knows its info, its text and the bytes between its fences")
    func fenced() throws {
        let document = MarkdownDocument("a\n\n```yaml title=x\nb: 1\n\n  c\n```\n")
        let code = try #require(document.codeBlocks.first)
        #expect(code.info == "yaml title=x")
        #expect(code.language == "yaml")
        #expect(code.isFenced)
        #expect(code.text == "b: 1\n\n  c\n")
        #expect(document.text(code.content) == "b: 1\n\n  c\n")
        #expect(document.text(code.range) == "```yaml title=x\nb: 1\n\n  c\n```")
        #expect(code.lineOffsets == [19, 24, 25])
    }

    @Test(
        "Every line of the text stands in the file where its offset says",
        arguments: [
            "- x\n\n  ```\n  a\n    b\n\n  c\n  ```\n", "> ```\n> a\n>b\n>   c\n> ```\n",
            "  ```\n  a\n b\n   c\n  ```\n",
            "1.  > ~~~ sh\n    > a\n    >  b\n    > ~~~\n", "```\na\n", "- ```\n  a\n\n\nafter\n",
            "    a\n      b\n\n    c\n",
            "-     a\n\n      b\n", "> ```\n> a\nafter\n", "```\r\na\r\nb\r\n```\r\n", "```\ra\rb\r```\r", "```\n```\n",
            "```",
            "- - ```\n    é\n    日本\n    ```\n",
        ])
    func lineOffsets(_ text: String) throws {
        let document = MarkdownDocument(text)
        let code = try #require(document.codeBlocks.first)
        let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(code.lineOffsets.count == lines.count)
        for (line, offset) in zip(lines, code.lineOffsets) {
            let end = document.file.lineRange(document.file.line(at: offset)).upperBound
            #expect(document.file.text(in: offset..<end) == line)
            #expect(code.content.bytes.contains(offset))
        }
    }

    @Test("A block that is never closed, or closed by the end of its container, ends with its last line")
    func unclosed() {
        // Blank lines before the end of the container are the block's own (CommonMark, fenced code blocks).
        #expect(ranges("```\na\n\n") == ["```\na\n"])
        #expect(ranges("- ```\n  a\n\nafter\n") == ["```\n  a\n"])
        #expect(ranges("> ```\n> a\nafter\n") == ["```\n> a"])
        #expect(ranges("````\na\n```\n") == ["````\na\n```"])
    }

    @Test("A closing fence may be longer and less indented, and blanks may follow it")
    func closing() {
        #expect(ranges("  ```\n  a\n````  \nb\n") == ["```\n  a\n````"])
    }

    @Test("A tab shared between an indent and the code is one blank or more in the text")
    func tabs() throws {
        let document = MarkdownDocument("- a\n\n\t\tcode\n")
        let code = try #require(document.codeBlocks.first)
        #expect(code.text == "  code\n")
        #expect(document.file.text(in: code.lineOffsets[0]..<code.content.end) == "\tcode\n")
    }

    private func ranges(_ text: String) -> [String] {
        let document = MarkdownDocument(text)
        return document.codeBlocks.map { document.text($0.range) }
    }
}
