import MilepostAnalysis
import MilepostHTML
import MilepostModel

/// The critical path as a list.
enum ChainView {
    static func of(_ scope: PlanScope, tasks: TaskView, limit: Int = 500) -> TemplateValue {
        guard let path = scope.analysis.criticalPaths.first, !path.isEmpty else { return .absent }
        let others = scope.analysis.criticalPaths.count - 1
        let words = scope.words
        return [
            "summary": .text(words.chain(tasks: path.count, length: scope.analysis.criticalPathLength)),
            "others": others > 0 ? .text(words.otherChains(others)) : .absent,
            "more": path.count > limit ? .text(words.andMore(path.count - limit)) : .absent,
            "chain": .list(
                path.prefix(limit).map { task in
                    [
                        "task": tasks.reference(task), "status": tasks.status(task),
                        "effort": .text(scope.plan.tasks[task].effort.map(words.effort) ?? words[.noEstimate]),
                    ]
                }),
        ]
    }
}
