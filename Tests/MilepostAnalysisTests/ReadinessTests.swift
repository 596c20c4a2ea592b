import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Readiness")
struct ReadinessTests {
    @Test("a status and open needs say what can be done")
    func readiness() {
        let plan = Analyzed(
            .of([
                Row("A"), Row("B", needs: "A"), Row("C", .inProgress, needs: "A"), Row("D", .blocked, needs: "A"),
                Row("E", .completed, needs: "A"), Row("F", .deferred, needs: "A"), Row("G", needs: "E F"),
            ]))
        let readiness = ["A", "B", "C", "D", "E", "F", "G"].map { plan[$0]?.readiness }
        #expect(readiness == [.ready, .waiting, .inProgress, .blocked, .done, .deferred, .ready])
    }

    @Test("open needs are those neither completed nor deferred; what is finished waits for nothing")
    func openNeeds() {
        let plan = Analyzed(
            .of([
                Row("A"), Row("B", .completed), Row("C", .blocked), Row("D", .inProgress, needs: "C A B"),
                Row("E", .completed, needs: "A"),
            ]))
        #expect(plan.openNeeds("D") == "A C")
        #expect(plan.plan.ids(plan["D"]?.needs ?? []) == "A B C")
        #expect(plan.plan.ids(plan["A"]?.neededBy ?? []) == "D E")
        #expect(plan.openNeeds("E") == "")
    }

    @Test("a cycle's tasks are ready together when what they need from outside is met")
    func cycle() {
        let free = Analyzed(
            .of([Row("A", .completed), Row("B", needs: "A C"), Row("C", needs: "B"), Row("D", needs: "C")]))
        #expect(["B", "C", "D"].map { free[$0]?.readiness } == [.ready, .ready, .waiting])
        #expect(free.openNeeds("D") == "C")
        #expect(free.next == "B")

        let held = Analyzed(.of([Row("A"), Row("B", needs: "A C"), Row("C", needs: "B")]))
        #expect(held["C"]?.readiness == .waiting)
        #expect(held.openNeeds("C") == "A")
    }

    @Test("a task that needs itself does not wait for itself")
    func itself() {
        let plan = Analyzed(.of([Row("A", needs: "A")]))
        #expect(plan["A"]?.readiness == .ready)
        #expect(plan["A"]?.needs == [])
        #expect(plan.cycles == ["A"])
    }

    @Test("an edge between phases holds back every task of one for every task of the other; order alone does not")
    func phases() {
        let plan = Analyzed(
            .of(
                [Row("A", .blocked), Row("B", .completed), Row("C")], [Row("D"), Row("E", needs: "D"), Row("F")],
                [Row("G")], phaseNeeds: [(1, 0)]))
        #expect(plan.openNeeds("D") == "A C")
        #expect(plan.openNeeds("E") == "A C D")
        #expect(plan["D"]?.needs == [])
        #expect(plan["D"]?.readiness == .waiting)
        #expect(plan["G"]?.readiness == .ready)
        #expect(plan.analysis.phases.map(\.needs) == [[], [0], []])
    }

    @Test("edges between phases are no longer than stated: a phase without tasks hands nothing on")
    func emptyPhase() {
        let plan = Analyzed(.of([Row("A")], [], [Row("B")], phaseNeeds: [(1, 0), (2, 1)]))
        #expect(plan["B"]?.readiness == .ready)
    }

    @Test("a phase that is stated to need itself, and edges to nowhere, are nothing")
    func noEdges() {
        var plan = Plan.of([Row("A"), Row("B")], phaseNeeds: [(0, 0), (0, 7), (-1, 0)])
        plan.dependencies.append(Dependency(needed: 9, needing: 0, statements: []))
        let analyzed = Analyzed(plan)
        #expect(analyzed["A"]?.readiness == .ready)
        #expect(analyzed.cycles == [])
        #expect(analyzed.analysis.phases[0].needs == [])
    }
}
