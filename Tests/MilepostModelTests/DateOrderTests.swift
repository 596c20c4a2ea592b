import MilepostModel
import Testing

struct DateOrderTests {
    @Test(
        "most steps say which way dates go; as many each way say nothing",
        arguments: [
            (["2026-01-01", "2026-01-02", "2026-01-02", "2026-01-05"], .oldestFirst, false),
            (["2026-01-05", "2026-01-02", "2026-01-01"], .newestFirst, false),
            (["2026-01-01", "2026-01-03", "2026-01-02", "2026-01-04"], .oldestFirst, true),
            (["2026-01-01", "2026-01-03", "2026-01-02"], nil, true),
            (["2026-01-01T08:00:00", "2026-01-01T07:00:00"], .newestFirst, false),
            (["2026-01-01", "2026-01-01T07:00:00"], nil, false), (["2026-01-01"], nil, false), ([], nil, false),
        ] as [([String], SessionLog.Direction?, Bool)])
    func direction(_ dates: [String], _ direction: SessionLog.Direction?, _ isMixed: Bool) {
        let order = DateOrder(dates.compactMap { PlanDate($0) })
        #expect(order.direction == direction && order.isMixed == isMixed)
        #expect(order.steps.count == max(0, dates.count - 1))
    }
}
