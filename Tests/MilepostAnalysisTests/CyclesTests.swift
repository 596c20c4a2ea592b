import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Cycles")
struct CyclesTests {
    @Test("cycles are listed by their first task, through finished tasks too")
    func listed() {
        let plan = Analyzed(
            .of([
                Row("A", needs: "F"), Row("B", needs: "E"), Row("C", needs: "C"), Row("D"),
                Row("E", .completed, needs: "B"),
                Row("F", needs: "A B"),
            ]))
        #expect(plan.cycles == ["A F", "B E", "C"])
    }

    @Test("a chain has none")
    func none() {
        #expect(Analyzed(.of([Row("A"), Row("B", needs: "A"), Row("C", needs: "A B")])).cycles == [])
    }

    @Test("edges between phases close cycles, of the tasks that lie on them only")
    func phases() {
        let both = Analyzed(.of([Row("A"), Row("B")], [Row("C")], [Row("D")], phaseNeeds: [(1, 0), (0, 1), (2, 1)]))
        #expect(both.cycles == ["A B C"])
        #expect(both["D"]?.openNeeds == [2])
        #expect(both.rootCauses("D") == "A B C")
        #expect(both["A"]?.readiness == .ready)

        let one = Analyzed(.of([Row("A", needs: "C"), Row("B")], [Row("C"), Row("D")], phaseNeeds: [(1, 0)]))
        #expect(one.cycles == ["A C"])
    }
}
