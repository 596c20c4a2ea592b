import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// What a task needs and who needs it, each with its status and where the edge is stated.
struct NeedRows: Sendable {
    let scope: PlanScope
    let tasks: TaskView
    let input: ReportInput

    func needs(of task: Int) -> TemplateValue {
        var rows = scope.needs[task].map { edge in row(edge.needed, edge.statements) }
        if let phase = scope.plan.tasks[task].phase {
            rows += scope.phaseNeeds[phase].map { phaseRow($0.needed, statedAt: Place.line($0.range, in: input)) }
        }
        return table(rows, caption: "What it needs")
    }

    func neededBy(_ task: Int) -> TemplateValue {
        var rows = scope.neededBy[task].map { edge in row(edge.needing, edge.statements) }
        if let phase = scope.plan.tasks[task].phase {
            rows += scope.phaseNeededBy[phase].map { phaseRow($0.needing, statedAt: Place.line($0.range, in: input)) }
        }
        rows += scope.outside[task].map { component in
            [
                "task": .absent, "status": .absent, "name": .text(component.name), "statusText": "outside component",
                "stated": .text(Place.line(component.statement.range, in: input)),
            ]
        }
        return table(rows, caption: "Who needs it")
    }

    private func row(_ task: Int, _ statements: [DependencyStatement]) -> TemplateValue {
        [
            "task": tasks.reference(task), "status": tasks.status(task),
            "stated": .text(tasks.places(statements, in: input, limit: 1)),
        ]
    }

    private func phaseRow(_ phase: Int, statedAt place: String) -> TemplateValue {
        guard scope.plan.phases.indices.contains(phase) else { return .absent }
        return [
            "task": .absent, "status": .absent, "name": .text("All of \(scope.plan.phases[phase].title)"),
            "statusText": .text("\(Words.part(scope.analysis.phases[phase].progress.done)) done"),
            "stated": .text(place),
        ]
    }

    private func table(_ rows: [TemplateValue], caption: String) -> TemplateValue {
        rows.isEmpty ? .absent : ["rows": .list(rows), "caption": .text(caption)]
    }
}
