import MilepostSource
import Testing

@Suite("Columns of text")
struct DisplayWidthTests {
    @Test(
        "wide letters and emoji take two columns, combining marks none",
        arguments: [
            ("", 0), ("plan", 4), ("Dvořák", 6), ("e\u{301}", 1), ("進捗", 4), ("한국", 4), ("ｗ", 2), ("ｱ", 1), ("✅", 2),
            ("👩🏽‍💻", 2), ("🇨🇭", 2), ("☑\u{FE0F}", 2), ("●◐■○◌", 5), ("█▌", 2),
        ])
    func widths(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }
}
