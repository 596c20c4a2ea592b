import MilepostAnalysis
import MilepostModel
import MilepostSource

extension PlanData {
    /// The whole plan and all that was computed of it.
    var json: JSONValue { .object(statedMembers + computedMembers + listMembers) }

    private typealias Member = JSONValue.Member

    private var statedMembers: [Member] {
        [
            Member("path", JSONValue(plan.path)),
            Member("title", .string(plan.title)),
            Member("template", .bool(plan.isTemplate)),
            Member("page", .string(paths.overview.text)),
            Member("files", JSONValue(plan.files.map { project.file($0).path })),
            Member("frontMatter", .array(plan.frontMatter.map { JSONValue($0, in: project) })),
            Member("strategy", plan.strategy.map(json) ?? .null),
            Member(
                "legend",
                .array(
                    plan.legend.map { entry in
                        [
                            "word": .string(entry.word.value), "meaning": .string(entry.meaning),
                            "status": JSONValue(entry.status?.rawValue),
                            "range": JSONValue(entry.word.range, in: project),
                        ]
                    })),
        ]
    }

    private var computedMembers: [Member] {
        [
            Member("progress", JSONValue(analysis.progress)),
            Member("currentPhase", reference(phase: analysis.currentPhase)),
            Member("next", next),
            Member("waitingFor", waitingFor),
            Member("couldStartEarly", ids(analysis.couldStartEarly)),
            Member("workOrder", ids(analysis.workOrder)),
            Member("waves", .array(analysis.waves.map(ids))),
            Member("cycles", .array(analysis.cycles.map(ids))),
            Member("criticalPaths", .array(analysis.criticalPaths.map(ids))),
            Member("criticalPathLength", JSONValue(analysis.criticalPathLength)),
            Member("orphans", ids(plan.tasks.indices.filter { plan.tasks[$0].isOrphan })),
        ]
    }

    private var listMembers: [Member] {
        [
            Member("phases", .array(plan.phases.indices.map(json(phase:)))),
            Member("tasks", .array(plan.tasks.indices.map(json(task:)))),
            Member("phaseDependencies", .array(plan.phaseDependencies.map(json))),
            Member("outsideComponents", outsideComponents),
            Member("log", JSONValue(plan.log, in: project)),
        ]
    }

    /// The next task with the reason why it is it; `null` where nothing of the current phase is free.
    var next: JSONValue {
        guard let next = analysis.next else { return .null }
        return ["task": .string(plan.tasks[next].id.text), "reason": JSONValue(NextReason.sentence(plan, analysis))]
    }

    /// Where nothing is next, what each task of the current phase waits for.
    var waitingFor: JSONValue {
        .array(
            analysis.waitingInCurrentPhase.map { task in
                [
                    "task": .string(plan.tasks[task].id.text), "openNeeds": ids(analysis.tasks[task].openNeeds),
                    "rootCauses": ids(analysis.tasks[task].rootCauses),
                ]
            })
    }

    private func json(_ strategy: Strategy) -> JSONValue {
        [
            "approach": JSONValue(strategy.approach), "layers": JSONValue(strategy.layers),
            "workflow": JSONValue(strategy.workflow), "range": JSONValue(strategy.range, in: project),
        ]
    }

    private func json(phase index: Int) -> JSONValue {
        let phase = plan.phases[index]
        let computed = analysis.phases[index]
        return [
            "index": .integer(index),
            "name": .string(phase.name),
            "title": .string(phase.title),
            "heading": .string(phase.heading),
            "label": .string(phase.label),
            "number": JSONValue(phase.number),
            "goal": JSONValue(phase.goal?.value),
            "progress": JSONValue(computed.progress),
            "tasks": ids(phase.tasks),
            "order": ids(computed.order),
            "needs": .array(computed.needs.map { reference(phase: $0) }),
            "page": .string(paths.phases[index].text),
            "range": JSONValue(phase.range, in: project),
        ]
    }

    private func json(_ dependency: PhaseDependency) -> JSONValue {
        [
            "needed": reference(phase: dependency.needed), "needing": reference(phase: dependency.needing),
            "range": JSONValue(dependency.range, in: project),
        ]
    }

    /// Each outside component with the tasks it needs, in the order in which they are first named.
    private var outsideComponents: JSONValue {
        var names: [String] = []
        var needs: [String: [JSONValue]] = [:]
        for component in plan.outside {
            if needs[component.name] == nil { names.append(component.name) }
            let task = JSONValue.string(plan.tasks[component.needed].id.text)
            needs[component.name, default: []].append(json(component.statement, of: ["task": task]))
        }
        return .array(names.map { ["name": .string($0), "needs": .array(needs[$0] ?? [])] })
    }
}
