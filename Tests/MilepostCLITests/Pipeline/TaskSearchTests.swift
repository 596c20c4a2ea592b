import MilepostModel
import MilepostSource
import Testing

@testable import MilepostCLI

@Suite("Finding a task by its id")
struct TaskSearchTests {
    private func project(_ plans: [(title: String, ids: [String])]) -> Project {
        var project = Project(files: [SourceFile(path: "PLAN.md", text: "")])
        for (title, ids) in plans {
            var plan = Plan(file: nil, path: nil, title: title)
            let range = SourceRange(file: FileID(0), start: 0, end: 0)
            plan.tasks = ids.map { PlanTask(id: TaskID($0), name: "Task \($0)", status: .notStarted, range: range) }
            project.plans.append(plan)
        }
        return project
    }

    @Test("letter case and leading zeros do not matter", arguments: ["TASKS-07", "tasks-7", "Tasks-007"])
    func spelling(_ id: String) throws {
        let search = TaskSearch(project([("Ledger", ["TASKS-01", "TASKS-07"])]))
        #expect(try search.tasks(id) == [TaskSearch.Match(plan: 0, task: 1, name: "TASKS-07")])
    }

    @Test("of several plans each match is named by its plan")
    func plans() throws {
        let search = TaskSearch(project([("Ledger", ["A-1"]), ("Shop", ["B-1", "A-1"])]))
        #expect(try search.tasks("a-1").map(\.name) == ["ledger/A-1", "shop/A-1"])
        #expect(try search.tasks("Shop/a-01") == [TaskSearch.Match(plan: 1, task: 1, name: "shop/A-1")])
    }

    @Test("a near miss is offered, with the task's name")
    func nearMiss() throws {
        let search = TaskSearch(project([("Ledger", ["TASKS-01", "SETUP-02"])]))
        let failure = #expect(throws: CommandFailure.self) { try search.tasks("STEUP-02") }
        #expect(failure?.status == .usage)
        #expect(failure?.message == "there is no task STEUP-02")
        #expect(failure?.hint == "did you mean SETUP-02 (SETUP-02 Task SETUP-02)?")
    }
}
