import MilepostMarkdown
import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Takes the lines away that state a task, and its id out of the lists that name it.
    ///
    /// - Throws: ``PlanEditError/byHand(_:_:)`` where something else speaks of the task.
    static func removed(
        _ task: PlanTask, from plan: Plan, _ project: Project
    ) throws(PlanEditError) -> PlanChange {
        var change = PlanChange()
        if let item = task.item {
            let file = project.file(item.range.file)
            guard let lines = ListedItem(item, in: file) else { throw .byHand(item.range, "take this item out") }
            lines.remove(from: file, into: &change)
        }
        if let row = task.row {
            let file = project.file(row.range.file)
            change.edits.append(TextEdit(range: Self.line(of: row, in: file), replacement: ""))
        }
        if let file = task.taskFile { change.removedFiles.insert(file.file) }
        var handled: [SourceRange] = []
        for other in plan.tasks where other.id != task.id {
            for case (let entry?, let name) in [
                (other.row, "row"), (other.item, "item"), (other.taskFile?.tracking, "tracking"),
            ] {
                for (stated, field) in [(entry.dependents, "dependents"), (entry.dependsOn, "depends on")] {
                    guard let stated, let list = ListOfIDs(stated, without: task.id, in: project) else { continue }
                    handled.append(stated.range)
                    change.edits.append(list.edit)
                    change.mayChange.append("\(other.id.key) \(name) \(field)")
                }
            }
        }
        try Self.guardNamed(task, in: plan, project, change, handled)
        change.mayChange += ["\(task.id.key) ", PlanFacts.logName(task.id)] + Self.needs(of: task.id, in: plan)
        if let phase = task.phase {
            let rest = plan.phases[phase].tasks.map { plan.tasks[$0].id }.filter { $0 != task.id }
            change.facts[PlanFacts.tasksName(phase)] = PlanFacts.list(rest)
        }
        return change
    }

    /// Nothing may name the task any more: who needs it, or what it needs, would be told wrongly, and links broken.
    private static func guardNamed(
        _ task: PlanTask, in plan: Plan, _ project: Project, _ change: PlanChange, _ handled: [SourceRange]
    ) throws(PlanEditError) {
        let gone = change.edits.filter(\.replacement.isEmpty).map(\.range)
        func isGone(_ range: SourceRange) -> Bool {
            change.removedFiles.contains(range.file) || handled.contains(range) || gone.contains { $0.contains(range) }
        }
        guard let position = plan.tasks.firstIndex(where: { $0.id == task.id }) else { throw .unknownTask(task.id) }
        for dependency in plan.dependencies where dependency.needed == position || dependency.needing == position {
            let other = plan.tasks[dependency.needed == position ? dependency.needing : dependency.needed]
            for statement in dependency.statements where !isGone(statement.range) && statement.origin != .phase {
                let file = project.file(statement.range.file)
                let renaming = Renaming(old: task.id, new: task.id, fileRest: nil)
                // A phase that is named names its tasks, whichever they are.
                guard renaming.places(of: task.id, in: Array(file.bytes[statement.range.bytes])).isEmpty else {
                    throw .byHand(statement.range, "take \(task.id) out of what \(other.id) says here first")
                }
            }
        }
        guard let name = task.taskFile?.path.split(separator: "/").last else { return }
        for link in project.links where !isGone(link.range) {
            let path = link.destination.prefix { $0 != "#" && $0 != "?" }
            if path.split(separator: "/").last == name {
                throw .byHand(link.range, "take the link to \(name) out first")
            }
        }
    }
}

/// A list of who needs a task, without one of them.
private struct ListOfIDs {
    let edit: TextEdit

    /// Nil where the list does not have the id as a part of its own.
    init?(_ stated: Sourced<String>, without id: TaskID, in project: Project) {
        let file = project.file(stated.range.file)
        let raw = file.text(in: stated.range)
        // `"A, B; C"`, `[A, B]`: dress around parts.
        let dress: Set<Character> = ["\"", "'", "[", "]"]
        let open = String(raw.prefix { dress.contains($0) })
        let close = String(raw.dropFirst(open.count).reversed().prefix { dress.contains($0) }.reversed())
        let inner = raw.dropFirst(open.count).dropLast(close.count)
        var parts: [(text: Substring, mark: Character?)] = []
        var start = inner.startIndex
        for index in inner.indices where inner[index] == "," || inner[index] == ";" {
            parts.append((inner[start..<index], inner[index]))
            start = inner.index(after: index)
        }
        parts.append((inner[start...], nil))
        func isMeant(_ part: Substring) -> Bool {
            let word = part.filter { !$0.isWhitespace && !"\"'*`".contains($0) }
            return !word.isEmpty && TaskID(String(word)) == id
        }
        guard parts.contains(where: { isMeant($0.text) }), !inner.contains(where: \.isNewline) else { return nil }
        var kept = ""
        for part in parts where !isMeant(part.text) {
            kept += kept.isEmpty ? String(part.text.drop { $0 == " " }) : String(part.text)
            if let mark = part.mark { kept.append(mark) }
        }
        if kept.last == "," || kept.last == ";" { kept.removeLast() }
        edit = TextEdit(range: stated.range, replacement: open + kept + close)
    }
}
