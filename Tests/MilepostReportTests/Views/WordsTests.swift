import MilepostModel
import Testing

@testable import MilepostReport

@Suite("Words")
struct WordsTests {
    @Test(
        "lists are written as people say them",
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
            (["a", "b", "c", "d"], "a, b, c and 1 more"),
        ])
    func list(items: [String], expected: String) {
        #expect(Words.list(items, limit: 3) == expected)
    }

    @Test(
        "durations are days in words",
        arguments: [("2026-01-16", "since today"), ("2026-01-15", "for 1 day"), ("2025-12-31", "for 16 days")])
    func duration(start: String, expected: String) throws {
        let from = try #require(PlanDate(start))
        let to = try #require(PlanDate("2026-01-16"))
        #expect(Words.duration(from: from, to: to) == expected)
    }

    @Test("a day that lies ahead has no duration")
    func ahead() throws {
        let from = try #require(PlanDate("2026-01-17"))
        #expect(Words.duration(from: from, to: try #require(PlanDate("2026-01-16"))) == nil)
    }

    @Test(
        "days of the week, also before 1970",
        arguments: [
            ("2026-01-16", "Friday"), ("1970-01-01", "Thursday"), ("1969-12-31", "Wednesday"),
            ("2024-02-29", "Thursday"),
        ])
    func weekday(date: String, expected: String) throws {
        #expect(Words.weekday(try #require(PlanDate(date))) == expected)
    }
}
