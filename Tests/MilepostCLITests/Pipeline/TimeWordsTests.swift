import MilepostModel
import Testing

@testable import MilepostCLI

@Suite("Times as people say them")
struct TimeWordsTests {
    /// 2026-02-27 was a Friday.
    private static let present = PlanDate("2026-02-27T18:00:00")

    @Test(
        "they count from the present",
        arguments: [
            ("7d", "2026-02-20T18:00:00"), ("2w", "2026-02-13T18:00:00"), ("12h", "2026-02-27T06:00:00"),
            ("3 days ago", "2026-02-24T18:00:00"), ("1 week ago", "2026-02-20T18:00:00"),
            ("5d ago", "2026-02-22T18:00:00"),
            ("today", "2026-02-27T00:00:00"), ("Yesterday", "2026-02-26T00:00:00"),
            ("last Monday", "2026-02-23T00:00:00"), ("monday", "2026-02-23T00:00:00"),
            ("last friday", "2026-02-20T00:00:00"), ("last week", "2026-02-20T18:00:00"),
            ("2026-01-15", "2026-01-15T00:00:00"), ("2026-01-15T09:30:00", "2026-01-15T09:30:00"),
        ])
    func times(_ words: String, _ time: String) throws {
        #expect(TimeWords.time(words, present: try #require(Self.present)) == time)
    }

    @Test(
        "what is no time is none",
        arguments: [
            "", "d", "7", "7x", "last", "last HEAD", "main", "9999999d", "-3d", "3 moons ago", "2026-13-01", "ago",
        ])
    func others(_ words: String) throws {
        #expect(TimeWords.time(words, present: try #require(Self.present)) == nil)
    }
}
