import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

/// A document that is read on demand says what one says that is read at once.
@Suite("Reading on demand")
struct MarkdownDetailTests {
    /// Everything that a document's blocks say, with their bytes.
    private static func lines(_ blocks: [Block], indent: String = "") -> [String] {
        blocks.flatMap { block -> [String] in
            let head = "\(indent)\(block.range.start)-\(block.range.end) "
            switch block {
            case .heading(let heading):
                return [head + "h\(heading.level) \(heading.isHTML) \(heading.inlines)", head + heading.plainText]
            case .paragraph(let paragraph): return [head + "p \(paragraph.inlines)", head + paragraph.plainText]
            case .table(let table):
                let rows = table.rows.map { row in
                    head + "row \(row.range.bytes) " + row.cells.map { "\($0.range.bytes) \($0.inlines)" }.joined()
                }
                let header = table.header.map { "\($0.range.bytes) \($0.inlines) \($0.text)" }.joined()
                return [head + "table \(table.alignments) \(header)"] + rows
            case .list(let list):
                let items = list.items.flatMap { item in
                    ["\(head) item \(item.range.bytes) \(item.mark.map { "\($0.value) \($0.range.bytes)" } ?? "-")"]
                        + lines(item.blocks, indent: indent + "  ")
                }
                return [head + "list \(list.start ?? -1) \(list.isTight)"] + items
            case .quote(let quote): return [head + "quote"] + lines(quote.blocks, indent: indent + "  ")
            case .code(let code):
                return [
                    head + "code \(code.info) \(code.isFenced) \(code.content.bytes) \(code.lineOffsets) \(code.text)"
                ]
            case .html(let html): return [head + "html \(html.text)"]
            case .thematicBreak: return [head + "rule"]
            }
        }
    }

    private static func read(_ text: String) -> [String] {
        let document = MarkdownDocument.parse(SourceFile(path: "plan.md", text: text))
        return lines(document.value.blocks) + document.diagnostics.map(\.message)
    }

    /// A text below a definition of a link, with which all cells are read at once.
    private static func readAtOnce(_ text: String) -> [String] { read("[zzz]: /uvw\n\n" + text) }

    /// A text below a paragraph as long, without what is said of that.
    private static func readOnDemand(_ text: String) -> [String] { Array(read("[zzz]; /uvw\n\n" + text).dropFirst(2)) }

    /// Lines as they stand in task files, and lines that look like them and are something else.
    private static let pool = [
        "", "", "", "", "", "# Title", "## 1. **Setup** & more", "<h2>Part &amp; two</h2>", "<h3>Plain</h3>", "---",
        "--- ",
        "- - -", "***", "| a | b |", "|---|:-:|", "| `x` | **y** |", "| one |", "|--|", "```", "```bash", "```` x",
        "`code` text",
        "- [x] done **now**", "- [ ] open [a](b)", "- item", "- `a` and *b*", "-", "- ", "-  wide", "- 1. inner",
        "- # head",
        "- [~] half", "* star", "+ plus", "1. one", "2) two", "2024 was", "  indented", "    code", "\ttab", "> quote",
        "> **bold** said", "> - x", ">", "Text of a paragraph", "**Label**: value  ", "more_text & so\\* on", "===",
        "Title | two",
        "[x]: y", "<div>", "<!-- c -->", "~~~", "# ", "#", "#5", "####### seven", "text <br> html", "æøå ≥ 3", "end\\",
        "a #", "# c #",
        "![i](j)", "\"quoted\"", "(bracket)", "*emphasis* first", "* * *", "** no", "_under_", "  ", "&copy; sign",
        "**Two** and **three**: four", "a **b c**.", "a **b**c", "**b `c`**", "**b_c** d", "**b.** e", "**x** ** y",
        "a **b", "[x] a",
        "- [x]", "- [-] b ", "- [*] c*", "- [1] d", "10. ten", "1) one", "> again", "> - - -", "> | a | b |",
        "> |---|---|", "~~~ x",
        "``` a & b", "    ```", "# a\\#", "## b##", "<h4>c</h4> ", "<h2>d", "end `", "*e* **f**", "a<b> c", "x  ",
        "]: z",
        "see [a b](c/d.md#e) there", "[T-1: A](../a_b.md) - x", "![a](b)", "a![b](c)", "[a]b(c)", "[a] (b)", "[](b)",
        "[a]()",
        "[a](b c)", "[a](<b>)", "[a*b](c)", "[a](b) *c* **d**", "]( [a](b)", "[a](b", "[a](mailto:b@c.de)", "[a](b)(c)",
        "[a [b](c)](d)", "[ a ](b)", "[a_b_](c)", "[a & b](c)", "[*a*](b)", "*one* and *two*, *three*.", "*a*b", "a*b*",
        "*a**",
        "**a*", "*a b*: c", "*a *b*", "x *a_b* y", "*a, b.*", "*a* *", "* a*", "(*a*)", "*a\\*", "*æ*", "- *a* [b](c)",
        "> [a](b) *c*", "| [a](b) | *c* |", "| [a\\|b](c) | *d | e* |", "| **a** b **c** | [x](y) ![i](j) |",
        "1. [a](b): *c*",
        "| a `b` c | `d` & e < 5 |", "| `` ` `` | x `a``b` |", "| a_b_c | _d_ `e_f` |", "| **g** h | `i\\|j` |",
        "a<br>b", "a<br/>b</br/>", "a <b>c</b> d <2> <x-y>", "**a**<br><ul><li>**b**: `c`</li></ul>", "*a*<b",
        "a>*b* c",
        "a<b>**c**</b>*d*", "**a**<br", "| **a**<br>b | <i>*c*</i> d</i> |", "- **a**<br>b", "> a<br>\n> b<List<X>>",
    ]

    @Test("says the same as reading at once, of any order of lines")
    func sameAsAtOnce() {
        var random = SeededGenerator(seed: 20)
        for _ in 0..<12_000 {
            let count = Int.random(in: 1...9, using: &random)
            let text = (0..<count).map { _ in Self.pool[Int.random(in: 0..<Self.pool.count, using: &random)] }
                .joined(separator: "\n")
            let whole = Self.readAtOnce(text)
            let onDemand = Self.readOnDemand(text)
            #expect(whole == onDemand, "\(text)")
            if whole != onDemand { return }
        }
    }

    @Test("says the same of what people write")
    func sameOfSnippets() {
        for snippet in snippets {
            #expect(Self.readAtOnce(snippet) == Self.readOnDemand(snippet))
        }
    }

    @Test("leaves the dress away where it is not wanted, and keeps it where it is")
    func plainText() throws {
        let text = "> a **b**\n> c\n\n1. d `e`\n"
        let document = MarkdownDocument.parse(SourceFile(path: "plan.md", text: text)) { _ in .plainText(except: [18]) }
        #expect(document.value.paragraphs.map(\.plainText) == ["a b c", "d e"])
        let breaks = MarkdownDocument.parse(SourceFile(path: "plan.md", text: "a<br>b<ul><li>c</li></ul>\n")) { _ in
            .plainText(except: [])
        }
        #expect(breaks.value.paragraphs.map(\.plainText) == ["a b c "])
        #expect("\(try #require(document.value.paragraphs.first).inlines)" == "\([Inline.text("a b c")])")
        #expect(try #require(document.value.paragraphs.last).inlines.count == 2)
    }
}
