import MilepostHTML
import MilepostModel
import MilepostSource

/// Rows of session logs for templates.
struct SessionRows: Sendable {
    let scope: PlanScope
    let tasks: TaskView
    let input: ReportInput

    private var prose: ProseView { ProseView(input: input, scope: scope, from: tasks.links.from) }

    func of(_ session: Session) -> TemplateValue {
        let entry = session.entry
        return [
            "date": entry.date.map { DayView.of($0, scope.words) } ?? .text(entry.dateText.value),
            "time": .text(entry.date.map { $0.timeOfDay ?? "" } ?? entry.dateText.value),
            "task": session.task.map { tasks.reference($0) } ?? .absent,
            "taskText": session.task == nil ? .optional(entry.task?.value.text) : .absent,
            "status": entry.status.map { StatusView.of($0, scope.words) } ?? .absent,
            "statusText": entry.status == nil ? .optional(entry.statusText?.value) : .absent,
            "word": .text(entry.status.map(scope.words.status) ?? entry.statusText?.value ?? ""),
            "notes": entry.notes.map(prose.inline) ?? .absent,
            "source": .text(source(session)),
            "place": Place.linkedLine(entry.range, in: input),
        ]
    }

    private func source(_ session: Session) -> String {
        let words = scope.words
        if session.isInBoth { return words.list([words[.planSource], words[.taskFile]], limit: 2) }
        return words[session.isFromTaskFile ? .taskFile : .planSource]
    }
}
