import MilepostAnalysis
import MilepostGraph
import MilepostModel
import Testing

@testable import MilepostReport

@Suite struct PlanDiagramTests {
    @Test("phases are groups, tasks and outside components nodes, and every edge has both ends")
    func whole() throws {
        let plan = KilnProject.kilnPlan
        let diagram = PlanDiagram(plan: plan, analysis: PlanAnalysis(of: plan)).diagram(.all)
        #expect(diagram.groups.map(\.label) == ["Phase 1: Clay", "Phase 2: Fire"])
        #expect(diagram.nodes.map(\.id) == plan.tasks.map(\.id.text) + ["outside:Gateway"])
        let ends = Set(diagram.nodes.map { DiagramEdge.End.node($0.id) } + diagram.groups.map { .group($0.id) })
        #expect(diagram.edges.allSatisfy { ends.contains($0.from) && ends.contains($0.to) })
        #expect(diagram.edges.count == 4)
    }

    @Test("a status is never told by colour alone")
    func shapes() {
        let shapes = Status.allCases.map { DiagramLook.style($0).shape }
        #expect(Set(shapes).count == Status.allCases.count)
    }

    @Test("a task may be called as an outside component is")
    func collision() {
        var plan = KilnProject.kilnPlan
        plan.tasks[1] = PlanTask(
            id: TaskID("outside:Gateway"), name: "A trap", status: .notStarted, range: plan.tasks[1].range)
        let ids = PlanDiagram(plan: plan, analysis: PlanAnalysis(of: plan)).diagram(.all).nodes.map(\.id)
        #expect(Set(ids).count == ids.count)
    }
}
