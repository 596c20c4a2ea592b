import MilepostSource
import MilepostTestSupport
import Testing

@Suite struct SortedSearchTests {
    @Test("the first position is the one that going through all finds", arguments: 1...20)
    func first(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let numbers = (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
            .sorted()
        for wanted in -1...31 {
            let index = numbers.partitioningIndex { $0 >= wanted }
            #expect(index == numbers.firstIndex { $0 >= wanted } ?? numbers.count)
            let range = wanted..<wanted + Int.random(in: 0...4, using: &random)
            #expect(numbers.isAnySorted(in: range) == numbers.contains(where: range.contains))
        }
    }

    @Test("positions of a part are those of the whole")
    func part() {
        let part = [1, 3, 5, 7, 9][2...]
        #expect(part.partitioningIndex { $0 > 6 } == 3)
        #expect(part.partitioningIndex { $0 > 9 } == 5)
        #expect(part.partitioningIndex { $0 > 0 } == 2)
    }
}
