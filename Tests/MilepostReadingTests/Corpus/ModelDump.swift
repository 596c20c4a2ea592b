import MilepostModel
import MilepostSource

/// A project as text, one line a fact: what a corpus case compares.
///
/// What is not stated is left out, so that an expectation shows what its case is about.
struct ModelDump {
    private let project: Project
    private let diagnostics: [Diagnostic]
    private let showsSentences: Bool
    private var lines: [String] = []

    /// - Parameter showsSentences: whether findings come with message and hint, or only with rule and place.
    static func text(of read: Diagnosed<Project>, showsSentences: Bool = false) -> String {
        var dump = ModelDump(read, showsSentences: showsSentences)
        dump.collect()
        return dump.lines.map { $0 + "\n" }.joined()
    }

    private init(_ read: Diagnosed<Project>, showsSentences: Bool) {
        project = read.value
        diagnostics = read.diagnostics
        self.showsSentences = showsSentences
    }

    private mutating func collect() {
        for plan in project.plans { collect(plan) }
        for document in project.documents {
            lines.append("\(document.kind.rawValue) \(document.path): \(document.title)")
        }
        lines.append("read \(project.coverage.read) of \(project.coverage.all)")
        for line in project.coverage.skipped {
            let text = project.file(line.range.file).text(in: line.range)
            lines.append("  skipped \(line.reason.rawValue) \(place(line.range)): \(text.drop { $0 == " " })")
        }
        for diagnostic in diagnostics { collect(diagnostic) }
    }

    private mutating func collect(_ plan: Plan) {
        lines.append("\(plan.isTemplate ? "template plan" : "plan") \(plan.path ?? "(task files)"): \(plan.title)")
        for field in plan.frontMatter { lines.append("  meta \(field.name.value) = \(field.value.value)") }
        if let strategy = plan.strategy {
            if let approach = strategy.approach { lines.append("  approach \(approach)") }
            for layer in strategy.layers { lines.append("  layer \(layer)") }
            if let workflow = strategy.workflow { lines.append("  workflow \(workflow)") }
        }
        for entry in plan.legend {
            lines.append("  legend \(entry.word.value) = \(entry.status?.rawValue ?? "?")")
        }
        for phase in plan.phases {
            let number = phase.number.map { " #\($0)" } ?? ""
            let heading = phase.heading == phase.title ? "" : " (\(phase.heading))"
            lines.append("  phase\(number) \(phase.label.isEmpty ? "" : "[\(phase.label)] ")\(phase.name)\(heading)")
            if let goal = phase.goal { lines.append("    goal \(goal.value)") }
            for index in phase.tasks { collect(plan.tasks[index]) }
        }
        if !plan.orphans.isEmpty { lines.append("  orphans") }
        for task in plan.orphans { collect(task) }
        collectNeeds(plan)
        if !plan.log.tables.isEmpty { collect(plan.log, indent: "  ") }
    }

    private mutating func collect(_ task: PlanTask) {
        lines.append("    \(task.id) \(task.status.rawValue) \(task.priority?.description ?? "P-") \(task.name)")
        var facts: [String] = []
        func add(_ name: String, _ value: String?) {
            if let value { facts.append("\(name) \(value)") }
        }
        add("started", task.started?.text)
        add("completed", task.completed?.text)
        add("effort", task.effort?.text)
        add("owner", task.owner)
        add("due", task.due)
        add("notes", task.notes)
        for extra in task.extras { add("+\(extra.name)", extra.value.value) }
        if !facts.isEmpty { lines.append("      " + facts.joined(separator: "; ")) }
        if let row = task.row, let item = task.item {
            lines.append("      both \(row.form.rawValue) and \(item.form.rawValue)")
        } else if let item = task.item, item.form != .yaml {
            lines.append("      as \(item.form.rawValue)")
        }
        collect("pre", task.preCheck)
        collect("post", task.postCheck)
        if let file = task.taskFile { collect(file, of: task) }
    }

    private mutating func collect(_ name: String, _ checklist: Checklist?) {
        guard let checklist else { return }
        let items = checklist.items.map { item in
            "\(item.isTrue.value ? "+" : "-")\(item.name.value)\(item.comment.map { " (\($0))" } ?? "")"
        }
        lines.append("      \(([name, checklist.status?.value.rawValue ?? "?"] + items).joined(separator: " "))")
    }

    private mutating func collect(_ file: TaskFile, of task: PlanTask) {
        let says = task.fileStatus.map { " says \($0.rawValue)" } ?? ""
        let authority = task.authority == .file ? ", which counts" : ""
        lines.append("      file \(file.path)\(says)\(authority)")
        for field in file.control { lines.append("        control \(field.name.value) = \(field.value.value)") }
        for box in file.boxes {
            lines.append("        box \(box.isTicked.value ? "+" : "-") \(box.text) < \(box.section ?? "top")")
        }
        for tag in file.tags { lines.append("        tag @\(tag.name) \(tag.value.value)") }
        for command in file.commands {
            let code = command.code.value.split(separator: "\n").joined(separator: " / ")
            lines.append("        command \(command.language) < \(command.section ?? "top"): \(code)")
        }
        if !file.log.tables.isEmpty { collect(file.log, indent: "        ") }
    }

    private mutating func collect(_ log: SessionLog, indent: String) {
        lines.append("\(indent)log \(log.direction == .oldestFirst ? "oldest first" : "newest first")")
        for entry in log.entries {
            let parts = [
                entry.date?.text ?? "(\(entry.dateText.value))", entry.task?.value.text,
                entry.status?.rawValue ?? entry.statusText.map { "(\($0.value))" }, entry.notes?.value,
            ]
            lines.append("\(indent)  \(parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " | "))")
        }
    }

    private mutating func collectNeeds(_ plan: Plan) {
        for edge in plan.dependencies {
            var origins: [String] = []
            for statement in edge.statements where !origins.contains(statement.origin.rawValue) {
                origins.append(statement.origin.rawValue)
            }
            lines.append(
                "  \(plan.tasks[edge.needing].id) needs \(plan.tasks[edge.needed].id) by \(origins.joined(separator: ", "))"
            )
        }
        for edge in plan.phaseDependencies {
            lines.append("  phase \(plan.phases[edge.needing].name) needs phase \(plan.phases[edge.needed].name)")
        }
        for component in plan.outside {
            let origin = component.statement.origin.rawValue
            lines.append("  outside \(component.name) needs \(plan.tasks[component.needed].id) by \(origin)")
        }
    }

    private mutating func collect(_ diagnostic: Diagnostic) {
        let file = project.file(diagnostic.range.file)
        let task = diagnostic.task.map { " of \($0)" } ?? ""
        let text = file.text(in: diagnostic.range).prefix { $0 != "\n" }
        lines.append("\(diagnostic.severity.rawValue) \(diagnostic.rule) \(place(diagnostic.range)) ⟦\(text)⟧\(task)")
        guard showsSentences else { return }
        lines.append("  \(diagnostic.message)")
        if let label = diagnostic.label { lines.append("  label: \(label)") }
        if let hint = diagnostic.hint { lines.append("  hint: \(hint)") }
        for note in diagnostic.notes { lines.append("  note \(place(note.range)): \(note.message)") }
    }

    /// `7:3`, with the file's name where there are several.
    private func place(_ range: SourceRange) -> String {
        let file = project.file(range.file)
        let location = file.location(at: range.start)
        let prefix = project.files.count > 1 ? "\(file.path):" : ""
        return "\(prefix)\(location.line):\(location.column)"
    }
}
