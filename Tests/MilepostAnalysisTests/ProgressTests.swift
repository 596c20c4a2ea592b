import MilepostAnalysis
import MilepostModel
import Testing

@Suite("Progress")
struct ProgressTests {
    private func progress(_ rows: Row...) -> Progress { PlanAnalysis(of: .of(rows)).progress }

    @Test("a deferred task is in no fraction, but in the counts")
    func deferred() {
        let progress = progress(
            Row("A", .completed, p: 0, hours: 2, checks: "xxxx", boxes: "xx"),
            Row("B", .completed, p: 0, hours: 1, checks: "xx.x", boxes: "x."),
            Row("C", .inProgress, p: 1, hours: 1, checks: "x...", boxes: "."),
            Row("D", .deferred, hours: 9, checks: "xxxx", boxes: "xxxx"))
        #expect(progress.done == Fraction(2, of: 3))
        #expect(progress.verified == Fraction(1, of: 3))
        #expect(progress.checks == Fraction(8, of: 12))
        #expect(progress.boxes == Fraction(3, of: 5))
        #expect(progress.effort == Fraction(3 * 3600, of: 4 * 3600))
        #expect(
            progress.counts == [.completed: 2, .inProgress: 1, .deferred: 1, .notStarted: 0, .blocked: 0])
        #expect(progress.byPriority.map { "\($0.key): \($0.value)" }.sorted() == ["P0: 2", "P1: 1"])
        #expect(progress.withoutPriority == 1)
        #expect(progress.total == 4)
    }

    @Test("a completed task without checks is done, but not verified")
    func unchecked() {
        let progress = progress(Row("A", .completed))
        #expect(progress.done == Fraction(1, of: 1))
        #expect(progress.verified == Fraction(0, of: 1))
    }

    @Test("one counted task without an estimate leaves no effort to show")
    func missingEstimate() {
        #expect(progress(Row("A", .completed, hours: 2), Row("B")).effort == nil)
        #expect(
            progress(Row("A", .completed, hours: 2), Row("B", .deferred)).effort == Fraction(7200, of: 7200))
    }

    @Test("estimates of nothing are no effort, so that unfinished work never reads as whole")
    func noEffort() {
        #expect(progress(Row("A", hours: 0)).effort == nil)
    }

    @Test("a phase without tasks counts as done")
    func empty() {
        let progress = PlanAnalysis(of: .of([])).phases[0].progress
        #expect(progress.done == Fraction(0, of: 0))
        #expect(progress.done.isWhole)
        #expect(progress.effort == nil)
        #expect(progress.counts.count == 5)
    }

    @Test("orphans are in no fraction and in no count")
    func orphans() {
        let progress = PlanAnalysis(of: .of([Row("A")], orphans: [Row("B", .completed)])).progress
        #expect(progress.done == Fraction(0, of: 1))
        #expect(progress.total == 1)
    }

    @Test("plans are added up; only one that counts a task can withhold the effort")
    func overall() {
        func overall(_ plans: Plan...) -> Progress {
            var project = Project(files: [])
            project.plans = plans
            return Analysis(of: project).overall
        }
        let half = Plan.of([Row("A", .completed, p: 0, hours: 1), Row("B", p: 1, hours: 1)])
        let deferred = Plan.of([Row("A", .deferred)])
        let unknown = Plan.of([Row("A")])
        #expect(overall(half, half).done == Fraction(2, of: 4))
        #expect(overall(half, half).counts[.completed] == 2)
        #expect(overall(half, half, deferred).effort == Fraction(2 * 3600, of: 4 * 3600))
        #expect(overall(half, half, deferred).withoutPriority == 1)
        #expect(overall(half, unknown).effort == nil)
        #expect(overall().done == Fraction(0, of: 0))
    }
}
