import MilepostModel
import MilepostSource

extension PlanEdit {
    /// Writes a comment behind each item, or a row in the logs where one of them leaves no room.
    static func notes(
        _ items: [String], _ text: String, of task: PlanTask, else line: LogLine, in plan: Plan, _ project: Project
    ) throws(PlanEditError) -> PlanChange {
        var change = PlanChange()
        for item in items {
            do throws(PlanEditError) {
                change.add(try note(item, text, of: task, in: project))
            } catch {
                guard case .byHand = error else { throw error }
                return try logRow(line, of: task, in: plan, project)
            }
        }
        return change
    }

    /// Writes a comment behind a check item, in every place that states it.
    ///
    /// - Throws: ``PlanEditError/byHand(_:_:)`` where a comment stands already, or the item shares its line with others.
    private static func note(
        _ name: String, _ text: String, of task: PlanTask, in project: Project
    ) throws(PlanEditError) -> PlanChange {
        var change = PlanChange()
        var isFound = false
        for case (let entry?, let place) in [(task.item, "item"), (task.taskFile?.tracking, "tracking")] {
            for (checklist, title) in [(entry.preCheck, "pre-check"), (entry.postCheck, "post-check")] {
                guard let item = checklist?.items.first(where: { $0.name.value == name }) else { continue }
                isFound = true
                let file = project.file(item.isTrue.range.file)
                let line = FileLine(file, at: item.isTrue.range.start)
                let rest = file.text(in: item.isTrue.range.end..<line.range.end)
                let before = line.text(before: item.name.range.start)
                guard item.comment == nil, rest.allSatisfy({ $0 == " " }), before.allSatisfy({ $0 == " " || $0 == "-" })
                else { throw .byHand(item.name.range, "write the evidence here yourself") }
                let words = text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
                guard !words.isEmpty else { continue }
                let end = SourceRange(file: file.id, start: item.isTrue.range.end, end: item.isTrue.range.end)
                change.edit(
                    TextEdit(range: end, replacement: "  # \(words)"),
                    "\(task.id.key) \(place) \(title) \(name) comment", words)
            }
        }
        guard isFound else { throw .unknownCheck(task.id, item: name) }
        return change
    }
}
