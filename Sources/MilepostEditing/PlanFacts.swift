package import MilepostModel
import MilepostSource

/// All that a plan says, as names and texts without places in files: what is compared before and after an edit.
package struct PlanFacts: Sendable, Hashable {
    package private(set) var values: [String: String] = [:]
    /// The rows of each log, as they are written, in their order.
    package private(set) var logs: [String: [String]] = [:]

    /// - Complexity: linear in the plan.
    package init(of plan: Plan, in project: Project) {
        self.init(of: plan, in: project, without: Same())
    }

    /// - Parameter same: what is left out.
    fileprivate init(of plan: Plan, in project: Project, without same: Same) {
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
        for (index, task) in plan.tasks.enumerated() where !same.has(index) { add(task) }
        for dependency in same.needs ? [] : plan.dependencies {
            let name = "need \(plan.tasks[dependency.needing].id.key) \(plan.tasks[dependency.needed].id.key)"
            // Their order is that of files, which can be called otherwise.
            values[name] = dependency.statements.map(\.origin.rawValue).sorted().joined(separator: " ")
        }
        for outside in plan.outside { values["outside \(plan.tasks[outside.needed].id.key) \(outside.name)"] = "" }
        add(plan.log, Self.logName(nil), project)
        for (index, task) in plan.tasks.enumerated() where !same.has(index) {
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
        EntryFacts.each(of: entry) { part, detail, value in values[name + part + detail] = value }
    }
}

/// What an entry says, one after the other: a part of the fact's name, what of the entry itself belongs to the name, and
/// the value.
private enum EntryFacts {
    static func each(of entry: Entry, _ note: (_ part: String, _ detail: String, _ value: String?) -> Void) {
        note("", "", entry.form.rawValue)
        note(" id", "", entry.id.value.text)
        note(" name", "", entry.name?.value)
        note(" status", "", entry.status?.value.rawValue)
        note(" priority", "", entry.priority?.value.description)
        note(" dependents", "", entry.dependents?.value)
        note(" depends on", "", entry.dependsOn?.value)
        note(" started", "", entry.started?.value.text)
        note(" completed", "", entry.completed?.value.text)
        note(" effort", "", entry.effort.map { "\($0.value.seconds)" })
        note(" owner", "", entry.owner?.value)
        note(" due", "", entry.due?.value)
        note(" notes", "", entry.notes?.value)
        for (index, extra) in entry.extras.enumerated() { note(" extra ", "\(index) \(extra.name)", extra.value.value) }
        if let checklist = entry.preCheck { each(of: checklist, " pre-check status", " pre-check ", note) }
        if let checklist = entry.postCheck { each(of: checklist, " post-check status", " post-check ", note) }
    }

    private static func each(
        of checklist: Checklist, _ status: String, _ place: String,
        _ note: (_ part: String, _ detail: String, _ value: String?) -> Void
    ) {
        note(status, "", checklist.status?.value.rawValue)
        var seen: [String: Int] = [:]
        for item in checklist.items {
            let count = seen[item.name.value, default: 0]
            seen[item.name.value] = count + 1
            let name = count == 0 ? item.name.value : "\(item.name.value) \(count)"
            note(place, name, item.isTrue.value ? "true" : "false")
            if let comment = item.comment { note(place, "\(name) comment", comment) }
        }
    }

    /// Whether two entries say the same, wherever they stand.
    static func areSame(_ left: Entry?, _ right: Entry?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left == right || said(left) == said(right)
    }

    private static func said(_ entry: Entry) -> [String?] {
        var said: [String?] = []
        said.reserveCapacity(64)
        each(of: entry) { _, detail, value in
            if !detail.isEmpty { said.append(detail) }
            said.append(value)
        }
        return said
    }
}

/// What says the same in two readings of a plan.
private struct Same {
    /// Positions of tasks that both readings have at the same place.
    var tasks: [Bool] = []
    /// Whether all tasks need the same for the same reasons.
    var needs = false

    init() {}

    init(_ old: Plan, in before: Project, _ new: Plan, in after: Project) async {
        guard old.tasks.count == new.tasks.count else { return }
        tasks = await Array(old.tasks.indices).concurrentMap { index in
            Self.areSame(old.tasks[index], new.tasks[index], before, after)
        }
        needs =
            zip(old.tasks, new.tasks).allSatisfy { $0.id.key == $1.id.key }
            && old.dependencies.count == new.dependencies.count
            && zip(old.dependencies, new.dependencies).allSatisfy { old, new in
                old.needing == new.needing && old.needed == new.needed
                    && old.statements.elementsEqual(new.statements) { $0.origin == $1.origin }
            }
    }

    func has(_ task: Int) -> Bool { tasks.indices.contains(task) && tasks[task] }

    private static func areSame(_ old: PlanTask, _ new: PlanTask, _ before: Project, _ after: Project) -> Bool {
        guard old.id.key == new.id.key, old.phase == new.phase, old.status == new.status,
            EntryFacts.areSame(old.row, new.row), EntryFacts.areSame(old.item, new.item), old.taskFile == new.taskFile
        else { return false }
        // Ranges say nothing of what stands there now.
        return old.taskFile.map { before.file($0.file) == after.file($0.file) } ?? true
    }
}

extension PlanChange {
    /// What a project says otherwise than this change means it to, as lines to show; empty where all is as meant.
    ///
    /// Most tasks say the same before and after most changes. Their facts are left out at first, since writing down all
    /// that a large plan says costs as much as reading it: what is not as meant shows without them too, and only then all
    /// facts are compared, to say what it is.
    ///
    /// - Parameters:
    ///   - old: the plan that the change was made from.
    ///   - new: the same plan, read from the edited files.
    package func surprises(
        from old: Plan, in before: Project, to new: Plan, in after: Project
    ) async -> [String] {
        if renamed == nil {
            let same = await Same(old, in: before, new, in: after)
            let short = surprises(
                from: PlanFacts(of: old, in: before, without: same), to: PlanFacts(of: new, in: after, without: same))
            if short.isEmpty { return [] }
        }
        return surprises(from: PlanFacts(of: old, in: before), to: PlanFacts(of: new, in: after))
    }
}
