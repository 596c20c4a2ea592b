import Testing

@testable import MilepostReport

@Suite struct StableURNTests {
    @Test("the same parts have the same name, today and in ten years")
    func stable() {
        #expect(StableURN.of(["feed", "docs/PLAN.md"]) == StableURN.of(["feed", "docs/PLAN.md"]))
        #expect(StableURN.of([]) == "urn:uuid:6c62272e-07bb-8142-a2b8-217562 95c58d".filter { $0 != " " })
    }

    @Test("names are UUIDs of version 8 in the variant of RFC 9562")
    func shape() {
        for number in 0..<200 {
            let parts = StableURN.of(["\(number)"]).dropFirst("urn:uuid:".count).split(separator: "-")
            #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
            #expect(parts[2].first == "8")
            #expect("89ab".contains(parts[3].first ?? "?"))
        }
    }

    @Test("parts are told apart")
    func parts() {
        let names = [["ab"], ["a", "b"], ["", "ab"], ["ab", ""], ["a"], [], [""], ["b", "a"]].map(StableURN.of)
        #expect(Set(names).count == names.count)
    }
}
