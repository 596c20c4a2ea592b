import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Writes a status, in its normal form, over each place that states another: row, YAML item, task file.
    static func status(_ status: Status, of task: PlanTask) throws(PlanEditError) -> [TextEdit] {
        let inFile = task.taskFile?.tracking?.status ?? task.taskFile?.controlStatus
        let stated = [task.row?.status, task.item?.status, inFile].compactMap(\.self)
        guard !stated.isEmpty else { throw .noStatus(task.id) }
        return stated.filter { $0.value != status }.map { TextEdit(range: $0.range, replacement: status.rawValue) }
    }
}
