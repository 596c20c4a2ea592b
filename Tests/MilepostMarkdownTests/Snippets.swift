import MilepostMarkdown
import MilepostSource
import MilepostTestSupport

/// Shorthand for reading what a test wrote down.
extension MarkdownDocument {
    init(_ text: String) {
        self = MarkdownDocument.parse(SourceFile(path: "plan.md", text: text)).value
    }

    var tables: [PipeTable] { all { if case .table(let table) = $0 { table } else { nil } } }
    var lists: [ItemList] { all { if case .list(let list) = $0 { list } else { nil } } }
    var codeBlocks: [CodeBlock] { all { if case .code(let code) = $0 { code } else { nil } } }
    var paragraphs: [Paragraph] { all { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } } }

    /// The blocks of one kind, wherever they stand.
    func all<Kind>(_ pick: (Block) -> Kind?) -> [Kind] {
        var found: [Kind] = []
        visitBlocks { block in
            if let kind = pick(block) { found.append(kind) }
        }
        return found
    }

    /// The bytes of a range.
    func text(_ range: SourceRange) -> String { file.text(in: range) }

    /// What kinds of blocks stand at the top.
    var outline: [String] {
        blocks.map { block in
            switch block {
            case .heading(let heading): "h\(heading.level) \(heading.inlines.plainText)"
            case .paragraph(let paragraph): "p \(paragraph.inlines.plainText)"
            case .table(let table): "table \(table.header.count)x\(table.rows.count)"
            case .list(let list): "list \(list.items.count)"
            case .quote: "quote"
            case .code(let code): "code \(code.language)"
            case .html: "html"
            case .thematicBreak: "rule"
            }
        }
    }
}

/// Snippets as people write them, and some as they should not: what property tests start from.
let snippets: [String] = [
    "# Plan\n\n- [ ] open\n- [x] done **now**\n  - [~] half\n",
    "| Status | ID |\n|---|---|\n| DONE | **TASKS-01** |\n| `x` | a \\| b | more |\n",
    "> | a | b |\n> |---|---|\n> | 1 | ü |\n\n1. | a |\n   |---|\n   | 日本 |\n",
    "---\ntitle: \"A\"\ntags: [a, b] # c\n---\n# A\n",
    "```yaml\nphase_1_tasks:\n  - id: TASKS-01 # first\n    workflow: {pre_check: {status: 'x'}}\n```\n",
    "- item\n\n  ```yaml\n  a:\n    - \"b\"\n  ```\n\n> ```\n> code\n> ```\n",
    "<h2>One &amp; two</h2>\ntext\n<h3>Three</h3>\n\n<!-- <h2>no</h2> -->\n",
    "\u{FEFF}Title\r\n=====\r\n\r\n- [x] a\r\n\r\n    code\r\n",
    "a\rb\r\r- [ ] c\r",
    "1.\t[x] tab\n\t- [ ] deeper\n\n\t      code\n",
    "text | with\n---|---\nrow | row\nlast\n\n[r]: http://x.example\n[l][r] ![i](j) <http://a.b> &copy; \\* *e* _f_\n",
    "~~~\nnever closed\n\n- [ ] inside\n",
]

/// Pieces that mean something to Markdown or YAML, to throw into snippets.
let pieces: [String] = [
    "- ", "> ", "  ", "\t", "\n", "\r\n", "\r", "```", "~~~\n", "```yaml\n", "|", "|---|---|\n", "[ ] ", "[x] ", "1. ",
    "# ", "---\n", "===\n", "<h2>a</h2>\n", "<div>\n", "<!-- ", "*", "**", "_", "`", "\\", "[a]: b\n", "[a]", "![",
    "](",
    "&amp;", "é", "日本", "👩‍👩‍👧", "\0", "    ", "\n\n", "key: ", "- a: b\n", "\"", "'", "&x ", "*x", "{", "}", ", ",
    " # c\n", "|\n", ">-\n", "? ", "!!str ", "\u{2028}", "\u{85}",
]
