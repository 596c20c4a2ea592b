import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Waves")
struct WavesTests {
    @Test("a wave can be worked on once those before it are finished, in the order of work")
    func waves() {
        let plan = Analyzed(
            .of(
                [Row("A", p: 1), Row("B", .inProgress, p: 0), Row("C", .completed), Row("D", needs: "A C")],
                [Row("E", needs: "C"), Row("F", needs: "D B")]))
        #expect(plan.waves == ["B A E", "D", "F"])
        #expect(plan.analysis.tasks.map(\.wave) == [0, 0, nil, 1, 0, 2])
    }

    @Test("a blocked task and what waits for it are in no wave")
    func blocked() {
        let plan = Analyzed(.of([Row("A", .blocked), Row("B", needs: "A"), Row("C", needs: "B D"), Row("D")]))
        #expect(plan.waves == ["D"])
        #expect(plan.analysis.tasks.map(\.wave) == [nil, nil, nil, 0])
    }

    @Test("a cycle's tasks are of one wave")
    func cycle() {
        let plan = Analyzed(.of([Row("A"), Row("B", needs: "A C"), Row("C", needs: "B"), Row("D", needs: "C")]))
        #expect(plan.waves == ["A", "B C", "D"])
    }

    @Test("a phase that needs another comes in a later wave")
    func phases() {
        let plan = Analyzed(.of([Row("A"), Row("B", needs: "A")], [Row("C")], phaseNeeds: [(1, 0)]))
        #expect(plan.waves == ["A", "B", "C"])
    }
}
