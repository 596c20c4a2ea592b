import MilepostModel
import MilepostSource

/// A field of a task that can be set, other than how far it is.
package enum TaskField: String, Sendable, Hashable, CaseIterable {
    case name
    case priority
    case dependents
    case needs
    case effort
    case owner
    case due

    /// Names of the field's row in Document Control.
    fileprivate var controlNames: [String] {
        switch self {
        case .name, .dependents: []
        case .needs: ["dependencies", "depends on"]
        case .priority: ["priority"]
        case .effort: ["estimated effort", "effort"]
        case .owner: ["assigned to", "owner", "assignee"]
        case .due: ["due date", "due"]
        }
    }

    fileprivate func range(in entry: Entry) -> SourceRange? {
        switch self {
        case .name: entry.name?.range
        case .priority: entry.priority?.range
        case .dependents: entry.dependents?.range
        case .needs: entry.dependsOn?.range
        case .effort: entry.effort?.range
        case .owner: entry.owner?.range
        case .due: entry.due?.range
        }
    }
}

extension PlanEdit {
    /// Writes a field's text over each place that states it: row, YAML item, tracking block, Document Control.
    static func field(
        _ field: TaskField, _ text: String, of task: PlanTask, in project: Project
    ) throws(PlanEditError) -> PlanChange {
        var change = PlanChange()
        for case (let entry?, let place) in [
            (task.row, "row"), (task.item, "item"), (task.taskFile?.tracking, "tracking"),
        ] {
            guard let range = field.range(in: entry) else { continue }
            let file = project.file(range.file)
            if entry.form == .row {
                change.edits.append(
                    TextEdit(range: range, replacement: CellDress.text(text, over: file.text(in: range))))
            } else {
                change.edits.append(YAMLText.value(text, over: range, in: file))
            }
            change.mayChange.append("\(task.id.key) \(place) \(field == .needs ? "depends on" : field.rawValue)")
        }
        for row in task.taskFile?.control ?? [] where field.controlNames.contains(row.name.value.lowercased()) {
            let file = project.file(row.value.range.file)
            change.edits.append(
                TextEdit(
                    range: row.value.range, replacement: CellDress.text(text, over: file.text(in: row.value.range))))
            change.mayChange.append("\(task.id.key) control ")
        }
        guard !change.edits.isEmpty else { throw .unknownField(task.id, field: field.rawValue) }
        if field == .name { change.mayChange.append("\(task.id.key) title") }
        if field == .dependents || field == .needs { change.mayChange += ["need ", "outside "] }
        return change
    }
}
