import MilepostAnalysis
import MilepostModel
import MilepostSource

extension PlanData {
    /// Writes the whole plan and all that was computed of it.
    func write(to text: inout JSONText) {
        text.object { text in
            writeStated(to: &text)
            writeComputed(to: &text)
            text.member("phases", listing: plan.phases.indices) { $0.write(json(phase: $1)) }
            text.member("tasks", listing: plan.tasks.indices) { $0.write(json(task: $1, isWhole: false)) }
            text.member("phaseDependencies", listing: plan.phaseDependencies) { $0.write(json($1)) }
            text.member("outsideComponents", outsideComponents)
            text.member("log", JSONValue(plan.log, in: project))
        }
    }

    private func writeStated(to text: inout JSONText) {
        text.member("path", JSONValue(plan.path))
        text.member("title", .string(plan.title))
        text.member("template", .bool(plan.isTemplate))
        text.member("page", .string(paths.overview.text))
        text.member("files", JSONValue(plan.files.map { project.file($0).path }))
        text.member("frontMatter", listing: plan.frontMatter) { $0.write(JSONValue($1, in: project)) }
        text.member("strategy", plan.strategy.map(json) ?? .null)
        text.member("legend", listing: plan.legend) { text, entry in
            text.write([
                "word": .string(entry.word.value), "meaning": .string(entry.meaning),
                "status": JSONValue(entry.status?.rawValue), "range": JSONValue(entry.word.range, in: project),
            ])
        }
    }

    private func writeComputed(to text: inout JSONText) {
        text.member("progress", JSONValue(analysis.progress))
        text.member("currentPhase", reference(phase: analysis.currentPhase))
        text.member("next", next)
        text.member("waitingFor", waitingFor)
        text.member("couldStartEarly", ids(analysis.couldStartEarly))
        text.member("workOrder", ids(analysis.workOrder))
        text.member("waves", .array(analysis.waves.map(ids)))
        text.member("cycles", .array(analysis.cycles.map(ids)))
        text.member("criticalPaths", .array(analysis.criticalPaths.map(ids)))
        text.member("criticalPathLength", JSONValue(analysis.criticalPathLength))
        text.member("orphans", ids(plan.tasks.indices.filter { plan.tasks[$0].isOrphan }))
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
