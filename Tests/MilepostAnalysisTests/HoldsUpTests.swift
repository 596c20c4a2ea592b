import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Holds up")
struct HoldsUpTests {
    private func counts(_ plan: Plan) -> [Int] { PlanAnalysis(of: plan).tasks.map(\.holdsUp) }

    @Test("every unfinished task behind counts once, however many ways lead to it")
    func diamond() {
        let plan = Plan.of([
            Row("A"), Row("B", needs: "A"), Row("C", needs: "A"), Row("D", needs: "B C"), Row("E", needs: "D"),
            Row("F", needs: "D C"),
        ])
        #expect(counts(plan) == [5, 3, 3, 2, 0, 0])
    }

    @Test("nothing waits behind a finished task, and none waits for it")
    func finished() {
        let plan = Plan.of([
            Row("A"), Row("B", .completed, needs: "A"), Row("C", needs: "B"), Row("D", .completed, needs: "A"),
        ])
        #expect(counts(plan) == [0, 0, 0, 0])
    }

    @Test("a cycle's tasks do not hold each other up")
    func cycle() {
        let plan = Plan.of([Row("A", needs: "B"), Row("B", needs: "A"), Row("C", needs: "B"), Row("D", needs: "C A")])
        #expect(counts(plan) == [2, 2, 1, 0])
    }

    @Test("what waits through edges between phases counts")
    func phases() {
        let plan = Plan.of(
            [Row("A"), Row("B")], [Row("C"), Row("D")], [Row("E")], phaseNeeds: [(1, 0), (2, 0), (2, 1)])
        #expect(counts(plan) == [3, 3, 1, 1, 0])
    }

    @Test("counts stay exact where thousands of tasks join again and again")
    func blocks() {
        // A grid: each task needs the one above and the one to the left, so all below and right of it wait for it.
        let side = 60
        var rows: [Row] = []
        for y in 0..<side {
            for x in 0..<side {
                rows.append(
                    Row("R\(y)C\(x)", needs: (y > 0 ? "R\(y - 1)C\(x) " : "") + (x > 0 ? "R\(y)C\(x - 1)" : "")))
            }
        }
        let expected = (0..<side).flatMap { y in (0..<side).map { x in (side - y) * (side - x) - 1 } }
        #expect(counts(.of(rows)) == expected)
    }
}
