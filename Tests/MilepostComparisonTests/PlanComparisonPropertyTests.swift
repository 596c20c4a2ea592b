import MilepostComparison
import MilepostModel
import Testing

@Suite("Laws of comparing")
struct PlanComparisonPropertyTests {
    @Test("of 500 pairs made by known edits, the comparison lists exactly those edits")
    func exact() {
        for seed in UInt64(0)..<500 {
            let pair = EditedState(seed: seed)
            let found = sentences(PlanComparison(pair.before, pair.after))
            #expect(found == pair.edits, "seed \(seed): \(found.symmetricDifference(pair.edits).sorted())")
        }
    }

    @Test("a state compared with itself has nothing to tell")
    func same() {
        for seed in UInt64(0)..<500 {
            let state = EditedState(seed: seed).after
            #expect(PlanComparison(state, state).isEmpty, "seed \(seed)")
        }
    }

    @Test("B to A is the mirror of A to B")
    func mirror() {
        for seed in UInt64(0)..<500 {
            let pair = EditedState(seed: seed)
            let there = PlanComparison(pair.before, pair.after)
            let back = PlanComparison(pair.after, pair.before)
            let mirrored = there.tasks.map { change in
                TaskChange(
                    before: change.after, after: change.before,
                    move: change.move.map { TaskChange.Move(from: $0.to, to: $0.from) })
            }
            #expect(Set(mirrored) == Set(back.tasks), "seed \(seed)")
            #expect(there.tasks.count == back.tasks.count)
            #expect(Set(there.dependenciesAdded) == Set(back.dependenciesRemoved), "seed \(seed)")
            #expect(Set(there.dependenciesRemoved) == Set(back.dependenciesAdded), "seed \(seed)")
        }
    }

    @Test("names much alike are paired the same both ways, whatever the crowd")
    func mirrorOfCrowds() {
        let words = ["Session", "Store", "Stores", "Login", "Logins", "Page", "Pages"]
        for seed in UInt64(0)..<100 {
            var pair = EditedState(seed: seed)
            for position in pair.before.tasks.indices {
                pair.before.tasks[position].id = TaskID("A-\(position)")
                pair.before.tasks[position].name = "\(words[position % 7]) \(words[position % 5])"
            }
            for position in pair.after.tasks.indices {
                pair.after.tasks[position].id = TaskID("B-\(position)")
                pair.after.tasks[position].name = "\(words[position % 6]) \(words[position % 4])"
            }
            func pairs(_ comparison: PlanComparison, isTurned: Bool) -> Set<[String]> {
                Set(
                    comparison.tasks.map { change in
                        let ids = [change.before?.id.text ?? "", change.after?.id.text ?? ""]
                        return isTurned ? ids.reversed() : ids
                    })
            }
            let there = pairs(PlanComparison(pair.before, pair.after), isTurned: false)
            #expect(there == pairs(PlanComparison(pair.after, pair.before), isTurned: true), "seed \(seed)")
        }
    }
}
