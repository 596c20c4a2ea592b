import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Root causes")
struct RootCausesTests {
    @Test("the unfinished needs behind that themselves wait for nothing")
    func behind() {
        let plan = Analyzed(
            .of([
                Row("A"), Row("B", .blocked), Row("C", needs: "A B"), Row("D", .inProgress), Row("E", needs: "C D"),
                Row("F", .blocked, needs: "D"), Row("G", needs: "F"),
            ]))
        #expect(["A", "B", "C", "D"].map { plan.rootCauses($0) } == ["", "", "A B", ""])
        #expect(["E", "F", "G"].map { plan.rootCauses($0) } == ["A B D", "D", "D"])
    }

    @Test("a finished need ends the search, whatever lies behind it")
    func finished() {
        let plan = Analyzed(
            .of([Row("A"), Row("B", .completed, needs: "A"), Row("C", .deferred, needs: "A"), Row("D", needs: "B C")]))
        #expect(plan.rootCauses("D") == "")
        #expect(plan.rootCauses("B") == "")
    }

    @Test("a cycle that waits for nothing is the cause as a whole, but for its finished tasks")
    func cycle() {
        let plan = Analyzed(
            .of([
                Row("A", needs: "B"), Row("B", needs: "C"), Row("C", .completed, needs: "A"), Row("D", needs: "B"),
                Row("E", needs: "C"),
            ]))
        #expect(plan.rootCauses("A") == "")
        #expect(plan.rootCauses("D") == "A B")
        #expect(plan.rootCauses("E") == "")
    }

    @Test("a cycle that waits hands on what it waits for")
    func heldCycle() {
        let plan = Analyzed(.of([Row("A"), Row("B", needs: "A C"), Row("C", needs: "B"), Row("D", needs: "C")]))
        #expect(["B", "C", "D"].map { plan.rootCauses($0) } == ["A", "A", "A"])
    }

    @Test("edges between phases lead to causes, also where they close a cycle")
    func phases() {
        let plan = Analyzed(
            .of([Row("A", needs: "D"), Row("B")], [Row("C"), Row("D")], [Row("E")], phaseNeeds: [(1, 0), (2, 1)]))
        #expect(plan.cycles == ["A D"])
        #expect(plan.openNeeds("C") == "A B")
        #expect(plan.openNeeds("A") == "B")
        #expect(["A", "C", "D", "E"].map { plan.rootCauses($0) } == ["B", "B", "B", "B"])
    }
}
