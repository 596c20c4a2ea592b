import MilepostModel
import MilepostSource
import Testing

@testable import MilepostReport

@Suite struct FeedEntryTests {
    @Test("rows are entries from the newest to the oldest, those without a date are left out")
    func order() {
        let entries = FeedEntry.all(of: KilnProject.kilnPlan)
        #expect(entries.map(\.date.text) == ["2026-01-12T09:30", "2026-01-10", "2026-01-10"])
        #expect(entries.map(\.title).first == "TASKS-02 Session store: in progress")
        #expect(Set(entries.map(\.urn)).count == 3)
    }

    @Test("a new row and a corrected note change no other entry's name")
    func stableNames() {
        let before = FeedEntry.all(of: KilnProject.kilnPlan).map(\.urn)
        var plan = KilnProject.kilnPlan
        var row = plan.log.entries[1]
        row.notes = Sourced("Said better", row.range)
        plan.log.entries[1] = row
        plan.log.entries.insert(plan.log.entries[1], at: 0)
        let after = FeedEntry.all(of: plan).map(\.urn)
        #expect(after.count == 4)
        #expect(Set(before).isSubset(of: after))
    }
}
