import MilepostModel
import MilepostSource

/// The places that state a task's tracking as it counts: the task file's first, from where it is copied into the plan
/// (the format, sections 8 and 9).
///
/// A finding stands at the first of them and is mended at all; a place that says otherwise is drift, and another rule's.
struct StatedTracking {
    private let task: PlanTask
    private var entries: [Entry] { [task.taskFile?.tracking, task.item, task.row].compactMap(\.self) }

    init(of task: PlanTask) {
        self.task = task
    }

    /// Whether a workflow with checks is stated anywhere.
    var hasWorkflow: Bool {
        task.taskFile?.tracking?.hasWorkflow == true || task.item?.hasWorkflow == true || task.row?.hasWorkflow == true
    }

    /// Where the status that counts stands; the place of the task where nothing states it.
    var status: [SourceRange] {
        let places = entries.compactMap { $0.status }.filter { $0.value == task.status }.map(\.range)
        if !places.isEmpty { return places }
        if let control = task.taskFile?.controlStatus, control.value == task.status { return [control.range] }
        return [task.range]
    }

    /// Where the start date that counts stands, or would.
    var started: [SourceRange] { places(of: task.started, { $0.started?.value }, { $0.startedRange }) }

    /// Where the completion date that counts stands, or would.
    var completed: [SourceRange] { places(of: task.completed, { $0.completed?.value }, { $0.completedRange }) }

    private func places(
        of date: PlanDate?, _ stated: (Entry) -> PlanDate?, _ place: (Entry) -> SourceRange?
    ) -> [SourceRange] {
        entries.filter { stated($0) == date }.compactMap(place)
    }

    /// The checklists that agree with the one that counts.
    func checklists(like checklist: Checklist, _ stated: (Entry) -> Checklist?) -> [Checklist] {
        let words = checklist.items.map { "\($0.name.value) \($0.isTrue.value)" }.sorted()
        return entries.compactMap(stated).filter { other in
            other.status?.value == checklist.status?.value
                && other.items.map { "\($0.name.value) \($0.isTrue.value)" }.sorted() == words
        }
    }

    /// Notes for all places but the first.
    static func others(_ places: [SourceRange], in project: Project, _ words: String) -> [DiagnosticNote] {
        places.dropFirst().map { DiagnosticNote(range: $0, message: words) }
    }
}
