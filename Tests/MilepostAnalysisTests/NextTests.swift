import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Next")
struct NextTests {
    @Test("the first task not started whose needs are met, even of a lower priority")
    func skipsWhatWaits() {
        let plan = Analyzed(
            .of([
                Row("A", .completed, p: 0), Row("B", .inProgress, p: 0), Row("C", p: 0, needs: "B"),
                Row("D", .blocked, p: 0), Row("E", p: 2),
            ]))
        #expect(plan.next == "E")
        #expect(plan.waiting == "")
        #expect(plan.analysis.currentPhase == 0)
    }

    @Test("nothing free: what waits in the current phase, and what could start early")
    func nothingFree() {
        let plan = Analyzed(
            .of(
                [Row("A", .completed)], [Row("B", .blocked), Row("C", p: 1, needs: "B"), Row("D", p: 0, needs: "B")],
                [Row("E", needs: "D"), Row("F", p: 3), Row("G", p: 2)]))
        #expect(plan.analysis.currentPhase == 1)
        #expect(plan.next == nil)
        #expect(plan.waiting == "D C")
        #expect(plan.early == "G F")
    }

    @Test("ready tasks of later phases are listed also when there is a next one; orphans are in no phase")
    func early() {
        let plan = Analyzed(.of([Row("A")], [Row("B"), Row("C", needs: "A")], orphans: [Row("O")]))
        #expect(plan.next == "A")
        #expect(plan.early == "B")
        #expect(plan["O"]?.readiness == .ready)
    }

    @Test("all finished: no current phase, nothing next")
    func allDone() {
        let plan = Analyzed(.of([Row("A", .completed), Row("B", .deferred)], [], orphans: [Row("O")]))
        #expect(plan.analysis.currentPhase == nil)
        #expect(plan.next == nil)
        #expect(plan.early == "")
        #expect(plan.waiting == "")
    }

    @Test("a plan without phases or tasks has numbers too")
    func nothing() {
        let plan = Analyzed(.of())
        #expect(plan.analysis.workOrder == [])
        #expect(plan.analysis.criticalPaths == [])
        #expect(plan.analysis.waves == [])
        #expect(plan.analysis.criticalPathLength == .hours(0))
    }
}
