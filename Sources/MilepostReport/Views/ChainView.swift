import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// The critical path as a list.
enum ChainView {
    static func of(_ scope: PlanScope, tasks: TaskView, limit: Int = 500) -> TemplateValue {
        guard let path = scope.analysis.criticalPaths.first, !path.isEmpty else { return .absent }
        let others = scope.analysis.criticalPaths.count - 1
        return [
            "summary": .text(
                "\(Words.count(path.count, "open task", "open tasks")), \(scope.analysis.criticalPathLength.text)"),
            "others": others > 0
                ? .text("\(Words.count(others, "other chain is", "other chains are")) as long.") : .absent,
            "more": path.count > limit ? .text("and \(path.count - limit) more") : .absent,
            "chain": .list(
                path.prefix(limit).map { task in
                    [
                        "task": tasks.reference(task), "status": tasks.status(task),
                        "effort": .text(scope.plan.tasks[task].effort?.text ?? "1 h taken, no estimate"),
                    ]
                }),
        ]
    }
}
