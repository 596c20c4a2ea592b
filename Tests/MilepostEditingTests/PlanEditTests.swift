import MilepostEditing
import MilepostModel
import MilepostSource
import MilepostTestSupport
import Testing

@Suite("Edits of a plan")
struct PlanEditTests {
    private let planText = MarkedText(
        """
        | Status | ID |
        |---|---|
        | ⟦Done ✅⟧ (PR 12) | TASKS-07 |

        - id: TASKS-07
          workflow:
            implementation: {status: ⟦COMPLETED⟧} # keep me
            post_check: {checklist: [{tests_passing: ⟦true⟧}, {coverage_met: ⟦false⟧}]}
        """)
    private let fileText = MarkedText(
        """
        # TASKS-07: Session store
        implementation: {status: ⟦IN_PROGRESS⟧}
        post_check: {checklist: [{tests_passing: ⟦false⟧}]}
        - [⟦x⟧] One
        - [⟦ ⟧] Two
        """)

    /// The plan that a reader would make of the two texts, the second file a task file.
    private var plan: Plan {
        func checklist(_ items: [(String, Bool, SourceRange)]) -> Checklist {
            let nowhere = SourceRange(file: FileID(0), start: 0, end: 0)
            let items = items.map { CheckItem(name: Sourced($0.0, $0.2), isTrue: Sourced($0.1, $0.2)) }
            return Checklist(status: nil, items: items, range: nowhere)
        }
        func entry(_ form: Entry.Form, _ status: Status, _ range: SourceRange) -> Entry {
            var entry = Entry(form: form, id: Sourced(TaskID("TASKS-07"), range), range: range)
            entry.status = Sourced(status, range)
            return entry
        }
        let row = entry(.row, .completed, planText.range(0))
        var item = entry(.yaml, .completed, planText.range(1))
        item.postCheck = checklist([
            ("tests_passing", true, planText.range(2)), ("coverage_met", false, planText.range(3)),
        ])
        var tracking = entry(.yaml, .inProgress, fileText.range(0, id: 1))
        tracking.postCheck = checklist([("tests_passing", false, fileText.range(1, id: 1))])
        var file = TaskFile(file: FileID(1), path: "TASKS-07.md", id: tracking.id)
        file.tracking = tracking
        file.boxes = [
            Checkbox(isTicked: Sourced(true, fileText.range(2, id: 1)), text: "One", section: nil),
            Checkbox(isTicked: Sourced(false, fileText.range(3, id: 1)), text: "Two", section: nil),
        ]
        var task = PlanTask(id: TaskID("TASKS-07"), name: "Session store", status: .completed, range: row.range)
        task.phase = 0
        task.row = row
        task.item = item
        task.taskFile = file
        task.postCheck = item.postCheck
        let bare = PlanTask(id: TaskID("TASKS-08"), name: "Gateway", status: .notStarted, range: row.range)
        var plan = Plan(file: FileID(0), path: "IMPLEMENTATION_PLAN.md", title: "Plan")
        plan.tasks = [task, bare]
        return plan
    }

    private var project: Project {
        var project = Project(files: [planText.file(), fileText.file("TASKS-07.md", id: 1)])
        project.plans = [plan]
        return project
    }

    /// Both files after an edit.
    private func edited(_ edit: PlanEdit) throws -> (plan: String, file: String) {
        let edits = try edit.change(in: plan, of: project).edits
        let texts = try [planText.file(), fileText.file("TASKS-07.md", id: 1)].map { file in
            String(decoding: try file.applying(edits.filter { $0.range.file == file.id }), as: UTF8.self)
        }
        return (texts[0], texts[1])
    }

    private func tracking(_ change: (inout Tracking) -> Void) -> PlanEdit {
        var tracking = Tracking(of: plan.tasks[0])
        change(&tracking)
        return .setTracking(task: TaskID("tasks-7"), tracking, items: .keep)
    }

    @Test("a status is set wherever it is stated otherwise; the words around it stay")
    func status() throws {
        let (plan, file) = try edited(tracking { $0.status = .blocked })
        #expect(plan == planText.text.replacing("Done ✅", with: "BLOCKED").replacing("COMPLETED", with: "BLOCKED"))
        #expect(
            file
                == fileText.text.replacing("IN_PROGRESS", with: "BLOCKED").replacing(
                    "passing: false", with: "passing: true"))
    }

    @Test("a word that means the wanted status already is left as it is written")
    func statusStands() throws {
        let (plan, file) = try edited(tracking { $0.status = .completed })
        #expect(plan == planText.text)
        #expect(
            file
                == fileText.text.replacing("IN_PROGRESS", with: "COMPLETED").replacing(
                    "passing: false", with: "passing: true")
        )
    }

    @Test("a check is set in the plan and in the task file, and each keeps the items it has")
    func check() throws {
        let (plan, file) = try edited(
            tracking { tracking in
                tracking.postCheck?.set("tests_passing", true)
                tracking.postCheck?.set("coverage_met", true)
                tracking.postCheck?.status = nil
            })
        #expect(plan == planText.text.replacing("coverage_met: false", with: "coverage_met: true"))
        #expect(
            file
                == fileText.text.replacing("tests_passing: false", with: "tests_passing: true")
                .replacing("IN_PROGRESS", with: "COMPLETED"))
    }

    @Test("a box is ticked and cleared between its brackets")
    func box() throws {
        #expect(
            try edited(.tickBox(task: TaskID("TASKS-07"), box: 1, true)).file
                == fileText.text.replacing("[ ] Two", with: "[x] Two"))
        #expect(
            try edited(.tickBox(task: TaskID("TASKS-07"), box: 0, false)).file
                == fileText.text.replacing("[x] One", with: "[ ] One"))
        #expect(try edited(.tickBox(task: TaskID("TASKS-07"), box: 0, true)).file == fileText.text)
    }

    @Test("what is not there cannot be changed, and the error says what it is")
    func errors() throws {
        let id = TaskID("TASKS-07")
        let line = LogLine(
            date: try #require(PlanDate("2026-01-15")), task: id, status: .inProgress, notes: "seen", by: nil)
        let bare = Tracking(of: plan.tasks[1])
        var blocked = bare
        blocked.status = .blocked
        #expect(throws: PlanEditError.unknownTask(TaskID("TASKS-99"))) {
            try edited(.setTracking(task: TaskID("TASKS-99"), bare, items: .keep))
        }
        #expect(throws: PlanEditError.noStatus(TaskID("TASKS-08"), plan.tasks[1].range)) {
            try edited(.setTracking(task: TaskID("TASKS-08"), blocked, items: .keep))
        }
        #expect(throws: PlanEditError.unknownCheck(id, item: "docs_written")) {
            try edited(.noteChecks(task: id, items: ["docs_written"], "seen", else: line))
        }
        #expect(throws: PlanEditError.unknownBox(id, box: 2)) { try edited(.tickBox(task: id, box: 2, true)) }
        #expect(throws: PlanEditError.unknownBox(id, box: -1)) { try edited(.tickBox(task: id, box: -1, true)) }
        #expect(throws: PlanEditError.unknownBox(TaskID("TASKS-08"), box: 0)) {
            try edited(.tickBox(task: TaskID("TASKS-08"), box: 0, true))
        }
        #expect(throws: PlanEditError.unknownField(id, field: "owner")) {
            try edited(.setField(task: id, .owner, "Ines"))
        }
    }
}
