import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Writes `true` or `false` over a check item's boolean, in the plan's entry and in the task file.
    static func check(_ name: String, _ isTrue: Bool, of task: PlanTask) throws(PlanEditError) -> [TextEdit] {
        var stated: [Sourced<Bool>] = []
        for entry in [task.item, task.taskFile?.tracking].compactMap(\.self) {
            let items = (entry.preCheck?.items ?? []) + (entry.postCheck?.items ?? [])
            let named = items.filter { $0.name.value == name }
            guard named.count < 2 else { throw .ambiguousCheck(task.id, item: name) }
            stated += named.map(\.isTrue)
        }
        guard !stated.isEmpty else { throw .unknownCheck(task.id, item: name) }
        return stated.filter { $0.value != isTrue }
            .map { TextEdit(range: $0.range, replacement: isTrue ? "true" : "false") }
    }
}
