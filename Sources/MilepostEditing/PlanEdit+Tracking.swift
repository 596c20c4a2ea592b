import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Writes status, dates and checks over each place that states others: row, YAML item, task file.
    static func tracking(
        _ wanted: Tracking, of task: PlanTask, _ items: MissingItems, in project: Project
    ) throws(PlanEditError) -> PlanChange {
        var change = PlanChange()
        var isStated = false
        let places = [(task.row, "row"), (task.item, "item"), (task.taskFile?.tracking, "tracking")]
        for case (let entry?, let name) in places {
            let place = TrackingPlace(
                entry: entry, name: "\(task.id.key) \(name)", file: project.file(entry.range.file))
            isStated = try place.status(wanted.status, into: &change) || isStated
            try place.dates(wanted, into: &change)
            if let section = wanted.preCheck {
                try place.section(section, entry.preCheck, "pre-check", items, into: &change)
            }
            if let section = wanted.postCheck {
                try place.section(section, entry.postCheck, "post-check", items, into: &change)
            }
        }
        if let control = task.taskFile?.controlStatus {
            isStated = true
            if control.value != wanted.status {
                let file = project.file(control.range.file)
                let text = StatusWording.text(wanted.status, over: file.text(in: control.range))
                change.edit(
                    TextEdit(range: control.range, replacement: text), "\(task.id.key) control status",
                    wanted.status.rawValue)
                change.mayChange.append("\(task.id.key) control ")
            }
        }
        guard isStated || task.status == wanted.status else { throw .noStatus(task.id, task.range) }
        change.facts["\(task.id.key) merged status"] = wanted.status.rawValue
        return change
    }
}

/// One place that says how far a task is.
private struct TrackingPlace {
    let entry: Entry
    /// As facts call it.
    let name: String
    let file: SourceFile

    private var isRow: Bool { entry.form == .row }

    /// - Returns: whether the place says the status now.
    func status(_ wanted: Status, into change: inout PlanChange) throws(PlanEditError) -> Bool {
        if let stated = entry.status {
            guard stated.value != wanted else { return true }
            let edit =
                isRow
                ? TextEdit(
                    range: stated.range, replacement: StatusWording.text(wanted, over: file.text(in: stated.range)))
                : YAMLText.edit(wanted.rawValue, over: stated.range, in: file)
            change.edit(edit, "\(name) status", wanted.rawValue)
            return true
        }
        guard entry.hasWorkflow, wanted != .notStarted else { return false }
        guard let beside = entry.startedRange ?? entry.completedRange,
            let edit = YAMLText.sibling("status", wanted.rawValue, beside: beside, in: file)
        else {
            throw .byHand(
                entry.id.range, "write 'status: \(wanted.rawValue)' into the implementation of \(entry.id.value)")
        }
        change.edit(edit, "\(name) status", wanted.rawValue)
        return true
    }

    func dates(_ wanted: Tracking, into change: inout PlanChange) throws(PlanEditError) {
        try date("started", wanted.started, entry.started, entry.startedRange, into: &change)
        try date("completed", wanted.completed, entry.completed, entry.completedRange, into: &change)
    }

    private func date(
        _ key: String, _ wanted: PlanDate?, _ stated: Sourced<PlanDate>?, _ range: SourceRange?,
        into change: inout PlanChange
    ) throws(PlanEditError) {
        guard wanted != stated?.value else { return }
        // A column of days says all it has to.
        if isRow, let wanted, let stated, stated.value.timeOfDay == nil, wanted.day == stated.value.day { return }
        let text = wanted?.text ?? (isRow ? "" : "null")
        if let range {
            let edit = isRow ? TextEdit(range: range, replacement: text) : YAMLText.edit(text, over: range, in: file)
            change.edits.append(edit)
        } else {
            guard !isRow, entry.hasWorkflow, wanted != nil else { return }
            guard let beside = entry.status?.range, let edit = YAMLText.sibling(key, text, beside: beside, in: file)
            else {
                throw .byHand(entry.id.range, "write '\(key): \(text)' into the implementation of \(entry.id.value)")
            }
            change.edits.append(edit)
        }
        change.facts["\(name) \(key)"] = wanted?.text
        if wanted == nil { change.mayChange.append("\(name) \(key)") }
    }

    func section(
        _ wanted: Tracking.Section, _ stated: Checklist?, _ title: String, _ items: PlanEdit.MissingItems,
        into change: inout PlanChange
    ) throws(PlanEditError) {
        guard let stated else { return }
        try sectionStatus(wanted, stated, title, into: &change)
        for item in stated.items {
            guard let new = wanted.items.first(where: { $0.name == item.name.value }) else { continue }
            guard new.isTrue != item.isTrue.value else { continue }
            change.edit(
                YAMLText.boolean(new.isTrue, over: item.isTrue.range, in: file), "\(name) \(title) \(new.name)",
                "\(new.isTrue)")
        }
        guard items != .keep else { return }
        let known = Set(stated.items.map(\.name.value))
        let missing = wanted.items.filter { !known.contains($0.name) }
        guard !missing.isEmpty else { return }
        let lines = missing.map { "\($0.name): \($0.isTrue)" }
        guard let last = stated.items.last, let edit = YAMLText.items(lines, behind: last, in: file) else {
            throw .byHand(stated.range, "write \(lines.map { "'\($0)'" }.joined(separator: ", ")) into this \(title)")
        }
        change.edits.append(edit)
        for item in missing { change.facts["\(name) \(title) \(item.name)"] = "\(item.isTrue)" }
    }

    private func sectionStatus(
        _ wanted: Tracking.Section, _ stated: Checklist, _ title: String, into change: inout PlanChange
    ) throws(PlanEditError) {
        guard let status = wanted.status, stated.status?.value != status else { return }
        if let old = stated.status {
            change.edits.append(YAMLText.edit(status.rawValue, over: old.range, in: file))
        } else {
            guard let edit = YAMLText.first("status", status.rawValue, in: stated.range, of: file) else {
                throw .byHand(stated.range, "write 'status: \(status.rawValue)' into this \(title)")
            }
            change.edits.append(edit)
        }
        change.facts["\(name) \(title) status"] = status.rawValue
    }
}
