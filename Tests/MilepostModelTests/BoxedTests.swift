import MilepostModel
import MilepostSource
import Testing

@Suite("Values in boxes")
struct BoxedTests {
    private static let range = SourceRange(file: FileID(0), start: 0, end: 1)

    @Test("a copy that is changed leaves the other as it was")
    func copies() {
        let entry = Entry(form: .row, id: Sourced(TaskID("T-1"), Self.range), range: Self.range)
        let task = PlanTask(id: TaskID("T-1"), name: "One", status: .notStarted, range: Self.range, row: entry)
        var other = task
        #expect(other == task && other.hashValue == task.hashValue)
        other.status = .completed
        other.row?.notes = Sourced("said", Self.range)
        other.extras.append(ExtraField(name: "a", value: Sourced("b", Self.range)))
        #expect(task.status == .notStarted && task.row == entry && task.extras.isEmpty && entry.notes == nil)
        #expect(other.status == .completed && other.row?.notes?.value == "said" && other.extras.count == 1)
        #expect(other != task)
        other = task
        #expect(other == task)
    }
}
