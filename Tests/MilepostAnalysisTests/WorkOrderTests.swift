import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Order of work")
struct WorkOrderTests {
    @Test("P0 first, none last, ties as they stand")
    func priorities() {
        let plan = Analyzed(.of([Row("E", p: 1), Row("D"), Row("C", p: 0), Row("B", p: 1), Row("A", p: 0)]))
        #expect(plan.order(0) == "C A E B D")
    }

    @Test("inside a priority a task stands behind its needs, at each place the first row that may stand there")
    func needs() {
        let plan = Analyzed(
            .of([
                Row("A", p: 1, needs: "C"), Row("B", p: 1), Row("C", p: 1), Row("D", p: 1), Row("E", p: 0, needs: "D"),
            ]))
        #expect(plan.order(0) == "E B C A D")
    }

    @Test("a need by way of another phase, another priority or a finished task is a need")
    func indirect() {
        let plan = Analyzed(
            .of(
                [Row("A", p: 0, needs: "X"), Row("B", p: 0, needs: "Y"), Row("C", p: 0), Row("Y", p: 1, needs: "C")],
                [Row("X", .completed, needs: "B")]))
        #expect(plan.order(0) == "C B A Y")
    }

    @Test("finished tasks keep their place in the order")
    func finished() {
        let plan = Analyzed(.of([Row("A", needs: "B"), Row("B", .completed), Row("C", .deferred)]))
        #expect(plan.order(0) == "B A C")
    }

    @Test("tasks of a cycle do not wait for each other, but the one behind waits for all of them")
    func cycle() {
        let plan = Analyzed(
            .of([Row("A", needs: "D"), Row("B", needs: "E"), Row("C"), Row("D", needs: "B"), Row("E", needs: "D")]))
        #expect(plan.order(0) == "B C D E A")
    }

    @Test("phase after phase, orphans last")
    func all() {
        let plan = Analyzed(
            .of([Row("A", p: 1), Row("B", p: 0)], [], [Row("C")], orphans: [Row("O", needs: "P"), Row("P")]))
        #expect(plan.plan.ids(plan.analysis.workOrder) == "B A C P O")
        #expect(plan.order(1) == "")
    }

    @Test("a need through edges between phases counts")
    func phaseEdges() {
        let plan = Analyzed(
            .of([Row("A", needs: "X"), Row("B")], [Row("X")], phaseNeeds: [(1, 0)]))
        // A and X are a cycle, which needs B.
        #expect(plan.order(0) == "B A")
        #expect(plan.cycles == ["A X"])
    }
}
