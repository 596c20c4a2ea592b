import MilepostAnalysis
import MilepostModel
import MilepostReport
import Testing

@Suite struct NextReasonTests {
    /// Three tasks of one phase, the last of which needs the others.
    private func sentence(_ one: Status, _ two: Status, needs: [Int]) -> String? {
        var plan = KilnProject.kilnPlan
        plan.phases = [plan.phases[0]]
        plan.tasks = [plan.tasks[0], plan.tasks[1], plan.tasks[3]]
        for index in plan.tasks.indices { plan.tasks[index].phase = 0 }
        (plan.tasks[0].status, plan.tasks[1].status) = (one, two)
        plan.phases[0].tasks = [0, 1, 2]
        plan.dependencies = needs.map { Dependency(needed: $0, needing: 2, statements: []) }
        plan.phaseDependencies = []
        plan.outside = []
        return NextReason.sentence(plan, PlanAnalysis(of: plan))
    }

    @Test("the sentence says which phase, and what became of the needs")
    func sentences() {
        let start = "It is the first in the order of work of Phase 1: Clay that is free to begin; "
        #expect(sentence(.completed, .completed, needs: []) == start + "it needs no other task")
        #expect(
            sentence(.completed, .completed, needs: [0]) == start + "TASKS-01 Schema, which it needs, is completed")
        #expect(
            sentence(.deferred, .deferred, needs: [0, 1]) == start + "all 2 tasks that it needs are deferred")
        #expect(
            sentence(.completed, .deferred, needs: [0, 1])
                == start + "all 2 tasks that it needs are completed or deferred")
    }

    @Test("where nothing is next there is no reason")
    func none() {
        #expect(sentence(.blocked, .completed, needs: [0]) == nil)
    }
}
