import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Writes `x` or a space between a checkbox's brackets.
    static func box(_ box: Int, _ isTicked: Bool, of task: PlanTask) throws(PlanEditError) -> PlanChange {
        guard let boxes = task.taskFile?.boxes, boxes.indices.contains(box) else {
            throw .unknownBox(task.id, box: box)
        }
        var change = PlanChange()
        let mark = boxes[box].isTicked
        if mark.value != isTicked {
            change.edit(
                TextEdit(range: mark.range, replacement: isTicked ? "x" : " "), "\(task.id.key) box \(box)",
                "\(isTicked) \(boxes[box].text)")
        }
        return change
    }
}
