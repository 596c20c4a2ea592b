import MilepostEditing
package import MilepostModel
import MilepostSource

/// `new task`: a task with the next free id, where its urgency belongs in its phase, and its file.
package struct NewTaskStep: Sendable {
    package var name: String
    /// As it was typed.
    package var phase: String
    /// As it was typed; nil for none.
    package var priority: String?
    /// As they were typed.
    package var needs: [String]
    /// Whether it gets a file; nil for what most tasks of the plan have.
    package var hasFile: Bool?
    /// What its file is made of where the project has no template of its own.
    package var template: String

    package init(
        name: String, phase: String, priority: String? = nil, needs: [String] = [], hasFile: Bool? = nil,
        template: String
    ) {
        self.name = name
        self.phase = phase
        self.priority = priority
        self.needs = needs
        self.hasFile = hasFile
        self.template = template
    }

    package func decide(_ plan: Plan, in project: Project, now: PlanDate, by: String?) throws(Refusal) -> StepDecision {
        let name = name.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        guard !name.isEmpty else { throw Refusal("a task needs a name", help: "write one in quotes", kind: .usage) }
        let phase = try PhaseSearch.phase(phase, in: plan)
        let id = Self.nextID(in: plan, project)
        var task = NewTask(
            id: id, name: name, phase: phase, priority: try Self.priority(priority), needs: try needed(in: plan))
        for need in plan.tasks where task.needs.contains(need.id) && need.phase == phase {
            try OrderOfWork.guardNeed(of: id, task.priority, need)
        }
        if hasFile ?? Self.usuallyHasFile(plan, id) { task.file = try file(of: task, plan, project, now, by) }
        let place = plan.phases[phase].words
        return StepDecision(
            edits: [.addTask(task)], status: nil, sentence: "\(id) \(name) is added to \(place).")
    }

    static func priority(_ text: String?) throws(Refusal) -> Priority? {
        guard let text else { return nil }
        let digits = text.uppercased().hasPrefix("P") ? text.dropFirst() : text[...]
        guard digits.count == 1, let level = Int(digits), let priority = Priority(level: level) else {
            throw Refusal("'\(text)' is no priority", help: "write P0 to P9", kind: .usage)
        }
        return priority
    }

    private func needed(in plan: Plan) throws(Refusal) -> [TaskID] {
        var needed: [TaskID] = []
        for text in needs.flatMap({ $0.split { $0 == "," || $0.isWhitespace } }) {
            let id = TaskID(String(text))
            guard let task = plan.tasks.first(where: { $0.id == id }) else {
                let near = NearMiss.of(String(text), among: plan.tasks.map(\.id.text))
                throw Refusal(
                    "there is no task \(text)",
                    help: near.map { "did you mean \($0)?" } ?? "list the open tasks with milepost next --all",
                    kind: .usage)
            }
            if !needed.contains(task.id) { needed.append(task.id) }
        }
        return needed
    }

    /// The number behind the highest one of the kind of id that most tasks have.
    static func nextID(in plan: Plan, _ project: Project) -> TaskID {
        var kinds: [String: (count: Int, highest: Int, last: TaskID)] = [:]
        for task in plan.tasks {
            guard let (prefix, number) = task.id.numbered, Renaming.isPlain(task.id) else { continue }
            let known = kinds[prefix]
            kinds[prefix] = (
                (known?.count ?? 0) + 1, max(number, known?.highest ?? 0),
                number >= (known?.highest ?? 0) ? task.id : known?.last ?? task.id
            )
        }
        // Other plans of the run, and files that no plan lists, have ids too.
        for id in project.plans.lazy.flatMap({ $0.tasks.map(\.id) }) {
            guard let (prefix, number) = id.numbered, let known = kinds[prefix] else { continue }
            kinds[prefix] = (known.count, max(known.highest, number), known.last)
        }
        // Log rows may speak of tasks that are gone, and their ids are not given away again.
        for id in plan.log.entries.lazy.compactMap(\.task?.value) {
            guard let (prefix, number) = id.numbered, let known = kinds[prefix] else { continue }
            kinds[prefix] = (known.count, max(known.highest, number), known.last)
        }
        guard let most = kinds.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.value else {
            return TaskID("TASKS-01")
        }
        let digits = most.last.text.reversed().prefix { $0.isASCII && $0.isNumber }.count
        let number = "\(most.highest + 1)"
        let padding = String(repeating: "0", count: max(0, digits - number.count))
        return TaskID(most.last.text.dropLast(digits) + padding + number)
    }

    // MARK: The file

    /// As half of the plan's tasks or more; a plan without tasks has files.
    private static func usuallyHasFile(_ plan: Plan, _ id: TaskID) -> Bool {
        guard id.isTasksID else { return false }
        let tasks = plan.tasks.filter(\.id.isTasksID)
        return tasks.isEmpty || tasks.count { $0.taskFile != nil } * 2 >= tasks.count
    }

    private func file(
        of task: NewTask, _ plan: Plan, _ project: Project, _ now: PlanDate, _ by: String?
    ) throws(Refusal) -> NewFile {
        guard task.id.isTasksID else {
            throw Refusal(
                "\(task.id) can have no file: task files are called TASKS-NN", help: "leave --file out", kind: .usage)
        }
        let template = Self.template(of: plan, project)
        let text = template ?? self.template
        let lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
        let block = EntryYAML(task, in: plan).trackingBlock(lineEnd: lineEnd)
        let values = [
            "id": task.id.text, "name": task.name, "priority": task.priority.map { "\($0)" } ?? "-",
            "phase": plan.phases[task.phase].words,
            "needs": task.needs.isEmpty ? "None" : task.needs.map(\.text).joined(separator: ", "),
            "date": now.text, "author": by ?? "-", StarterText.tracking: block,
        ]
        let filled = StarterText.filled(text, values)
        let own = filled.firstRange(of: "document_type: template").map { range in
            filled.replacingCharacters(of: range, with: "document_type: task")
        }
        return NewFile(path: Self.folder(of: plan) + Self.name(of: task), text: own ?? filled)
    }

    /// The project's own: a template of task files that has places to be filled.
    private static func template(of plan: Plan, _ project: Project) -> String? {
        let folder = plan.path.flatMap { $0.lastIndex(of: "/").map { index in plan.path?[...index] ?? "" } } ?? ""
        let found = project.documents.first { document in
            let name = document.path.split(separator: "/").last ?? ""
            let file = project.file(document.file)
            return document.kind == .template && document.path.hasPrefix(folder)
                && name.lowercased().hasPrefix("tasks-") && file.text(in: file.range).contains("{{id}}")
        }
        return found.map { project.file($0.file).text(in: project.file($0.file).range) }
    }

    /// Where the last task's file lies, with a slash at its end; else `tasks/` beside the plan.
    private static func folder(of plan: Plan) -> String {
        let known = plan.tasks.last { $0.phase != nil && $0.taskFile != nil }?.taskFile?.path
        let path = known ?? plan.path ?? ""
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return known == nil ? folder + "tasks/" : folder
    }

    /// `TASKS-07_session_store.md`
    private static func name(of task: NewTask) -> String {
        let words = task.name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = ""
        for word in words where slug.isEmpty || slug.count + word.count < 40 {
            slug += (slug.isEmpty ? "" : "_") + word.prefix(40)
        }
        return slug.isEmpty ? "\(task.id).md" : "\(task.id)_\(slug).md"
    }
}

extension String {
    fileprivate func replacingCharacters(of range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
