import MilepostMarkdown
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("List items")
struct ListItemTests {
    @Test(
        "One character in brackets at the start of an item is its mark",
        arguments: [
            ("- [⟦ ⟧] open", " "), ("* [⟦x⟧] a", "x"), ("12. [⟦X⟧]\ta", "X"), ("- [⟦~⟧] a", "~"), ("+ [⟦-⟧] a", "-"),
            ("- [⟦/⟧] a", "/"), ("- [⟦✅⟧] a", "✅"), ("- [⟦*⟧] a *b*", "*"), ("-\n  [⟦x⟧] a", "x"), ("- [⟦ ⟧]", " "),
            ("> - [⟦x⟧] a", "x"), ("- [⟦P⟧] a", "P"), ("- [⟦x⟧] a\n\n[x]: b", "x"),
        ])
    func marks(_ written: String, _ character: Character) throws {
        let marked = MarkedText(written)
        let item = try #require(MarkdownDocument.parse(marked.file()).value.lists.first?.items.first)
        #expect(item.mark == Sourced(character, marked.range()))
    }

    @Test(
        "Links, words and letters without a blank behind them are no marks",
        arguments: [
            "- [x](y) a", "- [x][r] a\n\n[r]: z", "- [done] a", "- [x]a", "- \\[x] a", "- []", "- [] a", "- a [x] b",
            "[x] a", "- `[x]` a",
        ])
    func noMarks(_ text: String) {
        #expect(MarkdownDocument(text).lists.flatMap(\.items).allSatisfy { $0.mark == nil })
    }

    @Test("The mark is no part of the item's text")
    func text() {
        let document = MarkdownDocument(
            "- [x]   **Done** it\n  further\n- [ ]\n  below\n- [*] star *em*\n- [x] [l][x]\n\n[x]: u\n")
        #expect(document.paragraphs.map(\.inlines.plainText) == ["Done it further", "below", "star em", "l"])
        #expect(
            document.paragraphs.map { document.text($0.range) }
                == ["**Done** it\n  further", "below", "star *em*", "[l][x]"])
    }

    @Test("Changing a mark by its range changes the mark only")
    func edit() throws {
        let text = "# Plan\n\n- [ ] a\n  - [ ] b | c\n1) [ ] [d](e)\n> - [ ] f\n"
        let document = MarkdownDocument(text)
        let marks = document.lists.flatMap(\.items).compactMap(\.mark)
        #expect(marks.count == 4)
        for (index, mark) in marks.enumerated() {
            let bytes = try document.file.applying([TextEdit(range: mark.range, replacement: "x")])
            let edited = MarkdownDocument(String(decoding: bytes, as: UTF8.self))
            var expected = marks.map(\.value)
            expected[index] = "x"
            #expect(edited.lists.flatMap(\.items).compactMap(\.mark?.value) == expected)
            #expect(edited.paragraphs.map(\.inlines.plainText) == document.paragraphs.map(\.inlines.plainText))
        }
    }

    @Test("An item reaches from its marker to its last block, blank lines left out")
    func ranges() {
        let document = MarkdownDocument("- a\n\n  b\n\n\n- c\n- \n- [ ]\n\ntext\n")
        #expect(document.lists[0].items.map { document.text($0.range) } == ["- a\n\n  b", "- c", "-", "- [ ]"])
        #expect(document.text(document.lists[0].range) == "- a\n\n  b\n\n\n- c\n- \n- [ ]")
    }

    @Test("Lists know their first number and whether they are set close")
    func lists() {
        let document = MarkdownDocument("7. a\n8. b\n\ntext\n\n- c\n\n- d\n")
        #expect(document.lists.map(\.start) == [7, nil])
        #expect(document.lists.map(\.isTight) == [true, false])
    }
}
