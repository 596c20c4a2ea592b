import MilepostAnalysis
import MilepostGraph
import MilepostModel
import MilepostSource
import Testing

@testable import MilepostReport

@Suite struct DiagramViewTests {
    /// `phases` phases of `size` tasks each; needed before needing.
    private static func diagram(
        phases: Int, size: Int, _ edges: [(Int, Int)], phaseEdges: [(Int, Int)] = [], completed: Set<Int> = []
    ) -> PlanDiagram {
        let range = KilnProject.kilnPlan.phases[0].range
        var plan = Plan(file: nil, path: nil, title: "Pier")
        for phase in 0..<phases {
            var value = Phase(
                heading: "", name: "Quay \(phase)", label: "", number: nil, range: range, section: range)
            value.tasks = Array(phase * size..<(phase + 1) * size)
            plan.phases.append(value)
            for task in value.tasks {
                var one = PlanTask(
                    id: TaskID("TASKS-\(task)"), name: "Pile \(task)",
                    status: completed.contains(task) ? .completed : .notStarted, range: range)
                one.phase = phase
                plan.tasks.append(one)
            }
        }
        plan.dependencies = edges.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map {
            Dependency(needed: $0.0, needing: $0.1, statements: [])
        }
        plan.phaseDependencies = phaseEdges.map { PhaseDependency(needed: $0.0, needing: $0.1, range: range) }
        return PlanDiagram(plan: plan, analysis: PlanAnalysis(of: plan))
    }

    private static func ends(_ diagram: Diagram) -> Set<String> {
        func text(_ end: DiagramEdge.End) -> String {
            switch end {
            case .node(let id): id
            case .group(let id): "[\(id)]"
            }
        }
        return Set(diagram.edges.map { "\(text($0.from)) \(text($0.to))" })
    }

    @Test("phases are one node each, and edges between two of them one edge that says how many")
    func phases() {
        let diagram = Self.diagram(
            phases: 3, size: 2, [(0, 1), (0, 2), (1, 2), (1, 4)], phaseEdges: [(1, 2)], completed: [0, 1]
        ).diagram(.phases)
        #expect(diagram.nodes.map(\.id) == ["phase-1", "phase-2", "phase-3"])
        #expect(diagram.nodes.map(\.mark) == [.tick, .ring, .ring])
        #expect(diagram.nodes[0].label == "Quay 0\n2 of 2 done")
        #expect(Self.ends(diagram) == ["phase-1 phase-2", "phase-1 phase-3", "phase-2 phase-3"])
        #expect(diagram.edges.map(\.note) == ["2 dependencies", "1 dependency", "the whole phase"])
    }

    @Test("a phase is drawn with its own tasks, and with other phases as one node on each side")
    func phase() {
        let diagram = Self.diagram(
            phases: 4, size: 2, [(0, 2), (1, 2), (2, 3), (3, 4), (3, 6), (0, 6)], phaseEdges: [(0, 1)]
        ).diagram(.phase(1))
        #expect(diagram.groups.map(\.id) == ["before", "phase-2", "after"])
        #expect(diagram.nodes.map(\.id) == ["TASKS-2", "TASKS-3", "before-0", "after-2", "after-3"])
        #expect(
            Self.ends(diagram) == [
                "before-0 TASKS-2", "TASKS-2 TASKS-3", "TASKS-3 after-2", "TASKS-3 after-3", "before-0 [phase-2]",
            ])
        #expect(diagram.edges.contains { $0.note == "TASKS-0 and TASKS-1" })
    }

    @Test("a neighbourhood reaches two steps each way and no further")
    func neighbourhood() {
        let diagram = Self.diagram(phases: 1, size: 8, (0..<7).map { ($0, $0 + 1) }).diagram(.task(3, steps: 2))
        #expect(diagram.nodes.map(\.id) == (1...5).map { "TASKS-\($0)" })
        #expect(diagram.nodes.first { $0.classes.contains("self") }?.id == "TASKS-3")
        #expect(diagram.edges.count == 4)
    }

    @Test("a neighbourhood is cut where it is large, and says by how much")
    func cut() {
        // 40 tasks need the first one, one more needs all of those.
        let edges = (1...40).flatMap { [(0, $0), ($0, 41)] }
        let plan = Self.diagram(phases: 1, size: 42, edges)
        let hub = plan.diagram(.task(0, steps: 2))
        #expect(hub.nodes.count == 1 + 6 + 1 + 1)
        #expect(hub.nodes.contains { $0.label == "and 34 more" })
        let middle = plan.diagram(.task(7, steps: 2))
        #expect(middle.nodes.map(\.id) == ["TASKS-0", "TASKS-7", "TASKS-41"])
        let end = plan.diagram(.task(41, steps: 1))
        #expect(end.nodes.contains { $0.label == "and 34 more" })
        #expect(Self.ends(end).contains("more:0 TASKS-41"))
    }

    @Test("of what is open, and of the critical path, no other task is shown")
    func parts() {
        let plan = Self.diagram(phases: 2, size: 3, [(0, 1), (1, 2), (2, 3), (3, 4)], completed: [0, 1])
        #expect(plan.diagram(.open).nodes.map(\.id) == ["TASKS-2", "TASKS-3", "TASKS-4", "TASKS-5"])
        let critical = plan.diagram(.critical)
        #expect(critical.nodes.map(\.id) == ["TASKS-2", "TASKS-3", "TASKS-4"])
        #expect(critical.edges.allSatisfy { $0.style.isBold })
    }

    @Test("what is not there is an empty drawing")
    func missing() {
        let plan = Self.diagram(phases: 1, size: 2, [])
        #expect(plan.diagram(.phase(4)).nodes.isEmpty && plan.diagram(.task(9, steps: 2)).nodes.isEmpty)
    }
}
