import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Deep and wide plans")
struct DeepPlanTests {
    @Test("a chain of 100,000 tasks needs no deep stack")
    func chain() {
        let count = 100_000
        let rows = (0..<count).map { Row("T-\($0)", needs: $0 > 0 ? "T-\($0 - 1)" : "") }
        let plan = Analyzed(.of(rows))
        #expect(plan.analysis.workOrder == Array(0..<count))
        #expect(plan.analysis.criticalPaths == [Array(0..<count)])
        #expect(plan.analysis.waves.count == count)
        #expect(plan.analysis.tasks[count - 1].rootCauses == [0])
        #expect(plan.analysis.tasks[0].holdsUp == count - 1)
    }

    @Test("so does one that closes to a cycle")
    func cycle() {
        let count = 100_000
        let rows = (0..<count).map { Row("T-\($0)", needs: "T-\(($0 + 1) % count)") }
        let plan = Analyzed(.of(rows))
        #expect(plan.analysis.cycles == [Array(0..<count)])
        #expect(plan.analysis.next == 0)
    }

    @Test("an edge between two phases of 10,000 tasks is not 100,000,000 edges")
    func phases() {
        let count = 10_000
        let phases = (0..<2).map { phase in (0..<count).map { Row("P\(phase)-\($0)", needs: "") } }
        let plan = Analyzed(.of(phases: phases, phaseNeeds: [(1, 0)]))
        #expect(plan.analysis.tasks[count].rootCauses == Array(0..<count))
        #expect(plan.analysis.tasks[2 * count - 1].openNeeds == Array(0..<count))
        #expect(plan.analysis.tasks[7].holdsUp == count)
        #expect(plan.analysis.waves.map(\.count) == [count, count])
        #expect(plan.analysis.criticalPaths.count == 16)
    }
}
