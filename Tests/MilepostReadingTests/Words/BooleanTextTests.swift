import Testing

@testable import MilepostReading

@Suite("Booleans of checklists")
struct BooleanTextTests {
    @Test(
        "true and false are proper in any case",
        arguments: [("true", true), ("True", true), ("FALSE", false), (" false ", false)])
    func proper(text: String, value: Bool) {
        let reading = BooleanText.read(text, quoted: false)
        #expect(reading.value == value)
        #expect(reading.isProper)
    }

    @Test(
        "other words are findings, and true only where they say so",
        arguments: [
            ("yes", true), ("on", true), ("Yes", true), ("no", false), ("y", false), ("1", false), ("done", false),
            ("", false),
        ])
    func improper(text: String, value: Bool) {
        let reading = BooleanText.read(text, quoted: false)
        #expect(reading.value == value)
        #expect(!reading.isProper)
    }

    @Test("a quoted boolean is text: it keeps its meaning and is a finding")
    func quoted() {
        #expect(BooleanText.read("true", quoted: true) == (true, false))
        #expect(BooleanText.read("false", quoted: true) == (false, false))
    }
}
