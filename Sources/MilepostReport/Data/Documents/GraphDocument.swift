import MilepostAnalysis
import MilepostModel
import MilepostSource

/// What `milepost graph --format json` prints: tasks, outside components and dependencies, and where each is stated.
package enum GraphDocument {
    /// What ``json(_:)`` says it is; `Docs/schemas/graph.schema.json` describes it.
    package static let schema = "milepost/graph/1"

    package static func json(_ input: ReportInput) -> JSONValue {
        [
            "schema": .string(schema),
            "asOf": .string(input.asOf.text),
            "plans": .array(PlanData.all(input).map(json)),
        ]
    }

    private static func json(_ data: PlanData) -> JSONValue {
        let ids = DiagramIDs(data.plan)
        let groups: [JSONValue] = data.plan.phases.indices.map {
            ["id": .string(ids.phases[$0]), "phase": data.reference(phase: $0)]
        }
        return [
            "plan": data.reference,
            "groups": .array(groups),
            "nodes": .array(nodes(data, ids)),
            "edges": .array(taskEdges(data, ids) + phaseEdges(data, ids) + outsideEdges(data, ids)),
        ]
    }

    private static func nodes(_ data: PlanData, _ ids: DiagramIDs) -> [JSONValue] {
        let tasks = data.plan.tasks.indices.map { index -> JSONValue in
            let task = data.plan.tasks[index]
            let computed = data.analysis.tasks[index]
            return [
                "id": .string(ids.tasks[index]),
                "kind": "task",
                "name": .string(task.name),
                "group": JSONValue(task.phase.map { ids.phases[$0] }),
                "status": .string(task.status.rawValue),
                "readiness": .string(computed.readiness.rawValue),
                "priority": JSONValue(task.priority?.description),
                "effort": JSONValue(task.effort),
                "critical": .bool(computed.isCritical),
            ]
        }
        let outside = ids.outside.map { component -> JSONValue in
            ["id": .string(component.id), "kind": "outside", "name": .string(component.name)]
        }
        return tasks + outside
    }

    private static func taskEdges(_ data: PlanData, _ ids: DiagramIDs) -> [JSONValue] {
        data.plan.dependencies.map { dependency in
            [
                "from": .string(ids.tasks[dependency.needed]), "to": .string(ids.tasks[dependency.needing]),
                "kind": "task", "statedAt": .array(dependency.statements.map { data.json($0) }),
            ]
        }
    }

    private static func phaseEdges(_ data: PlanData, _ ids: DiagramIDs) -> [JSONValue] {
        data.plan.phaseDependencies.map { dependency in
            let statement = DependencyStatement(origin: .phase, range: dependency.range)
            return [
                "from": .string(ids.phases[dependency.needed]), "to": .string(ids.phases[dependency.needing]),
                "kind": "phase", "statedAt": [data.json(statement)],
            ]
        }
    }

    private static func outsideEdges(_ data: PlanData, _ ids: DiagramIDs) -> [JSONValue] {
        var names: [String: String] = [:]
        for component in ids.outside { names[component.name] = component.id }
        return data.plan.outside.map { component in
            [
                "from": .string(ids.tasks[component.needed]), "to": JSONValue(names[component.name]),
                "kind": "outside", "statedAt": [data.json(component.statement)],
            ]
        }
    }
}
