import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// The critical path as a list.
enum ChainView {
    static func of(_ scope: PlanScope, tasks: TaskView) -> TemplateValue {
        guard let path = scope.analysis.criticalPaths.first, !path.isEmpty else { return .absent }
        let others = scope.analysis.criticalPaths.count - 1
        return [
            "summary": .text(
                "\(Words.count(path.count, "open task", "open tasks")), \(scope.analysis.criticalPathLength.text)"),
            "others": others > 0
                ? .text("\(Words.count(others, "other chain is", "other chains are")) as long.") : .absent,
            "chain": .list(
                path.map { task in
                    [
                        "task": tasks.reference(task), "status": tasks.status(task),
                        "effort": .text(scope.plan.tasks[task].effort?.text ?? "1 h taken, no estimate"),
                    ]
                }),
        ]
    }
}
