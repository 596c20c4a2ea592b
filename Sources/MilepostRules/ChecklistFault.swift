import MilepostModel
import MilepostSource

/// What keeps a pre-check or post-check from being complete, wherever it is stated.
struct ChecklistFault {
    /// The place to look at first.
    let range: SourceRange
    let label: String
    /// Further items that are false.
    let notes: [DiagnosticNote]
    /// Where all items are true and only the checklist's own status lags behind: the words that mend it.
    let fix: Fix?

    /// Nil for a checklist that is complete, or that is so but for what reading found fault with.
    ///
    /// - Parameters:
    ///   - name: "pre-check" or "post-check".
    ///   - stated: Finds the checklist in an entry.
    init?(_ checklist: Checklist, name: String, of task: PlanTask, _ input: RuleInput, _ stated: (Entry) -> Checklist?)
    {
        // Places that agree with it are as complete as it is.
        if checklist.items.allSatisfy(\.isTrue.value), checklist.status.map({ $0.value == .completed }) ?? true {
            return nil
        }
        let places = StatedTracking(of: task).checklists(like: checklist, stated)
        let first = places.first ?? checklist
        let open = first.items.filter {
            !$0.isTrue.value && !input.isFaulty($0.isTrue.range) && !input.isFaulty($0.name.range)
        }
        let lags = first.status.map { $0.value != .completed && !input.isFaulty($0.range) } ?? false
        if let item = open.first {
            range = item.isTrue.range.isEmpty ? item.name.range : item.isTrue.range
            label = "still false"
            notes = open.dropFirst().prefix(4).map { DiagnosticNote(range: $0.isTrue.range, message: "still false") }
            fix = nil
        } else if lags, let status = first.status {
            range = status.range
            label = "the \(name) is \(status.value.words)"
            notes = []
            let isDone = first.items.allSatisfy(\.isTrue.value) && !first.items.isEmpty
            let edits = places.compactMap { $0.status.map { TextEdit(range: $0.range, replacement: "COMPLETED") } }
            fix = isDone ? Fix(title: "set the \(name) to COMPLETED", edits: edits) : nil
        } else {
            return nil
        }
    }
}
