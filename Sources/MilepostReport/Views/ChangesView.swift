import MilepostComparison
import MilepostHTML
import MilepostModel

/// What changed since an earlier state, for the overview of a plan.
enum ChangesView {
    /// Rows shown of each kind: beyond them it is no overview.
    private static let limit = 5

    /// Absent where the report is compared with nothing.
    static func of(_ scope: PlanScope, tasks: TaskView, input: ReportInput) -> TemplateValue {
        guard let changes = input.changes, let plan = scope.changes else { return .absent }
        return [
            "since": .text(changes.before.text), "progress": .text(progress(plan, scope.words.changes)),
            "lists": .framed(ChangeGroup.all(of: plan, scope.words.changes).map { list($0, scope, tasks) }),
            "next": plan.isNextChanged ? .optional(scope.words.changes.next(plan).map(Words.sentence)) : .absent,
            "findings": .optional(scope.words.changes.findings(changes.comparison).map(Words.sentence)),
        ]
    }

    private static func progress(_ plan: PlanComparison, _ words: any ChangeWords) -> String {
        guard let after = plan.after, let before = plan.before else { return words.planIsNew }
        let parts = [
            words.progress(after.progress, was: before.progress),
            words.scope(after.progress, was: before.progress),
            plan.tasks.isEmpty && plan.dependenciesAdded.isEmpty && plan.dependenciesRemoved.isEmpty
                ? words.noTaskChanged : nil,
        ]
        return Words.sentence(parts.compactMap { $0 }.joined(separator: "; "))
    }

    private static func list(_ group: ChangeGroup, _ scope: PlanScope, _ tasks: TaskView) -> TemplateValue {
        let rows = group.rows.prefix(limit).map { row -> TemplateValue in
            let task = row.isGone ? nil : scope.taskNamed[row.task.id]
            return [
                "status": StatusView.of(row.task.status, scope.words),
                "task": task.map { tasks.reference($0) } ?? .absent,
                "name": task == nil ? .text(row.task.title) : .absent, "detail": .text(row.detail),
            ]
        }
        return [
            "title": .text(scope.words.changes.title(group.kind)), "count": .number(group.rows.count),
            "rows": .list(Array(rows)),
            "more": group.rows.count > limit ? .text(scope.words.andMore(group.rows.count - limit)) : .absent,
        ]
    }
}
