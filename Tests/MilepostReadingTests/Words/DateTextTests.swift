import MilepostModel
import Testing

@testable import MilepostReading

@Suite("Dates")
struct DateTextTests {
    @Test(
        "ISO 8601 dates and date-times are read as they stand",
        arguments: ["2026-01-15", "2026-01-15T10:00:00", "2026-01-15 10:00", "2024-02-29", "2026-01-15T10:00:00Z"])
    func dates(text: String) {
        #expect(DateText.read(" \(text) ").date?.text == text)
    }

    @Test("nothing stated", arguments: ["", "null", "~", "-", "—", "n/a", "None", "NULL"])
    func empty(text: String) {
        #expect(DateText.read(text) == .empty)
    }

    @Test(
        "a template's date is a placeholder", arguments: ["YYYY-MM-DD", "YYYY-MM-DDTHH:MM:SS", "yyyy-mm-dd", "[Date]"])
    func placeholder(text: String) {
        #expect(DateText.read(text) == .placeholder)
    }

    @Test(
        "other dates are findings",
        arguments: [
            "15.01.2026", "01/15/2026", "2026-02-30", "2026-13-01", "January 15", "2026-1-5", "TBD", "2026-01",
            "tomorrow",
        ])
    func bad(text: String) {
        #expect(DateText.read(text) == .bad)
    }
}
