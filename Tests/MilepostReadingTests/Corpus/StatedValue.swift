import MilepostModel
import MilepostSource

/// One thing that a project's files state, with the bytes that state it.
struct StatedValue {
    enum Kind {
        case status
        case priority
        case boolean
        case date
        case box
        case effort
        case text
    }

    /// Where in the model it is: `plan 0 task 3 row status`. The same for the same thing after an edit.
    let key: String
    let kind: Kind
    /// The value as text.
    let value: String
    let range: SourceRange
}

/// Everything a project's plans and task files state that an edit may touch.
struct StatedValues {
    private(set) var all: [StatedValue] = []

    init(_ project: Project) {
        for (index, plan) in project.plans.enumerated() { add(plan, "plan \(index)") }
    }

    /// Values by key.
    var byKey: [String: String] {
        Dictionary(all.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func add(_ plan: Plan, _ key: String) {
        for field in plan.frontMatter where !["document_type", "title"].contains(where: field.name.value.hasSuffix) {
            add("\(key) meta \(field.name.value)", .text, field.value) { $0 }
        }
        for (index, phase) in plan.phases.enumerated() { add("\(key) phase \(index) goal", .text, phase.goal) { $0 } }
        for (index, task) in plan.tasks.enumerated() {
            add(task.row, "\(key) task \(index) row")
            add(task.item, "\(key) task \(index) item")
            if let file = task.taskFile { add(file, "\(key) task \(index) file") }
        }
        add(plan.log, "\(key) log")
    }

    private mutating func add(_ entry: Entry?, _ key: String) {
        guard let entry else { return }
        // Where the name is the id, another name is another task.
        if entry.name?.range != entry.id.range { add("\(key) name", .text, entry.name) { $0 } }
        add("\(key) status", .status, entry.status, \.rawValue)
        add("\(key) priority", .priority, entry.priority, \.description)
        add("\(key) dependents", .text, entry.dependents) { $0 }
        add("\(key) depends on", .text, entry.dependsOn) { $0 }
        add("\(key) owner", .text, entry.owner) { $0 }
        add("\(key) due", .text, entry.due) { $0 }
        add("\(key) notes", .text, entry.notes) { $0 }
        add("\(key) effort", .effort, entry.effort, \.text)
        add("\(key) started", entry.started, at: entry.startedRange)
        add("\(key) completed", entry.completed, at: entry.completedRange)
        for extra in entry.extras { add("\(key) extra \(extra.name)", .text, extra.value) { $0 } }
        for (name, list) in [("pre", entry.preCheck), ("post", entry.postCheck)] {
            guard let list else { continue }
            add("\(key) \(name) status", .status, list.status, \.rawValue)
            for (index, item) in list.items.enumerated() {
                add("\(key) \(name) item \(index)", .boolean, item.isTrue, \.description)
            }
        }
    }

    private mutating func add(_ file: TaskFile, _ key: String) {
        add(file.tracking, "\(key) tracking")
        for (index, box) in file.boxes.enumerated() { add("\(key) box \(index)", .box, box.isTicked, \.description) }
        add("\(key) control status", .status, file.controlStatus, \.rawValue)
        add("\(key) priority", .priority, file.priority, \.description)
        add("\(key) effort", .effort, file.effort, \.text)
        for (index, stated) in file.statedDependencies.enumerated() {
            add("\(key) needs \(index)", .text, stated.text) { $0 }
        }
        add(file.log, "\(key) log")
    }

    private mutating func add(_ log: SessionLog, _ key: String) {
        for (index, entry) in log.entries.enumerated() {
            add("\(key) \(index) date", .date, entry.dateText) { $0 }
            add("\(key) \(index) notes", .text, entry.notes) { $0 }
            guard let status = entry.statusText else { continue }
            all.append(
                StatedValue(
                    key: "\(key) \(index) status", kind: .status, value: entry.status?.rawValue ?? status.value,
                    range: status.range))
        }
    }

    private mutating func add<Value>(
        _ key: String, _ kind: StatedValue.Kind, _ value: Sourced<Value>?, _ show: (Value) -> String
    ) {
        guard let value else { return }
        all.append(StatedValue(key: key, kind: kind, value: show(value.value), range: value.range))
    }

    /// A date, or the place where one would stand.
    private mutating func add(_ key: String, _ date: Sourced<PlanDate>?, at place: SourceRange?) {
        guard let range = date?.range ?? place else { return }
        all.append(StatedValue(key: key, kind: .date, value: date?.value.text ?? "", range: range))
    }
}
