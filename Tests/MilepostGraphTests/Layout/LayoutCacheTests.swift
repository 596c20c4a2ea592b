import MilepostGraph
import Testing

@Suite("Layouts that are kept")
struct LayoutCacheTests {
    private func chain(_ count: Int) -> LayoutInput {
        LayoutInput(
            nodes: (0..<count).map { .init(id: "N\($0)", width: 400, height: 200, order: $0) },
            edges: (1..<count).map { .init(from: .node($0 - 1), to: .node($0)) })
    }

    @Test("are those that would be made, each made once")
    func same() {
        let cache = LayoutCache()
        for count in [2, 3, 2, 3, 5] {
            #expect(cache.result(of: LayeredLayout(), chain(count)) == LayeredLayout().layout(chain(count)))
        }
        #expect(cache.count == 3)
        var quick = LayeredLayout()
        quick.effort = .quick
        #expect(cache.result(of: quick, chain(2)) == quick.layout(chain(2)))
        #expect(cache.count == 4)
    }

    @Test("go when nobody has asked for them while others came")
    func bounded() {
        let cache = LayoutCache(capacity: 2)
        for count in 2...9 { _ = cache.result(of: LayeredLayout(), chain(count)) }
        #expect((2...4).contains(cache.count))
    }
}
