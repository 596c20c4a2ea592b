import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Writes `x` or a space between a checkbox's brackets.
    static func box(_ box: Int, _ isTicked: Bool, of task: PlanTask) throws(PlanEditError) -> [TextEdit] {
        guard let boxes = task.taskFile?.boxes, boxes.indices.contains(box) else {
            throw .unknownBox(task.id, box: box)
        }
        let mark = boxes[box].isTicked
        return mark.value == isTicked ? [] : [TextEdit(range: mark.range, replacement: isTicked ? "x" : " ")]
    }
}
