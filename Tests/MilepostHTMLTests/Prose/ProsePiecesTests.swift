import MilepostHTML
import Testing

/// Text that is shown straight from its bytes reads as text that is parsed first: a definition of a link in a document
/// makes the parser read all of it.
@Suite("Prose by its bytes")
struct ProsePiecesTests {
    private static let pool = [
        "", "", "## 1. Set < up", "<h2>Part & two</h2>", "Text `a < b` and **more**: *so* [x & y](z.md#a)",
        "- [x] `done` ≥ 3",
        "- [ ] open [a](https://example.org/a_b?c=d)", "- שלום **a**", "`שלום`", "- plain", "1. **one** *two*",
        "> `q` said",
        "| a | `b` | **c** |", "|---|:-:|--:|", "| x < 1 | [l](m.md) | *e* |", "| שלום | `<` | \"q\" |", "|  | one |",
        "[a](javascript:b)", "[a](//b.example/c)", "[a](#part--two)", "``` yaml", "```", "x\u{202E}y", "a & 'b'",
        "[t](mailto:a@b.example)", "**Done**<br><ul><li>**a**: `b`</li></ul>", "- one<br/>two</p>",
        "text <b>x</b> y <ul>\nz",
        "| **a**<br>b | <i>c</i> | <tr> |",
    ]

    @Test("says what it says when it is parsed first, of any order of lines")
    func sameAsParsed() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<4_000 {
            let count = Int.random(in: 1...8, using: &random)
            let text = (0..<count).map { _ in Self.pool[Int.random(in: 0..<Self.pool.count, using: &random)] }
                .joined(separator: "\n")
            let parsed = markup("[zzz]: /uvw\n\n" + text)
            let direct = markup(text)
            #expect(parsed == direct, "\(text)")
            if parsed != direct { return }
        }
    }

    @Test("a NUL is shown as what stands for no character, in valid UTF-8")
    func nul() {
        let html = prose("| a\0 | b |\n|---|---|\n| c\0d | e |\n\n- f\0\n").html
        let markup = String(validating: html.utf8, as: UTF8.self)
        #expect(markup?.contains("Table 1: a\u{FFFD}, b") == true)
        #expect(markup?.contains("<td>c\u{FFFD}d</td>") == true)
    }
}
