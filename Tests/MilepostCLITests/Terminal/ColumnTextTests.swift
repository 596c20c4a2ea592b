import MilepostSource
import Testing

@testable import MilepostCLI

@Suite("Text in columns")
struct ColumnTextTests {
    @Test(
        "text is cut at a column, never through a letter",
        arguments: [
            ("short", 10, "short"), ("exactly", 7, "exactly"), ("a longer one", 8, "a longe…"), ("進捗報告", 5, "進捗…"),
            ("進捗報告", 6, "進捗…"), ("ab", 1, "…"), ("ab", 0, ""),
        ])
    func cutting(_ text: String, _ width: Int, _ cut: String) {
        #expect(text.cut(to: width) == cut)
        #expect(DisplayWidth.of(text.cut(to: width)) <= width)
    }

    @Test("words are wrapped between words; a long word stands alone")
    func wrapping() {
        #expect("one two three".wrapped(to: 7) == ["one two", "three"])
        #expect("a incomprehensibilities b".wrapped(to: 8) == ["a", "incomprehensibilities", "b"])
        #expect("".wrapped(to: 8) == [""])
    }
}
