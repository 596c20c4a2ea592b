import MilepostModel
import Testing

@testable import MilepostReading

@Suite("Efforts")
struct EffortTextTests {
    @Test(
        "estimates as people write them, in minutes",
        arguments: [
            ("16 hours", 960), ("2 days", 960), ("1 week", 2400), ("30 min", 30), ("3-5 h", 240), ("3–5 hours", 240),
            ("1.5h", 90),
            ("~2 days", 960), ("1 day 4 h", 720), ("1 hour", 60), ("8h", 480), ("2d", 960), ("1w", 2400),
            ("45 minutes", 45),
            ("1h30m", 90), ("1h 30min", 90), ("2 days, 4 hours", 1200), ("1 day and 2 hours", 600),
            ("1 day + 2 hours", 600),
            ("16 hours (2 days)", 960), ("16 Hours", 960), ("3 to 5 hours", 240), ("3..5 h", 240), ("1-2 weeks", 3600),
            ("4h - 1d", 360), ("30 min - 1 h", 45), ("about 3 hours", 180), ("approx. 3 hrs", 180),
            ("16 person-hours", 960),
            ("2 man-days", 960), ("2 working days", 960), ("0.5 days", 240), ("1,5 h", 90), ("1,000 h", 60_000),
            ("0 h", 0),
            ("2 days - with Ann", 960), ("2 days; pairing", 960), ("2 days, pairing", 960), ("0.25 h", 15),
            ("4 h.", 240),
            ("3 - 5 h", 240), ("2\u{A0}days", 960), ("[estimate] 2 h", -1), ("0.1 h", 6),
        ])
    func estimates(text: String, minutes: Int) {
        let effort = EffortText.read(text, bareNumberIsHours: false)
        #expect(effort?.seconds == (minutes < 0 ? nil : minutes * 60))
    }

    @Test(
        "no estimate",
        arguments: [
            "", "-", "[X hours]", "X hours", "TBD", "5 points", "8", "1.5", "M", "2 months", "-5 h", "2026-01-02",
            "8 h/day",
            "2 days per week", "[Story Points or Person-Hours]", "h", "two days", "null", "4 hours of 8 hours", "3 - h",
            "1 h 1 h 1 h 1 h 1 h", "5 hamsters", "1.2.3 h", "2 days - 3 reviewers",
        ])
    func none(text: String) {
        #expect(EffortText.read(text, bareNumberIsHours: false) == nil)
    }

    @Test("a bare number is hours only where the header says so")
    func bareNumbers() {
        #expect(EffortText.read("8", bareNumberIsHours: true)?.seconds == 8 * 3600)
        #expect(EffortText.read("1.5", bareNumberIsHours: true)?.seconds == 5400)
        #expect(EffortText.read("3-5", bareNumberIsHours: true)?.seconds == 4 * 3600)
        #expect(EffortText.read("8 (guess)", bareNumberIsHours: true)?.seconds == 8 * 3600)
        #expect(EffortText.read("2 days", bareNumberIsHours: true)?.seconds == 16 * 3600)
        #expect(EffortText.read("5 points", bareNumberIsHours: true) == nil)
        #expect(EffortText.read("2026-01-02", bareNumberIsHours: true) == nil)
        #expect(EffortText.read("null", bareNumberIsHours: true) == nil)
    }

    @Test("a number too large for a plan is the limit, not a trap")
    func huge() {
        #expect(EffortText.read("99999999999999999999999999 weeks", bareNumberIsHours: false)?.seconds == Effort.limit)
        #expect(EffortText.read("99999999.99999999 weeks", bareNumberIsHours: false)?.seconds == Effort.limit)
        #expect(
            EffortText.read("99999999-99999999 w 99999999 w 99999999 w", bareNumberIsHours: false)?.seconds
                == Effort.limit)
        #expect(EffortText.read(String(repeating: "9", count: 100_000) + " h", bareNumberIsHours: false) == nil)
    }

    @Test(
        "headers and keys that say hours",
        arguments: [
            ("Effort (hours)", true), ("Effort (h)", true), ("Effort [h]", true), ("Hours", true),
            ("estimated_effort_hours", true),
            ("effort_h", true), ("effort-hrs", true), ("effortHours", true), ("EST. HOURS", true), ("Effort", false),
            ("estimated_effort", false), ("Effort (days)", false), ("The phase", false), ("hourly", false),
        ])
    func headers(header: String, says: Bool) {
        #expect(EffortText.headerSaysHours(header) == says)
    }
}
