import MilepostModel
import Testing

@testable import MilepostReport

@Suite struct AtomDateTests {
    @Test(
        "a date is written as RFC 3339 asks for it, without a zone as UTC",
        arguments: [
            ("2026-01-15", "2026-01-15T00:00:00Z"), ("2026-01-15 09:30", "2026-01-15T09:30:00Z"),
            ("2026-01-15T09:30:59.123", "2026-01-15T09:30:59Z"), ("2026-01-15T09:30Z", "2026-01-15T09:30:00Z"),
            ("2026-01-15T09:30:01.5+01", "2026-01-15T09:30:01+01:00"),
            ("2026-01-15T09:30-0530", "2026-01-15T09:30:00-05:30"),
            ("2026-01-15T09:30:00+02:00", "2026-01-15T09:30:00+02:00"),
            ("2026-01-15T24:00", "2026-01-15T23:59:59Z"), ("2026-12-31T23:59:60Z", "2026-12-31T23:59:59Z"),
            ("2026-01-15T09:30+99:99", "2026-01-15T09:30:00Z"),
        ])
    func dates(written: String, atom: String) throws {
        #expect(AtomDate.text(try #require(PlanDate(written))) == atom)
    }
}
