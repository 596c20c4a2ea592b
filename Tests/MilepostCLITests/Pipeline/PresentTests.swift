import MilepostModel
import MilepostTestSupport
import Testing

@testable import MilepostCLI

@Suite("The present")
struct PresentTests {
    private func date(_ stated: String?, epoch: String? = nil) throws -> String {
        try Present.date(stated: stated, epoch: epoch) { "2026-01-15T11:00:00" }.text
    }

    @Test("the command line beats SOURCE_DATE_EPOCH, and that beats the clock")
    func order() throws {
        #expect(try date("2026-02-01", epoch: "0") == "2026-02-01")
        #expect(try date(nil, epoch: "0") == "1970-01-01T00:00:00")
        #expect(try date(nil, epoch: "") == "2026-01-15T11:00:00")
        #expect(try date(nil) == "2026-01-15T11:00:00")
    }

    @Test(
        "what is no number of seconds is refused", arguments: ["soon", "1.5", "99999999999999999", "-99999999999999"])
    func refused(_ epoch: String) {
        #expect(throws: CommandFailure.self) { try date(nil, epoch: epoch) }
    }

    @Test(
        "seconds become the date that the calendar has",
        arguments: [
            (0, "1970-01-01T00:00:00"), (951_782_400, "2000-02-29T00:00:00"), (-1, "1969-12-31T23:59:59"),
            (4_107_542_400, "2100-03-01T00:00:00"), (253_402_300_799, "9999-12-31T23:59:59"),
        ])
    func calendar(_ seconds: Int, _ text: String) {
        #expect(Present.date(seconds: seconds)?.text == text)
    }

    @Test("days are counted as dates count them")
    func days() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let seconds = Int.random(in: -62_000_000_000...253_402_300_799, using: &random)
            let date = try #require(Present.date(seconds: seconds))
            #expect(date.dayNumber == Int((Double(seconds) / 86_400).rounded(.down)))
        }
    }
}
