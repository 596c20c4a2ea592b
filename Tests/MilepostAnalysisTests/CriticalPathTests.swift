import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Critical path")
struct CriticalPathTests {
    @Test("an hour for each task without an estimate")
    func hours() {
        let plan = Analyzed(
            .of([Row("A"), Row("B", needs: "A"), Row("C", needs: "B"), Row("D", hours: 1), Row("E", needs: "D")]))
        #expect(plan.criticalPaths == ["A B C"])
        #expect(plan.analysis.criticalPathLength == .hours(3))
    }

    @Test("a started task counts whole, a finished or deferred one breaks the chain")
    func broken() {
        let plan = Analyzed(
            .of([
                Row("A", .inProgress, hours: 4), Row("B", needs: "A"), Row("C", .deferred, needs: "B", hours: 9),
                Row("D", needs: "C", hours: 3), Row("E", .completed, hours: 50), Row("F", needs: "E"),
            ]))
        #expect(plan.criticalPaths == ["A B"])
        #expect(plan.analysis.criticalPathLength == .hours(5))
    }

    @Test("slack is what a task could slip before the longest chain grows")
    func slack() {
        let plan = Analyzed(
            .of([
                Row("A", hours: 2), Row("B", needs: "A", hours: 5), Row("C", needs: "A", hours: 1),
                Row("D", needs: "B C", hours: 1), Row("E", hours: 3), Row("F", .completed, hours: 3),
            ]))
        #expect(plan.analysis.tasks.map { $0.slack.map { $0.seconds / 3600 } } == [0, 0, 4, 0, 5, nil])
        #expect(plan.analysis.tasks.map(\.isCritical) == [true, true, false, true, false, false])
    }

    @Test("chains of one length are all listed, by the first task at which they part")
    func ties() {
        let plan = Analyzed(
            .of([Row("A"), Row("B"), Row("C", needs: "B A"), Row("D", needs: "A"), Row("E", needs: "C D")]))
        #expect(plan.criticalPaths == ["A C E", "A D E", "B C E"])
        #expect(plan.analysis.tasks.allSatisfy { $0.isCritical })
    }

    @Test("of very many chains of one length the first 16 are listed")
    func manyTies() {
        var rows: [Row] = []
        for layer in 0..<60 {
            let needs = layer == 0 ? "" : "L\(layer - 1)a L\(layer - 1)b"
            rows += [Row("L\(layer)a", needs: needs), Row("L\(layer)b", needs: needs)]
        }
        let plan = Analyzed(.of(rows))
        #expect(plan.criticalPaths.count == 16)
        #expect(Set(plan.criticalPaths).count == 16)
        #expect(plan.criticalPaths[0] == (0..<60).map { "L\($0)a" }.joined(separator: " "))
        #expect(plan.criticalPaths[1] == (0..<60).map { "L\($0)\($0 == 59 ? "b" : "a")" }.joined(separator: " "))
        #expect(plan.analysis.tasks.allSatisfy { $0.isCritical })
    }

    @Test("a cycle is one link, as long as its tasks together")
    func cycle() {
        let plan = Analyzed(
            .of([
                Row("A", needs: "B", hours: 2), Row("B", needs: "A", hours: 3), Row("C", needs: "B", hours: 1),
                Row("D", hours: 5),
            ]))
        #expect(plan.criticalPaths == ["A B C"])
        #expect(plan.analysis.criticalPathLength == .hours(6))
        #expect(plan["D"]?.slack == .hours(1))
    }

    @Test("edges between phases are links")
    func phases() {
        let plan = Analyzed(
            .of(
                [Row("A", hours: 1), Row("B", hours: 2)], [Row("C", hours: 1), Row("D", hours: 1)], phaseNeeds: [(1, 0)]
            ))
        #expect(plan.criticalPaths == ["B C", "B D"])
        #expect(plan["A"]?.slack == .hours(1))
    }

    @Test("a task of no effort belongs to the chain that it lengthens by nothing")
    func noEffort() {
        let plan = Analyzed(
            .of([Row("A", hours: 0), Row("B", needs: "A", hours: 2), Row("C", needs: "B", hours: 0)]))
        #expect(plan.criticalPaths == ["A B C"])
        #expect(plan.analysis.criticalPathLength == .hours(2))
    }
}
