import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// What a task needs and who needs it, each with its status and where the edge is stated.
struct NeedRows: Sendable {
    let scope: PlanScope
    let tasks: TaskView
    let input: ReportInput

    /// Longer lists name the rest by its number: a plan in which all need all is no page of its square.
    static let limit = 200

    func needs(of task: Int) -> TemplateValue {
        var rows = scope.needs[task].prefix(Self.limit + 1).map { edge in row(edge.needed, edge.statements) }
        if let phase = scope.plan.tasks[task].phase {
            rows += scope.phaseNeeds[phase].map { phaseRow($0.needed, statedAt: Place.linkedLine($0.range, in: input)) }
        }
        return table(rows, all: rows.count + Self.rest(scope.needs[task].count), caption: .whatItNeeds)
    }

    func neededBy(_ task: Int) -> TemplateValue {
        var rows = scope.neededBy[task].prefix(Self.limit + 1).map { edge in row(edge.needing, edge.statements) }
        if let phase = scope.plan.tasks[task].phase {
            rows += scope.phaseNeededBy[phase].map {
                phaseRow($0.needing, statedAt: Place.linkedLine($0.range, in: input))
            }
        }
        rows += scope.outside[task].map { component in
            [
                "task": .absent, "status": .absent, "name": .text(component.name),
                "statusText": .text(scope.words[.outsideComponent]),
                "stated": Place.linkedLine(component.statement.range, in: input),
            ]
        }
        return table(rows, all: rows.count + Self.rest(scope.neededBy[task].count), caption: .whoNeedsIt)
    }

    private func row(_ task: Int, _ statements: [DependencyStatement]) -> TemplateValue {
        [
            "task": tasks.reference(task), "status": tasks.status(task),
            "stated": tasks.places(statements, in: input, limit: 1),
        ]
    }

    private func phaseRow(_ phase: Int, statedAt place: TemplateValue) -> TemplateValue {
        guard scope.plan.phases.indices.contains(phase) else { return .absent }
        return [
            "task": .absent, "status": .absent, "name": .text(scope.words.allOf(scope.plan.phases[phase].title)),
            "statusText": .text(scope.words.partDone(scope.analysis.phases[phase].progress.done)),
            "stated": place,
        ]
    }

    /// How many edges no row was made for.
    private static func rest(_ edges: Int) -> Int { max(0, edges - limit - 1) }

    private func table(_ rows: [TemplateValue], all: Int, caption: FixedWord) -> TemplateValue {
        guard !rows.isEmpty else { return .absent }
        let more = all - min(rows.count, Self.limit)
        return [
            "rows": .list(Array(rows.prefix(Self.limit))), "caption": .text(scope.words[caption]),
            "more": more > 0 ? .text(scope.words.moreInReport(more)) : .absent,
        ]
    }
}
