import MilepostModel
import MilepostSource

extension KilnProject {
    /// The plan as a reader makes it.
    static var kilnPlan: Plan {
        var plan = Plan(file: FileID(0), path: "docs/IMPLEMENTATION_PLAN.md", title: "Kiln: fire & glaze <fast>")
        plan.files = [FileID(0), FileID(2)]
        plan.frontMatter = [
            ControlField(name: sourced("title"), value: sourced("Kiln")),
            ControlField(name: Sourced("custom_fields.layer", range("layer")), value: sourced("firing")),
        ]
        plan.strategy = Strategy(
            approach: nil, layers: ["Storage before screens"], workflow: nil, range: range("## Implementation Strategy")
        )
        plan.legend = [
            LegendEntry(
                word: sourced("GLAZED", after: "- `"), meaning: "completed and cooled", status: .completed)
        ]
        plan.phases = [clay, fire]
        plan.tasks = [schema, wheel, store, login, bare, blocked]
        plan.dependencies = [
            Dependency(
                needed: 0, needing: 2,
                statements: [
                    DependencyStatement(origin: .table, range: range("TASKS-02", after: "| Red | ")),
                    DependencyStatement(origin: .fileTag, range: range("TASKS-01", after: "@depends: ", file: 2)),
                ]),
            Dependency(
                needed: 2, needing: 3,
                statements: [DependencyStatement(origin: .yaml, range: range("TASKS-02", after: "depends_on: "))]),
        ]
        plan.phaseDependencies = [PhaseDependency(needed: 0, needing: 1, range: range("phase_2_tasks"))]
        plan.outside = [
            OutsideComponent(
                name: "Gateway", needed: 0, statement: DependencyStatement(origin: .table, range: range("Gateway")))
        ]
        plan.log = SessionLog(entries: log, direction: .newestFirst, tables: [range("| Date | Task ID |")])
        return plan
    }

    private static var clay: Phase {
        var phase = Phase(
            heading: "2.1 Phase 1: Clay", name: "Clay", label: "Phase 1", number: "1",
            range: range("### 2.1 Phase 1: Clay"), section: range("### 2.1 Phase 1: Clay"))
        phase.goal = sourced("Something to fire.")
        phase.tasks = [0, 1]
        return phase
    }

    private static var fire: Phase {
        var phase = Phase(
            heading: "2.2 Phase 2: Fire", name: "Fire", label: "Phase 2", number: "2",
            range: range("### 2.2 Phase 2: Fire"), section: range("### 2.2 Phase 2: Fire"))
        phase.tasks = [2, 3, 4, 5]
        return phase
    }

    private static var schema: PlanTask {
        let line = range("| TASKS-01 | Schema | GLAZED | Ann | Red | TASKS-02; Gateway |")
        var row = Entry(form: .row, id: id("TASKS-01"), range: line)
        row.name = sourced("Schema")
        row.status = Sourced(.completed, range("GLAZED", after: "| Schema"))
        row.owner = sourced("Ann", after: "GLAZED |")
        row.dependents = sourced("TASKS-02; Gateway")
        row.extras = [ExtraField(name: "Team", value: sourced("Red"))]
        var task = PlanTask(id: TaskID("TASKS-01"), name: "Schema", status: .completed, range: line)
        task.phase = 0
        task.planStatus = .completed
        task.owner = "Ann"
        task.extras = row.extras
        task.row = row
        return task
    }

    private static var wheel: PlanTask {
        let line = range("| TASKS-05 | Old wheel | DEFERRED | | | |")
        var task = PlanTask(id: TaskID("TASKS-05"), name: "Old wheel", status: .deferred, range: line)
        task.phase = 0
        task.planStatus = .deferred
        task.row = Entry(form: .row, id: id("TASKS-05"), range: line)
        return task
    }

    private static var store: PlanTask {
        var item = Entry(form: .yaml, id: id("TASKS-02", after: "- id: "), range: range("id: TASKS-02"))
        item.status = Sourced(.inProgress, range("IN_PROGRESS", after: "implementation: "))
        item.priority = Priority(level: 0).map { Sourced($0, range("P0")) }
        item.started = PlanDate("2026-01-12").map { Sourced($0, range("2026-01-12", after: "started: ")) }
        item.preCheck = Checklist(
            status: Sourced(.completed, range("COMPLETED", after: "pre_check: ")),
            items: [
                CheckItem(name: sourced("verified_req"), isTrue: Sourced(true, range("true", after: "verified_req"))),
                CheckItem(
                    name: sourced("verified_spec"), isTrue: Sourced(false, range("false", after: "verified_spec")),
                    comment: "ask Ann"),
            ], range: range("{status: COMPLETED"))
        item.postCheck = Checklist(
            status: nil,
            items: [
                CheckItem(name: sourced("tests_passing"), isTrue: Sourced(false, range("false", after: "tests_pass")))
            ], range: range("{status: NOT_STARTED"))
        var task = PlanTask(id: TaskID("TASKS-02"), name: "Session store", status: .inProgress, range: item.range)
        task.phase = 1
        task.planStatus = .inProgress
        task.fileStatus = .inProgress
        task.priority = Priority(level: 0)
        task.started = PlanDate("2026-01-12")
        task.effort = Effort(seconds: 5400)
        (task.preCheck, task.postCheck) = (item.preCheck, item.postCheck)
        task.item = item
        task.taskFile = storeTaskFile
        return task
    }

    private static var storeTaskFile: TaskFile {
        var file = TaskFile(file: FileID(2), path: "docs/TASKS-02_store.md", id: id("TASKS-02", file: 2))
        file.title = "TASKS-02: Session store"
        file.name = sourced("Session store", file: 2)
        file.control = [
            ControlField(name: sourced("Estimated Effort", file: 2), value: sourced("90 min", file: 2))
        ]
        file.effort = Sourced(Effort(seconds: 5400), range("90 min", file: 2))
        file.boxes = [
            Checkbox(isTicked: Sourced(true, range("x", after: "- [", file: 2)), text: "table", section: nil),
            Checkbox(
                isTicked: Sourced(false, range(" ", after: "table\n- [", file: 2)), text: "index", section: "Steps"),
        ]
        file.tags = [Tag(name: "depends", value: sourced("TASKS-01", after: "@depends: ", file: 2))]
        file.commands = [
            CommandBlock(section: "Execution Commands", language: "bash", code: sourced("make store\n", file: 2))
        ]
        let row = range("| 2026-01-12 | IN_PROGRESS | First lines |", file: 2)
        file.log = SessionLog(entries: [
            LogEntry(
                dateText: sourced("2026-01-12", file: 2), date: PlanDate("2026-01-12"), task: file.id,
                statusText: sourced("IN_PROGRESS", file: 2), status: .inProgress,
                notes: sourced("First lines", file: 2), range: row)
        ])
        return file
    }

    private static var login: PlanTask {
        let name = "Login page with a name that is longer than any node of a picture should ever be, really"
        var task = PlanTask(
            id: TaskID("TASKS-03"), name: name, status: .notStarted, range: range("id: TASKS-03"))
        task.phase = 1
        task.planStatus = .notStarted
        return task
    }

    private static var bare: PlanTask {
        var task = PlanTask(
            id: TaskID("TASKS-04"), name: "TASKS-04", status: .notStarted, range: range("id: TASKS-04"))
        task.phase = 1
        task.planStatus = .notStarted
        return task
    }

    private static var blocked: PlanTask {
        var task = PlanTask(
            id: TaskID("TASKS-06"), name: "TASKS-06", status: .blocked, range: range("id: TASKS-06"))
        task.phase = 1
        task.planStatus = .blocked
        return task
    }

    private static var log: [LogEntry] {
        [
            row("2026-01-12T09:30", "TASKS-02", "IN_PROGRESS", .inProgress, "Began & read \"all\" <of it>"),
            row("2026-01-10", "TASKS-01", "COMPLETED", .completed, nil),
            row("2026-01-10", "TASKS-01", "COMPLETED", .completed, "Twice a day"),
            row("someday", "TASKS-09", "paused", nil, "not yet"),
        ]
    }

    private static func row(_ date: String, _ task: String, _ word: String, _ status: Status?, _ notes: String?)
        -> LogEntry
    {
        let line = range("| \(date) | \(task) | \(word) | \(notes.map { $0 + " |" } ?? "|")")
        return LogEntry(
            dateText: Sourced(date, line), date: PlanDate(date), task: Sourced(TaskID(task), line),
            statusText: Sourced(word, line), status: status, notes: notes.map { Sourced($0, line) }, range: line)
    }
}
