import MilepostAnalysis
import MilepostComparison
import MilepostModel
import MilepostSource

/// What `milepost diff --format json` prints.
package enum ComparisonDocument {
    /// What ``json(_:)`` says it is; `Docs/schemas/diff.schema.json` describes it.
    package static let schema = "milepost/diff/1"

    package static func json(_ input: ComparisonInput) -> JSONValue {
        let comparison = input.comparison
        return [
            "schema": .string(schema), "version": .string(input.version),
            "before": json(input.before, comparison.progressBefore),
            "after": json(input.after, comparison.progressAfter),
            "isEmpty": .bool(comparison.isEmpty),
            "plans": .array(comparison.plans.map(json)),
            "findings": [
                "new": .array(comparison.findingsNew.map(json)), "gone": .array(comparison.findingsGone.map(json)),
            ],
        ]
    }

    private static func json(_ side: ComparisonInput.Side, _ progress: Progress) -> JSONValue {
        [
            "name": .string(side.name), "revision": JSONValue(side.revision), "asOf": .string(side.asOf.text),
            "overall": JSONValue(progress),
        ]
    }

    private static func json(_ plan: PlanComparison) -> JSONValue {
        [
            "path": JSONValue((plan.after ?? plan.before)?.path),
            "title": JSONValue((plan.after ?? plan.before)?.title),
            "titleBefore": JSONValue(plan.before?.title),
            "presence": .string(plan.before == nil ? "added" : plan.after == nil ? "removed" : "both"),
            "progress": [
                "before": plan.before.map { JSONValue($0.progress) } ?? .null,
                "after": plan.after.map { JSONValue($0.progress) } ?? .null,
            ],
            "next": ["before": JSONValue(plan.nextBefore?.id.text), "after": JSONValue(plan.nextAfter?.id.text)],
            "tasks": .array(plan.tasks.map { json($0, in: plan) }),
            "dependencies": [
                "added": .array(plan.dependenciesAdded.map(json)),
                "removed": .array(plan.dependenciesRemoved.map(json)),
            ],
            "phases": [
                "added": JSONValue(plan.phasesAdded), "removed": JSONValue(plan.phasesRemoved),
                "renamed": .array(plan.phasesRenamed.map { ["from": .string($0.from), "to": .string($0.to)] }),
            ],
        ]
    }

    private static func json(_ change: TaskChange, in plan: PlanComparison) -> JSONValue {
        var kinds: [String] = []
        if change.isAdded { kinds.append("added") }
        if change.isRemoved { kinds.append("removed") }
        if let turn = change.turn { kinds.append(turn.rawValue) }
        if change.move != nil { kinds.append("moved") }
        if change.isRenamed || change.isRenumbered { kinds.append("renamed") }
        if change.isReprioritised { kinds.append("reprioritised") }
        return [
            "id": JSONValue((change.after ?? change.before)?.id.text),
            "title": JSONValue((change.after ?? change.before)?.title),
            "changes": JSONValue(kinds),
            "before": change.before.map { json($0, in: plan.before) } ?? .null,
            "after": change.after.map { json($0, in: plan.after) } ?? .null,
        ]
    }

    private static func json(_ task: TaskState, in plan: PlanState?) -> JSONValue {
        [
            "id": .string(task.id.text), "name": .string(task.name), "status": .string(task.status.rawValue),
            "priority": JSONValue(task.priority?.description),
            "phase": JSONValue(task.phase.flatMap { position in plan?.phases[position].title }),
        ]
    }

    private static func json(_ edge: DependencyChange) -> JSONValue {
        ["task": .string(edge.needing.id.text), "needs": .string(edge.needed.id.text)]
    }

    private static func json(_ finding: FindingState) -> JSONValue {
        [
            "rule": .string(finding.rule.rawValue), "severity": .string(finding.severity.rawValue),
            "task": JSONValue(finding.task), "message": .string(finding.message), "file": .string(finding.path),
            "line": JSONValue(finding.line),
        ]
    }
}
