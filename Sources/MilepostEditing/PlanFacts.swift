package import MilepostModel
import MilepostSource

/// All that a plan says, as names and texts without places in files: what is compared before and after an edit.
package struct PlanFacts: Sendable, Hashable {
    package private(set) var values: [String: String] = [:]
    /// The rows of each log, as they are written, in their order.
    package private(set) var logs: [String: [String]] = [:]

    /// - Complexity: linear in the plan.
    package init(of plan: Plan, in project: Project) {
        values["title"] = plan.title
        for (index, field) in plan.frontMatter.enumerated() {
            values["front matter \(index) \(field.name.value)"] = field.value.value
        }
        for (index, entry) in plan.legend.enumerated() {
            values["legend \(index)"] = "\(entry.word.value) \(entry.meaning)"
        }
        for (index, phase) in plan.phases.enumerated() {
            values["phase \(index)"] = phase.heading
            values["phase \(index) goal"] = phase.goal?.value
            if phase.isArchived { values[Self.archiveName(index)] = project.file(phase.range.file).path }
            values[Self.tasksName(index)] = Self.list(phase.tasks.map { plan.tasks[$0].id })
        }
        for task in plan.tasks { add(task) }
        for dependency in plan.dependencies {
            let name = "need \(plan.tasks[dependency.needing].id.key) \(plan.tasks[dependency.needed].id.key)"
            // Their order is that of files, which can be called otherwise.
            values[name] = dependency.statements.map(\.origin.rawValue).sorted().joined(separator: " ")
        }
        for outside in plan.outside { values["outside \(plan.tasks[outside.needed].id.key) \(outside.name)"] = "" }
        add(plan.log, Self.logName(nil), project)
        for task in plan.tasks {
            if let log = task.taskFile?.log { add(log, Self.logName(task.id), project) }
        }
    }

    /// The name of a task file's log, or of the plan's.
    package static func logName(_ task: TaskID?) -> String { task.map { "log of \($0.key)" } ?? "log of the plan" }

    /// The name of the fact that lists a phase's tasks.
    static func tasksName(_ phase: Int) -> String { "phase \(phase) tasks" }

    /// The name of the fact that says in which file an archived phase lies.
    static func archiveName(_ phase: Int) -> String { "phase \(phase) archive" }

    /// The name of the fact that says where a task's file lies.
    static func fileName(_ task: TaskID) -> String { "\(task.key) file" }

    /// Tasks in their order, as a fact says them.
    static func list(_ tasks: [TaskID]) -> String { tasks.map(\.key).joined(separator: ", ") }

    /// The same, with a task called by a word that no plan uses.
    func calling(_ task: TaskID, in renaming: Renaming) -> PlanFacts {
        func called(_ text: String) -> String { renaming.replacing(task, with: "\u{1}", in: text) }
        var facts = self
        facts.values = Dictionary(
            values.map { (called($0.key), called($0.value)) }, uniquingKeysWith: { first, _ in first })
        facts.logs = Dictionary(
            logs.map { (called($0.key), $0.value.map(called)) }, uniquingKeysWith: { first, _ in first })
        return facts
    }

    private mutating func add(_ log: SessionLog, _ name: String, _ project: Project) {
        guard !log.entries.isEmpty else { return }
        logs[name] = log.entries.map { Self.row($0, project) }
    }

    private static func row(_ entry: LogEntry, _ project: Project) -> String {
        LogLine.fact(
            date: entry.dateText.value, task: entry.task?.value, status: entry.statusText?.value,
            notes: entry.notes.map { project.file($0.range.file).text(in: $0.range) })
    }

    private mutating func add(_ task: PlanTask) {
        let name = task.id.key
        values["\(name) phase"] = task.phase.map { "\($0)" } ?? "none"
        values["\(name) merged status"] = task.status.rawValue
        add(task.row, "\(name) row")
        add(task.item, "\(name) item")
        guard let file = task.taskFile else { return }
        values[Self.fileName(task.id)] = file.path
        values["\(name) title"] = file.title
        values["\(name) control status"] = file.controlStatus?.value.rawValue
        add(file.tracking, "\(name) tracking")
        for (index, field) in file.control.enumerated() {
            values["\(name) control \(index) \(field.name.value)"] = field.value.value
        }
        for (index, box) in file.boxes.enumerated() {
            values["\(name) box \(index)"] = "\(box.isTicked.value) \(box.text)"
        }
        values["\(name) tags"] = file.tags.map { "\($0.name) \($0.value.value)" }.joined(separator: "\n")
        values["\(name) commands"] = file.commands.map(\.code.value).joined(separator: "\n")
    }

    private mutating func add(_ entry: Entry?, _ name: String) {
        guard let entry else { return }
        values[name] = entry.form.rawValue
        values["\(name) id"] = entry.id.value.text
        values["\(name) name"] = entry.name?.value
        values["\(name) status"] = entry.status?.value.rawValue
        values["\(name) priority"] = entry.priority?.value.description
        values["\(name) dependents"] = entry.dependents?.value
        values["\(name) depends on"] = entry.dependsOn?.value
        values["\(name) started"] = entry.started?.value.text
        values["\(name) completed"] = entry.completed?.value.text
        values["\(name) effort"] = entry.effort.map { "\($0.value.seconds)" }
        values["\(name) owner"] = entry.owner?.value
        values["\(name) due"] = entry.due?.value
        values["\(name) notes"] = entry.notes?.value
        for (index, extra) in entry.extras.enumerated() {
            values["\(name) extra \(index) \(extra.name)"] = extra.value.value
        }
        add(entry.preCheck, "\(name) pre-check")
        add(entry.postCheck, "\(name) post-check")
    }

    private mutating func add(_ checklist: Checklist?, _ name: String) {
        guard let checklist else { return }
        values["\(name) status"] = checklist.status?.value.rawValue
        var seen: [String: Int] = [:]
        for item in checklist.items {
            let count = seen[item.name.value, default: 0]
            seen[item.name.value] = count + 1
            let place = "\(name) \(item.name.value)\(count == 0 ? "" : " \(count)")"
            values[place] = "\(item.isTrue.value)"
            values["\(place) comment"] = item.comment
        }
    }
}
