import MilepostModel
import MilepostSource

/// Brings plan and task file together where one of them holds the whole tracking: the values that count are written in
/// the place of those that do not.
struct DriftFix {
    private let task: PlanTask
    private let file: Entry
    private var edits: [TextEdit] = []

    /// Nil where something has no place to be written to, or where a row without checks would have to say how far a
    /// workflow is.
    static func fix(_ task: PlanTask) -> Fix? {
        guard let tracking = task.taskFile?.tracking else { return nil }
        var fix = DriftFix(task: task, file: tracking)
        guard fix.collect(), !fix.edits.isEmpty else { return nil }
        let title =
            task.authority == .file
            ? "copy the task file's tracking into the plan" : "copy the plan's tracking into the task file"
        return Fix(title: title, edits: fix.edits)
    }

    private init(task: PlanTask, file: Entry) {
        self.task = task
        self.file = file
    }

    private mutating func collect() -> Bool {
        guard collectNames() else { return false }
        if task.authority == .file {
            if let item = task.item, !write(file, over: item) { return false }
            if let row = task.row, !writeRow(row) { return false }
            return true
        }
        guard let item = task.item, item.hasWorkflow else { return true }
        return write(item, over: file)
    }

    /// Name and priority are the plan's.
    private mutating func collectNames() -> Bool {
        if let name = (task.item?.name ?? task.row?.name), let other = file.name,
            name.value.lowercased() != other.value.lowercased()
        {
            guard !name.value.contains(where: { "\"\\\n".contains($0) }) else { return false }
            edits.append(TextEdit(range: other.range, replacement: "\"\(name.value)\""))
        }
        if let priority = (task.item?.priority ?? task.row?.priority),
            let other = file.priority ?? task.taskFile?.priority, priority.value != other.value
        {
            edits.append(TextEdit(range: other.range, replacement: priority.value.description))
        }
        return true
    }

    private mutating func write(_ source: Entry, over target: Entry) -> Bool {
        guard set(source.status?.value, over: target.status) else { return false }
        guard setDate(source.started, over: target.started, at: target.startedRange) else { return false }
        guard setDate(source.completed, over: target.completed, at: target.completedRange) else { return false }
        return set(source.preCheck, over: target.preCheck) && set(source.postCheck, over: target.postCheck)
    }

    /// A row has a status, and dates where it has columns for them.
    private mutating func writeRow(_ row: Entry) -> Bool {
        if row.status != nil, !set(file.status?.value, over: row.status) { return false }
        for (date, stated, place) in [
            (file.started, row.started, row.startedRange), (file.completed, row.completed, row.completedRange),
        ] {
            guard let place, let date, stated?.value.day != date.value.day else { continue }
            edits.append(TextEdit(range: place, replacement: date.value.text))
        }
        return true
    }

    private mutating func set(_ status: Status?, over target: Sourced<Status>?) -> Bool {
        guard status != target?.value else { return true }
        guard let status, let target else { return false }
        edits.append(TextEdit(range: target.range, replacement: status.rawValue))
        return true
    }

    private mutating func setDate(
        _ date: Sourced<PlanDate>?, over target: Sourced<PlanDate>?, at place: SourceRange?
    ) -> Bool {
        guard date?.value != target?.value else { return true }
        guard let place else { return false }
        edits.append(TextEdit(range: place, replacement: date?.value.text ?? "null"))
        return true
    }

    /// Items are matched by their names; lists of other names are for a person to bring together.
    private mutating func set(_ source: Checklist?, over target: Checklist?) -> Bool {
        guard let source, let target else { return source == nil && target == nil }
        if source.status != nil || target.status != nil, !set(source.status?.value, over: target.status) {
            return false
        }
        guard source.items.map(\.name.value).sorted() == target.items.map(\.name.value).sorted() else { return false }
        let values = Dictionary(source.items.map { ($0.name.value, $0.isTrue.value) }, uniquingKeysWith: { $0 && $1 })
        for item in target.items {
            guard let value = values[item.name.value], value != item.isTrue.value else { continue }
            guard !item.isTrue.range.isEmpty else { return false }
            edits.append(TextEdit(range: item.isTrue.range, replacement: "\(value)"))
        }
        return true
    }
}
